import { createHash } from 'node:crypto';
import {
  type Db,
  findReportEdition,
  insertReportEdition,
  inTransaction,
  lastReportOrdinal,
  type ReportEdition,
  type Trx,
  updateReportEdition,
} from '@so-viec/db';
import { type CivilDay, formatDay, lastDayOf } from '@so-viec/shared/civil-day/civil-day';
import type { ReportEditionInput, ReportWordsInput } from '@so-viec/shared/report/report.schema';
import { NO_WORDS, type ReportContent, type ReportWords } from '@so-viec/shared/report/report-content';
import { monthsOfPeriod, periodName } from '@so-viec/shared/report/report-period';
import type { Access } from '../../access/access.ts';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { isRepeated } from '../../http/repeated.ts';
import { type Issuing, isOwnPaper, issuerOf, issuingsOf, ownPostUnit } from '../issuer.ts';
import { loadReport } from '../load-report.ts';
import { makeSteadyReport } from '../steady-report.ts';
import { viewOfEdition } from './edition-view.ts';

/** Who makes or signs a report, and when. */
export interface ReportUser {
  access: Access;
  at: string;
  today: CivilDay;
}

const byOf = ({ access, at }: ReportUser) => ({ at, accountId: access.actor.accountId });

/** Makes a report of a unit's period from the rows as they stand: its figures never change after. Twice is once. */
export async function makeEdition(
  db: Db,
  user: ReportUser,
  id: string,
  input: ReportEditionInput,
): Promise<void> {
  const { access, today } = user;
  const unitId = access.organisation.versions.find(({ code }) => code === input.unit)?.unitId;
  const scope = access.overseeingScope();
  if (unitId === undefined || !(scope.all || scope.unitIds.includes(unitId))) throw new Problem('not-found');
  access.requireAt('report.write', unitId);
  const { period } = input;
  if (isRepeated(await findReportEdition(db, id), { period, unitId, accountId: access.actor.accountId }))
    return;
  const [issuing] = issuingsOf(access, await ownPostUnit(db, access), unitId);
  if (!issuing) throw new Problem('not-allowed');
  const issuer = await issuerOf(db, access.organisation, issuing.at);
  const wanted = { period, unit: input.unit, issuer };
  await makeSteadyReport(db, {
    today,
    sum: (of, organisation) => loadReport({ db: of, organisation, scope }, today, wanted),
    keep: (trx, content) => writeEdition(trx, user, { id, unitId, issuing, style: input.style, content }),
  });
}

interface Made {
  id: string;
  unitId: string;
  issuing: Issuing;
  style: ReportWordsInput['style'] | undefined;
  content: ReportContent;
}

async function writeEdition(
  trx: Trx,
  user: ReportUser,
  { id, unitId, issuing, style, content }: Made,
): Promise<void> {
  const { period, issuer } = content;
  const { accountId } = user.access.actor;
  const { issuerUnitId, issuedAs } = issuing;
  if (isRepeated(await findReportEdition(trx, id), { period, unitId, accountId })) return;
  const text = JSON.stringify(content);
  const words: ReportWords = { ...NO_WORDS, place: issuer.place };
  await insertReportEdition(trx, {
    ...{ id, period, unitId, accountId, style: style ?? issuer.style, content: text },
    ...{ issuerUnitId, issuedAs, droppedAt: null },
    ordinal: (await lastReportOrdinal(trx, period, unitId)) + 1,
    fingerprint: createHash('sha256').update(text).digest('hex'),
    ...{ words: JSON.stringify(words), madeAt: user.at, issuedAt: null, version: 1 },
  });
  const done = { object: 'report', objectId: id, objectVersion: 1, detail: { period, unitId } };
  await audit(trx, byOf(user), 'report.make', done);
}

/**
 * The edition of an id: those whose paper it is write it and see it before it is issued, the others who may read reports
 * of its unit find it once it is.
 */
export async function requireEdition(
  db: Db | Trx,
  access: Access,
  id: string,
  act: 'report.read' | 'report.write',
): Promise<ReportEdition> {
  const edition = await findReportEdition(db, id);
  const scope = access.overseeingScope();
  if (!edition || edition.droppedAt !== null) throw new Problem('not-found');
  if (!(scope.all || scope.unitIds.includes(edition.unitId))) throw new Problem('not-found');
  access.requireAt('report.read', edition.unitId);
  if (isOwnPaper(access, await ownPostUnit(db, access), edition)) return edition;
  if (edition.issuedAt === null) throw new Problem('not-found');
  if (act === 'report.write') throw new Problem('not-allowed');
  return edition;
}

async function refuseChange(
  trx: Trx,
  edition: ReportEdition,
  version: number,
  access: Access,
): Promise<never> {
  if (edition.issuedAt !== null) throw new Problem('report-issued');
  const current = await viewOfEdition(trx, edition, access);
  throw new Problem('stale-version', { params: { version }, current });
}

/** A number stands with its kind of paper and its body (rules §6): "09-BC/BTC", "09/BC-SNV". */
function refuseBareNumber({ style, words: { number } }: ReportWordsInput): void {
  if (!/^\d+$/.test(number)) return;
  const padded = number.padStart(2, '0');
  const example = style === 'party' ? `${padded}-BC/BTC` : `${padded}/BC-SNV`;
  refuseAt('words.number', 'report-number-bare', { example });
}

/** No report is dated before the last day that it tells of. */
function refuseEarlyDay(edition: ReportEdition, datedOn: CivilDay | null): void {
  const { period, provisionalUpTo } = JSON.parse(edition.content) as ReportContent;
  const from = provisionalUpTo ?? lastDayOf(monthsOfPeriod(period).at(-1) ?? '');
  if (datedOn === null || datedOn >= from) return;
  refuseAt('words.datedOn', 'report-dated-early', {
    day: formatDay(datedOn),
    from: formatDay(from),
    period: periodName(period),
  });
}

/** Keeps what people write on an edition that is not issued. */
export function writeWords(db: Db, user: ReportUser, id: string, input: ReportWordsInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await requireEdition(trx, user.access, id, 'report.write');
    const { version, style } = input;
    refuseBareNumber(input);
    refuseEarlyDay(edition, input.words.datedOn);
    const words = JSON.stringify(input.words);
    if (edition.words === words && edition.style === style) return;
    if (!(await updateReportEdition(trx, { id, version }, { style, words }))) {
      await refuseChange(trx, edition, version, user.access);
    }
    const done = { object: 'report', objectId: id, objectVersion: version + 1 };
    await audit(trx, byOf(user), 'report.words', done);
  });
}

/** Issues an edition: it has its number, its date and who signed it, and no word of it changes any more. */
export function issueEdition(db: Db, user: ReportUser, id: string, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await requireEdition(trx, user.access, id, 'report.write');
    if (edition.issuedAt !== null) return;
    const { number, datedOn, signer } = JSON.parse(edition.words) as ReportWords;
    if (!number || !datedOn || !signer) throw new Problem('report-unsigned');
    refuseEarlyDay(edition, datedOn);
    if (!(await updateReportEdition(trx, { id, version }, { issuedAt: user.at }))) {
      await refuseChange(trx, edition, version, user.access);
    }
    const detail = { number, datedOn, fingerprint: edition.fingerprint };
    const done = { object: 'report', objectId: id, objectVersion: version + 1, detail };
    await audit(trx, byOf(user), 'report.issue', done);
  });
}

/**
 * Drops an edition that was never issued, by who has seen it as it stands: its text goes, its number stays given, and what
 * it was stays in the log.
 */
export function dropEdition(db: Db, user: ReportUser, id: string, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await requireEdition(trx, user.access, id, 'report.write');
    if (!(await updateReportEdition(trx, { id, version }, { content: '', words: '', droppedAt: user.at }))) {
      await refuseChange(trx, edition, version, user.access);
    }
    const { ordinal, period, unitId } = edition;
    const detail = { ordinal, period, unitId };
    const done = { object: 'report', objectId: id, objectVersion: version + 1, detail };
    await audit(trx, byOf(user), 'report.drop', done);
  });
}

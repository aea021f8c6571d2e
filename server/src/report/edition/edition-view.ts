import {
  type Db,
  findNearestMonths,
  listCadreNames,
  listReportEditions,
  type ReportEdition,
  type Trx,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type {
  ReportContent,
  ReportPerson,
  ReportStyle,
  ReportWords,
} from '@so-viec/shared/report/report-content';
import { noSums } from '@so-viec/shared/report/report-sums';
import type { Access } from '../../access/access.ts';
import { FEWEST_TOGETHER } from '../../access/few.ts';
import { wholeUnits } from '../../access/scopes.ts';
import { Problem } from '../../http/problem.ts';
import { FEW_HIDDEN } from '../../summary/export/few-words.ts';
import { isOwnPaper, issuersOf, ownPostUnit } from '../issuer.ts';
import type { WrittenReport } from '../report-paper.ts';
import { hoursOverDays } from '../report-tables.ts';

const styleOf = (text: string): ReportStyle => (text === 'party' ? 'party' : 'state');

function writtenOf(edition: ReportEdition): WrittenReport {
  return {
    content: JSON.parse(edition.content) as ReportContent,
    style: styleOf(edition.style),
    words: JSON.parse(edition.words) as ReportWords,
  };
}

/**
 * An edition as this reader's file is written from: without the rows of people whom their office does not open, as of
 * who leads beside or above them, and without the counts of findings that would tell of these. All sums stay whole, but
 * for those of fewer than three people of whom one is left out.
 */
export async function writtenFor(
  db: Db | Trx,
  access: Access,
  edition: ReportEdition,
): Promise<WrittenReport> {
  const written = writtenOf(edition);
  const closed = access.overseeingScope().closed.flatMap(({ cadreIds }) => cadreIds);
  if (closed.length === 0) return written;
  const codes = new Set((await listCadreNames(db, closed)).map(({ code }) => code));
  const { content } = written;
  const [left, people] = [true, false].map((isLeft) =>
    content.people.filter(({ code }) => codes.has(code) === isLeft),
  ) as [ReportPerson[], ReportPerson[]];
  if (left.length === 0) return written;
  if (isOfFew(content)) throw new Problem('few-people');
  const parts = content.parts.map((part, index) => {
    const isFew = part.sums.headcount < FEWEST_TOGETHER && left.some((person) => person.part === index);
    return isFew ? { ...part, isFew, name: `${part.name} (${FEW_HIDDEN})`, sums: noSums() } : part;
  });
  // Which of the findings are theirs the counts do not say.
  return { ...written, content: { ...content, parts, people, findings: null } };
}

/** Whether the report as a whole, or a month of it, is of so few that its sums would tell of one of them. */
const isOfFew = ({ total, months }: ReportContent): boolean =>
  [total, ...months.map(({ sums }) => sums)].some(
    ({ headcount }) => headcount > 0 && headcount < FEWEST_TOGETHER,
  );

/** An edition as its page shows it: what the file says; of people how their hours lie, for the picture. */
export async function viewOfEdition(db: Db | Trx, edition: ReportEdition, access: Access) {
  const { id, ordinal, fingerprint, madeAt, issuedAt, version } = edition;
  const { content, style, words } = await writtenFor(db, access, edition);
  const { people, ...rest } = content;
  const hours = people.map(({ months }) => hoursOverDays(months));
  const mayWrite = issuedAt === null && isOwnPaper(access, await ownPostUnit(db, access), edition);
  return {
    ...{ id, ordinal, fingerprint, madeAt, issuedAt, version, mayWrite },
    style,
    words,
    hours,
    content: rest,
  };
}

/**
 * The editions that the reader may open, the last first: issued ones, and those of their own body and right; with the last
 * month that is over and has lines, which is reported on first.
 */
export async function viewOfEditions(db: Db, access: Access, today: CivilDay) {
  const { versions, tree } = access.organisation;
  const codes = new Map(versions.map(({ unitId, code }) => [unitId, code]));
  const post = await ownPostUnit(db, access);
  const reader = { accountId: access.actor.accountId, issuerUnitIds: issuersOf(access, post) };
  const scope = wholeUnits(access.overseeingScope());
  const rows = await listReportEditions(db, scope, reader);
  const { before: lastMonth } = await findNearestMonths(db, scope, monthOf(today));
  const seen = rows.filter(
    (row) =>
      isOwnPaper(access, post, row) ||
      (row.issuedAt !== null && can(access.relationsTo({ cadreId: '', unitId: row.unitId }), 'report.read')),
  );
  const editions = seen.map(({ unitId, words, style, accountId, issuerUnitId, issuedAs, ...row }) => {
    const { number, datedOn, signer } = JSON.parse(words) as ReportWords;
    const unit = { code: codes.get(unitId) ?? '', name: tree.get(unitId)?.name ?? '' };
    return { ...row, style: styleOf(style), unit, number, datedOn, signer };
  });
  return { editions, units: unitsToReport(access), lastMonth };
}

/** The bodies and the tops that the reader makes reports of. */
function unitsToReport(access: Access) {
  const { tree, versions } = access.organisation;
  const codes = new Map(versions.map(({ unitId, code }) => [unitId, code]));
  const scope = access.overseeingScope();
  const within = scope.all ? [...tree.keys()] : scope.unitIds;
  return within
    .flatMap((unitId) => tree.get(unitId) ?? [])
    .filter((node) => node.isBody || node.parentId === null)
    .filter(({ unitId }) => can(access.relationsTo({ cadreId: '', unitId }), 'report.write'))
    .map((node) => ({ code: codes.get(node.unitId) ?? '', name: node.name, isTop: node.parentId === null }));
}

import {
  countFindingStates,
  countWaitingFindings,
  type Db,
  findFinding,
  findFindingRun,
  type ListedFinding,
  listCadreNames,
  listClosedUnits,
  listFindingMonths,
  listFindingSteps,
  listFindings,
  listLinesOfFinding,
  type StoredFinding,
} from '@so-viec/db';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { sayFinding } from '@so-viec/shared/finding/checks';
import { HEAD_RULES } from '@so-viec/shared/finding/settings';
import { bodyNameOf, bodyOf, pathOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { frozenAmong } from '../closing/frozen-among.ts';
import { monthTreeOf } from '../summary/basis/month-tree.ts';
import { mayAct, mayRead, requireFinding } from './finding-access.ts';

interface Reader {
  access: Access;
  today: CivilDay;
}

/** The findings of a month that the actor may read: their own and, once they are shown, those of whom they oversee. */
export async function viewFindings(db: Db, { access, today }: Reader, month: Month) {
  const scope = access.readingScope();
  const rows = (await listFindings(db, scope, month)).filter((row) => mayRead(access, row, today));
  const place = placesOf(access, month);
  const sorted = rows.map((row) => ({ ...rowOf(access, row), ...namesOf(row, place) })).sort(byWeight);
  return { month, months: await listFindingMonths(db, scope), rows: sorted, run: await runOf(db, month) };
}
export type FindingsView = Awaited<ReturnType<typeof viewFindings>>;
export type FindingRow = FindingsView['rows'][number];

async function runOf(db: Db, month: Month) {
  const run = await findFindingRun(db, month);
  return run ? { at: run.at, edition: run.edition } : null;
}

const WEIGHT: Readonly<Record<string, number>> = { 'look-first': 0, look: 1, note: 2 };
interface Weighed {
  severity: string;
  sortKey: string;
  rule: string;
}
const byWeight = (a: Weighed, b: Weighed): number =>
  (WEIGHT[a.severity] ?? 3) - (WEIGHT[b.severity] ?? 3) ||
  a.sortKey.localeCompare(b.sortKey) ||
  a.rule.localeCompare(b.rule);

/** The units as they stood in the month. */
function placesOf({ organisation }: Access, month: Month) {
  const tree = monthTreeOf(organisation.versions, month);
  const codes = new Map(organisation.versions.map(({ unitId, code }) => [unitId, code]));
  return (unitId: string) => ({
    code: codes.get(unitId) ?? '',
    name: tree.get(unitId)?.name ?? '',
    /** The name of its body; empty for a body. */
    body: bodyNameOf(tree, unitId),
    bodyCode: codes.get(bodyOf(tree, unitId)) ?? '',
    block: tree.get(unitId)?.block ?? '',
    /** The units that it stands within, itself first. */
    within: pathOf(tree, unitId).map((above) => codes.get(above.unitId) ?? ''),
  });
}

type Place = ReturnType<typeof placesOf>;

function namesOf(row: ListedFinding, place: Place) {
  const unit = place(row.unitId);
  const isUnit = row.subjectKind === 'unit';
  const subject = isUnit ? unit : { code: row.code ?? '', name: row.fullName ?? '' };
  return {
    unit,
    subject: { kind: row.subjectKind, ...subject },
    sortKey: isUnit ? '' : (row.nameSort ?? ''),
  };
}

function rowOf(access: Access, row: Omit<ListedFinding, 'code' | 'fullName' | 'nameSort'>) {
  const { id, rule, severity, state, lineCount, version, foundAt, cadreId } = row;
  const isOwn = cadreId !== null && cadreId === access.actor.cadreId;
  return {
    ...{ id, rule, severity, state, lineCount, version, foundAt, isOwn },
    text: sayFinding(rule, JSON.parse(row.params)),
    isUnseen: row.seenAt === null,
    isAboutHead: HEAD_RULES.has(rule),
    mayAnswer: mayAct(access, 'finding.answer', row),
    mayDecide: mayAct(access, 'finding.decide', row),
  };
}

/** One finding with the lines it rests on and all that was done about it. Throws 404 to whom it is not shown. */
export async function viewFinding(db: Db, { access, today }: Reader, id: string) {
  const finding = requireFinding(access, 'finding.read', await findFinding(db, id), today);
  const place = placesOf(access, finding.month);
  const cadre = (await listCadreNames(db)).find((one) => one.id === finding.cadreId);
  const names = { code: cadre?.code ?? null, fullName: cadre?.fullName ?? null, nameSort: null };
  const steps = await listFindingSteps(db, finding.id);
  return {
    ...rowOf(access, finding),
    ...namesOf({ ...finding, ...names }, place),
    month: finding.month,
    headFromOn: finding.headFromOn,
    lines: await linesOf(db, access, finding),
    steps: steps.map(({ accountId, ...step }) => ({
      ...step,
      isOwn: accountId === access.actor.accountId,
    })),
  };
}
export type FindingView = Awaited<ReturnType<typeof viewFinding>>;

/** Lines that the actor may read anyway; secret work shows its hours alone. */
async function linesOf(db: Db, access: Access, finding: StoredFinding) {
  const lines = await listLinesOfFinding(db, access.readingScope(), JSON.parse(finding.entryIds));
  return lines.map(({ isConfidential, note, outputName, documentNumber, unitId: _, ...line }) => {
    const isSecret = isConfidential === 1;
    return { ...line, isSecret, ...(isSecret ? SECRET : { note, outputName, documentNumber }) };
  });
}
const SECRET = { note: '', outputName: null, documentNumber: null };

/** How many findings wait for the actor's own answer: the quiet line of their day. */
export async function viewWaiting(db: Db, { access }: Reader) {
  const { cadreId } = access.actor;
  return cadreId === null ? { count: 0, month: null } : countWaitingFindings(db, cadreId);
}

/**
 * Findings of a month by unit and check: how many are open, answered and closed, shown or not; none of who leads beside
 * or above. Units that are closed have those of their closing.
 */
export async function viewFindingCounts(db: Db, { access }: Reader, month: Month) {
  const place = placesOf(access, month);
  const may = new Map<string, boolean>();
  const isOverseen = (unitId: string) => {
    const known = may.get(unitId) ?? mayCount(access, unitId);
    may.set(unitId, known);
    return known;
  };
  const all = await countFindingStates(db, access.overseeingScope(), [month]);
  const rows = all.filter(({ unitId }) => isOverseen(unitId));
  const closed = new Set(await listClosedUnits(db, month));
  const frozen = frozenAmong(closed, [...new Set(rows.map(({ unitId }) => unitId))]);
  return { month, frozen, rows: rows.map(({ unitId, ...row }) => ({ ...row, unit: place(unitId) })) };
}
export type FindingCounts = Awaited<ReturnType<typeof viewFindingCounts>>;

const mayCount = (access: Access, unitId: string): boolean =>
  mayAct(access, 'finding-count.read', { ...NOBODYS, unitId });
const NOBODYS = { cadreId: null, seenAt: null, headFromOn: '', state: '' };

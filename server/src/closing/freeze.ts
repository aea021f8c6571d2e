import {
  type FrozenInserts,
  listFindingsToClose,
  listMonthsOfPeople,
  listPointSums,
  listReviewsToClose,
  listUndecidedOutputs,
  type Trx,
} from '@so-viec/db';
import { kindOfUnit } from '@so-viec/shared/closing/closing.rules';
import type { FrozenTable } from '@so-viec/shared/closing/frozen';
import { newId as randomId } from '@so-viec/shared/id/uuidv7';
import type { FigureSums } from '@so-viec/shared/summary/figures.rules';
import { pathOf, subtreeOf } from '@so-viec/shared/unit/tree.rules';
import { unitsScope } from '../access/scopes.ts';
import { loadMonthWork } from '../summary/month-work.ts';
import { sumUp } from '../summary/sum-up.ts';
import { type ClosingFacts, closingInForce } from './closing-facts.ts';
import { fingerprintOf, frozenRowsOf } from './fingerprint.ts';

interface Freezing {
  /** Units that are closed, those below first; the last one is what was asked for and bears the request's id. */
  targets: readonly string[];
  /** Who could write in them. */
  people: readonly string[];
  id: string;
  at: string;
  accountId: string | null;
  newId?: () => string;
}

type Rows = FrozenInserts['rows'];
const noRows = (): Rows => ({
  closed_cadre_month: [],
  closed_review: [],
  closed_finding: [],
  carried_output: [],
});

const SUMS = [
  ...(['minutes', 'minutesAccepted', 'minutesWaiting', 'minutesWithOutput', 'minutesUnderWay'] as const),
  ...(['minutesWithoutOutput', 'minutesAdHoc', 'minutesA', 'minutesB', 'minutesC', 'minutesD'] as const),
  ...(['entries', 'entriesWithoutOutput', 'outputsDelivered', 'outputsAccepted', 'loggedMask'] as const),
];
const NO_WORK = Object.fromEntries(SUMS.map((name) => [name, 0])) as Record<(typeof SUMS)[number], number>;
const NO_DUTY = { isCounted: 0, personDays: 0, dutyHalves: 0, workedMask: 0, dutyMask: 0, pointsMilli: 0 };

/** What is owed and what was done of everybody in these units, one row for a person, unit and position. */
async function freezeMonths(trx: Trx, { basis, month }: ClosingFacts, { idOf, people }: Fresh) {
  const all = await listMonthsOfPeople(trx, month, people);
  const anywhere = new Map<string, number>();
  for (const { cadreId, loggedMask } of all) anywhere.set(cadreId, (anywhere.get(cadreId) ?? 0) | loggedMask);
  const rows = new Map<string, Rows['closed_cadre_month'][number]>();
  const put = (of: { cadreId: string; unitId: string; positionId: string }, part: object) => {
    const { cadreId, unitId, positionId } = of;
    const closingId = idOf.get(unitId);
    if (closingId === undefined) return;
    const key = `${cadreId} ${unitId} ${positionId}`;
    const anywhereMask = anywhere.get(cadreId) ?? 0;
    const empty = { closingId, cadreId, unitId, positionId, anywhereMask, ...NO_WORK, ...NO_DUTY };
    rows.set(key, { ...(rows.get(key) ?? empty), ...part });
  };
  for (const row of all) put(row, Object.fromEntries(SUMS.map((name) => [name, row[name]])));
  for (const row of basis.rows) {
    const { personDays, dutyHalves, workedMask, dutyMask } = row;
    put(row, { isCounted: 1, personDays, dutyHalves, workedMask, dutyMask });
  }
  const points = await listPointSums(trx, unitsScope([...idOf.keys()]), month);
  for (const { pointsMilli, ...of } of points) put(of, { pointsMilli });
  return [...rows.values()];
}

/** The closings that are made, by unit, and the people of these units. */
interface Fresh {
  idOf: ReadonlyMap<string, string>;
  people: readonly string[];
}

async function freezeRows(trx: Trx, facts: ClosingFacts, fresh: Fresh): Promise<Rows> {
  const { idOf } = fresh;
  const scope = unitsScope([...idOf.keys()]);
  const of = <R extends { id: string; unitId: string }>(rows: readonly R[], name: string) =>
    rows.flatMap(({ id, unitId, ...row }) => {
      const closingId = idOf.get(unitId);
      return closingId === undefined ? [] : [{ closingId, [name]: id, ...row }];
    });
  const { month } = facts;
  return {
    closed_cadre_month: await freezeMonths(trx, facts, fresh),
    closed_review: of(await listReviewsToClose(trx, scope, month), 'reviewId') as Rows['closed_review'],
    closed_finding: of(await listFindingsToClose(trx, scope, month), 'findingId') as Rows['closed_finding'],
    carried_output: of(await listUndecidedOutputs(trx, scope, month), 'outputId') as Rows['carried_output'],
  };
}

/** The sums of each unit with all below it: one pass for each depth of the tree, in which a person counts once. */
async function figuresOfTrees(
  trx: Trx,
  facts: ClosingFacts,
  targets: readonly string[],
): Promise<Map<string, FigureSums>> {
  const { basis, scope, month, today } = facts;
  const work = await loadMonthWork(trx, { scope, figures: scope, month, basis });
  const paths = new Map<string, string[]>();
  const pathDown = (unitId: string): string[] => {
    const known = paths.get(unitId);
    if (known) return known;
    const path = pathOf(basis.tree, unitId).map((node) => node.unitId);
    path.reverse();
    paths.set(unitId, path);
    return path;
  };
  const depths = new Set(targets.map((unitId) => pathDown(unitId).length - 1));
  const figures = new Map<string, FigureSums>();
  for (const depth of depths) {
    const selection = { basis, month, covers: () => true };
    const { groups } = sumUp(selection, work, today, ({ unitId }) => pathDown(unitId)[depth]);
    for (const [unitId, { sums }] of groups) figures.set(unitId, sums);
  }
  return figures;
}

const byClosing = (rows: Rows): Map<string, Rows> => {
  const found = new Map<string, Rows>();
  for (const table of Object.keys(rows) as FrozenTable[]) {
    for (const row of rows[table]) {
      const of = found.get(row.closingId) ?? noRows();
      found.set(row.closingId, of);
      (of[table] as object[]).push(row);
    }
  }
  return found;
};

/** All that closing these units writes: their rows, the sums of each, and the fingerprint of each with all below it. */
export async function freeze(trx: Trx, facts: ClosingFacts, freezing: Freezing): Promise<FrozenInserts> {
  const { basis, month, closings } = facts;
  const { targets, people, at, accountId, newId = randomId } = freezing;
  const idOf = new Map(targets.map((unitId) => [unitId, unitId === targets.at(-1) ? freezing.id : newId()]));
  const fresh = byClosing(await freezeRows(trx, facts, { idOf, people }));
  const standing = new Map(
    [...basis.live].flatMap((unitId) => {
      const id = idOf.get(unitId) ?? closingInForce(facts, unitId)?.id;
      return id === undefined ? [] : [[unitId, id] as const];
    }),
  );
  const isFresh = new Set(idOf.values());
  const before = [...standing.values()].filter((id) => !isFresh.has(id));
  const known = byClosing(await frozenRowsOf(trx, before));
  const figures = await figuresOfTrees(trx, facts, targets);
  const codes = new Map(facts.organisation.versions.map(({ unitId, code }) => [unitId, code]));
  const inserts: FrozenInserts = { closings: [], parts: [], rows: noRows() };
  for (const unitId of targets) {
    const id = idOf.get(unitId) ?? '';
    const node = basis.tree.get(unitId);
    const partIds = subtreeOf(basis.tree, unitId).flatMap((one) => standing.get(one) ?? []);
    const rows = joined(partIds.map((part) => fresh.get(part) ?? known.get(part) ?? noRows()));
    const { name = '', block = '', level = '', isBody = false, parentId = null } = node ?? {};
    inserts.closings.push({
      ...{ id, month, unitId, at, accountId, reopenedAt: null },
      kind: kindOfUnit(basis.tree, unitId),
      edition: (closings.get(unitId)?.at(-1)?.edition ?? 0) + 1,
      unit: JSON.stringify({ code: codes.get(unitId) ?? '', name, block, level, isBody, parentId }),
      figures: JSON.stringify(figures.get(unitId) ?? { ...EMPTY, workingDays: basis.workingDays }),
      undecided: rows.carried_output.length,
      fingerprint: fingerprintOf(rows),
    });
    inserts.parts.push(...partIds.map((partId) => ({ closingId: id, partId })));
  }
  inserts.rows = joined([...fresh.values()]);
  return inserts;
}

const EMPTY: FigureSums = {
  ...{ headcount: 0, workingDays: 0, personDays: 0, dutyHalves: 0, minutes: 0, minutesAccepted: 0 },
  ...{ minutesWaiting: 0, cadresLogged: 0, daysMissing: 0, outputsDelivered: 0, outputsAccepted: 0 },
  ...{ entriesWithoutOutput: 0, minutesWithoutOutput: 0, minutesUnderWay: 0, daysLogged: 0 },
};

function joined(all: readonly Rows[]): Rows {
  return {
    closed_cadre_month: all.flatMap((rows) => rows.closed_cadre_month),
    closed_review: all.flatMap((rows) => rows.closed_review),
    closed_finding: all.flatMap((rows) => rows.closed_finding),
    carried_output: all.flatMap((rows) => rows.carried_output),
  };
}

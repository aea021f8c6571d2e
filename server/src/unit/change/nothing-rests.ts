import { countNamingMade, countWorkSince, listPersonNames, type Trx, tracedRowsNow } from '@so-viec/db';
import { nameSortKey } from '@so-viec/shared/text/name';
import {
  type ChangeTrace,
  holdsTheSame,
  type TracedRow,
  type TracedTable,
} from '@so-viec/shared/unit/change/trace.rules';
import { Problem } from '../../http/problem.ts';

/** Refuses to take a change back on which anything rests: units, posts or offices that changed since, and work. */
export async function requireNothingRests(trx: Trx, trace: ChangeTrace, on: string): Promise<void> {
  await requireSameUnits(trx, trace);
  await requireSamePosts(trx, trace);
  const { length: days } = await otherwiseNow(trx, 'work_day', trace);
  if (days > 0) throw new Problem('unit-change-rests-work', { params: { count: days } });
  const made = await countNamingMade(trx, trace);
  if (made > 0) throw new Problem('unit-change-rests-made', { params: { count: made } });
  const work = await countWorkSince(trx, trace, on);
  if (work > 0) throw new Problem('unit-change-rests-work', { params: { count: work } });
}

const NAMED_AT_MOST = 5;
const someOf = (names: readonly string[]) => ({
  named: names.slice(0, NAMED_AT_MOST).join(', '),
  others: Math.max(0, names.length - NAMED_AT_MOST),
});

/** Names the units that stand otherwise than the change wrote them. */
async function requireSameUnits(trx: Trx, trace: ChangeTrace): Promise<void> {
  const names = new Set<string>();
  let count = 0;
  for (const table of ['unit', 'unit_version', 'unit_succession'] as const) {
    const rows = await otherwiseNow(trx, table, trace);
    count += rows.length;
    for (const { name, code } of rows) if (name ?? code) names.add(String(name ?? code));
  }
  if (count === 0) return;
  const { named: units, others } = someOf([...names]);
  throw new Problem('unit-change-rests-units', { params: { count, units, others } });
}

/** Posts, offices and delegations, by the column that names their person. */
const PERSONAL = { assignment: 'cadreId', headship: 'cadreId', delegation: 'fromCadreId' } as const;

/** Names the people whose posts or offices stand otherwise than the change wrote them. */
async function requireSamePosts(trx: Trx, trace: ChangeTrace): Promise<void> {
  const changed = new Set<string>();
  let count = 0;
  for (const [table, column] of Object.entries(PERSONAL) as [keyof typeof PERSONAL, string][]) {
    const rows = await otherwiseNow(trx, table, trace);
    count += rows.length;
    for (const row of rows) changed.add(String(row[column] ?? row.toCadreId));
  }
  if (count === 0) return;
  const names = (await listPersonNames(trx, [...changed])).map(({ fullName }) => fullName);
  const inOrder = names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
  const { named: people, others } = someOf(inOrder);
  throw new Problem('unit-change-rests-posts', { params: { count, people, others } });
}

/** The rows of a table that the change wrote and that are gone or hold something else now. */
async function otherwiseNow(trx: Trx, table: TracedTable, { rows }: ChangeTrace): Promise<TracedRow[]> {
  const { added, changed } = rows[table];
  const written = [...added, ...changed.map(({ after }) => after)];
  const now = await tracedRowsNow(
    trx,
    table,
    written.map(({ id }) => id),
  );
  const byId = new Map(now.map((row) => [row.id, row]));
  return written.filter((row) => !holdsTheSame(table, row, byId.get(row.id)));
}

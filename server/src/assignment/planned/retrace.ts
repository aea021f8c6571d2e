import {
  findTracedChange,
  listPassages,
  listPassagesInto,
  noteChangeTrace,
  noteLastedTo,
  type Trx,
  tracedRowsNow,
} from '@so-viec/db';
import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import {
  type ChangeTrace,
  holdsTheSame,
  type TableTrace,
  type TracedRow,
} from '@so-viec/shared/unit/change/trace.rules';

interface Place {
  id: string;
  unitId: string;
  fromOn: CivilDay;
}

/**
 * Takes a person's posts, and what no longer stands of their offices, out of what mergers and splits wrote: what was
 * decided about the person since stays when the change is taken back. `places` are a post and those that carried it on.
 */
export async function forgetPosts(trx: Trx, cadreId: string, places: readonly Place[]): Promise<void> {
  for (const changeId of await changesOf(trx, places)) {
    await mendTrace(trx, changeId, async ({ rows, moves }) => {
      const offices = await otherwiseNow(trx, 'headship', rows.headship, cadreId);
      await keepLasting(trx, rows.headship, offices);
      return {
        moves: moves.map((move) => ({
          ...move,
          cadreIds: move.cadreIds?.filter((id) => id !== cadreId) ?? null,
        })),
        rows: {
          ...rows,
          assignment: without(rows.assignment, new Set(places.map(({ id }) => id))),
          headship: without(rows.headship, offices),
          delegation: without(
            rows.delegation,
            await otherwiseNow(trx, 'delegation', rows.delegation, cadreId),
          ),
        },
      };
    });
  }
}

/** An office that ended with a post sooner than by the change is known to have lasted as long as without the change. */
async function keepLasting(trx: Trx, { changed }: TableTrace, ids: ReadonlySet<string>): Promise<void> {
  for (const { before, after } of changed.filter((one) => ids.has(one.after.id))) {
    await noteLastedTo(trx, { id: after.id, by: dayOf(after), without: dayOf(before) });
  }
}

const dayOf = ({ toOn }: TracedRow): CivilDay | null => (typeof toOn === 'string' ? toOn : null);

/**
 * Takes a post that was entered by mistake, and the one it went on from, out of what mergers and splits wrote: taken
 * back, they neither ask for the one nor let the other go on beside what the person was given since.
 */
export async function forgetRemoved(
  trx: Trx,
  { id, cadreId, unitId, fromOn }: Place & { cadreId: string },
): Promise<void> {
  const into = (await listPassagesInto(trx, unitId)).filter(({ happenedOn }) => happenedOn <= fromOn);
  const before = addDays(fromOn, -1);
  const leadingTo = ({ assignment }: ChangeTrace['rows']) =>
    assignment.changed
      .filter(({ after }) => after.cadreId === cadreId && after.toOn === before)
      .map(({ after }) => after.id);
  for (const changeId of new Set(into.flatMap((one) => one.changeId ?? []))) {
    await mendTrace(trx, changeId, ({ rows, moves }) => ({
      moves,
      rows: { ...rows, assignment: without(rows.assignment, new Set([id, ...leadingTo(rows)])) },
    }));
  }
}

/** Counts the parts of a post to what the mergers between them wrote: taken back, they are one again, until `toOn`. */
export async function rememberParts(trx: Trx, parts: readonly Place[], toOn: CivilDay | null): Promise<void> {
  const ids = parts.map(({ id }) => id);
  const rows = new Map((await tracedRowsNow(trx, 'assignment', ids)).map((row) => [row.id, row]));
  for (const [i, part] of parts.entries()) {
    const [from, to] = [rows.get(parts[i - 1]?.id ?? ''), rows.get(part.id)];
    if (!from || !to) continue;
    for (const changeId of await changesOf(trx, parts.slice(i - 1, i + 1))) {
      await mendTrace(trx, changeId, ({ rows: known, moves }) => {
        const { added, removed, changed } = known.assignment;
        const ends = { before: { ...from, toOn }, after: from };
        const assignment = { removed, added: [...added, to], changed: [...changed, ends] };
        return { moves, rows: { ...known, assignment } };
      });
    }
  }
}

/** The changes by which each of these places went over into the next. */
async function changesOf(trx: Trx, places: readonly Place[]): Promise<Set<string>> {
  const passages = await listPassages(
    trx,
    places.map(({ unitId }) => unitId),
  );
  const found = places.flatMap(({ unitId, fromOn }, i) =>
    passages.filter(
      (one) =>
        one.fromUnitId === places[i - 1]?.unitId && one.toUnitId === unitId && one.happenedOn === fromOn,
    ),
  );
  return new Set(found.flatMap(({ changeId }) => changeId ?? []));
}

async function mendTrace(
  trx: Trx,
  changeId: string,
  mend: (trace: ChangeTrace) => ChangeTrace | Promise<ChangeTrace>,
): Promise<void> {
  const stored = await findTracedChange(trx, changeId);
  if (!stored) return;
  await noteChangeTrace(trx, changeId, { trace: JSON.stringify(await mend(JSON.parse(stored.trace))) });
}

function without({ added, removed, changed }: TableTrace, ids: ReadonlySet<string>): TableTrace {
  return {
    added: added.filter(({ id }) => !ids.has(id)),
    removed,
    changed: changed.filter(({ after }) => !ids.has(after.id)),
  };
}

const PERSON_OF = { headship: ['cadreId'], delegation: ['fromCadreId', 'toCadreId'] } as const;

/** Rows of a person that a change wrote and that are gone or other now. */
async function otherwiseNow(
  trx: Trx,
  table: keyof typeof PERSON_OF,
  { added, changed }: TableTrace,
  cadreId: string,
): Promise<Set<string>> {
  const isTheirs = (row: TracedRow) => PERSON_OF[table].some((name) => row[name] === cadreId);
  const written = [...added, ...changed.map(({ after }) => after)].filter(isTheirs);
  const ids = written.map(({ id }) => id);
  const now = new Map((await tracedRowsNow(trx, table, ids)).map((row) => [row.id, row]));
  return new Set(written.filter((row) => !holdsTheSame(table, row, now.get(row.id))).map(({ id }) => id));
}

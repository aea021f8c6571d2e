import { sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { AuditKeys } from '../audit-key.ts';
import { areMarksTold } from '../mark/first-marks.ts';
import { isMarkRight, listMarkedAfter } from '../mark/mark.ts';
import { MARKED_FIRST, MARKED_TABLES, type MarkedTable } from '../mark/marked.ts';
import type { Fault } from './fault.ts';

const AT_ONCE = 1000;
/** More of one kind say nothing more. */
const MOST = 100;

export interface RowsSeen {
  rows: number;
  faults: Fault[];
}

/** Whether the rows that people's pay hangs on bear the mark of what they hold. */
export async function verifyMarkedRows(db: Db | Trx, keys: AuditKeys): Promise<RowsSeen> {
  const seen: RowsSeen = { rows: 0, faults: [] };
  const isTold = await areMarksTold(db);
  for (const table of isTold ? MARKED_TABLES : MARKED_FIRST)
    await verifyTable(db, { keys, isTold }, table, seen);
  return seen;
}

interface By {
  keys: AuditKeys;
  /** Not before a server began all marks: then a product may bear the mark of before. */
  isTold: boolean;
}

async function verifyTable(
  db: Db | Trx,
  { keys, isTold }: By,
  table: MarkedTable,
  seen: RowsSeen,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await listMarkedAfter(db, table, after, AT_ONCE);
    for (const { row, parts } of rows) {
      const isRight = isMarkRight(keys, table, row, parts) || (!isTold && isMarkRight(keys, table, row));
      if (!isRight) seen.faults.push({ kind: 'row-changed', table, id: row.id });
    }
    seen.rows += rows.length;
    after = rows.at(-1)?.row.id ?? after;
    if (rows.length < AT_ONCE) return;
  }
}

/** Whether each earlier content of a line is there, as it was marked then; words may have been wiped from it. */
export async function verifyRevisions(db: Db | Trx, keys: AuditKeys): Promise<RowsSeen> {
  const seen: RowsSeen = { rows: 0, faults: [] };
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('work_entry_revision')
      .select(['id', 'entryId', 'version', 'content', 'wipedAt'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const { id, entryId, version, content, wipedAt } of rows) {
      if (wipedAt === null && !isRevisionRight(keys, content, { entryId, version }))
        seen.faults.push({ kind: 'revision-changed', table: 'work_entry_revision', id });
    }
    seen.rows += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < AT_ONCE) break;
  }
  seen.faults.push(...(await listLostRevisions(db)));
  return seen;
}

function isRevisionRight(
  keys: AuditKeys,
  content: string,
  of: { entryId: string; version: number },
): boolean {
  const { entry } = parsed(content);
  // One that was kept before there were marks, or from a file, has none.
  if (!entry || entry.mark === undefined || entry.mark === null) return entry !== undefined;
  return (
    entry.id === of.entryId &&
    entry.version === of.version &&
    isMarkRight(keys, 'work_entry', { ...entry, mark: String(entry.mark) })
  );
}

function parsed(content: string): { entry?: Record<string, unknown> } {
  try {
    const found: unknown = JSON.parse(content);
    const isKnown = typeof found === 'object' && found !== null && 'entry' in found;
    return isKnown ? (found as { entry: Record<string, unknown> }) : {};
  } catch {
    return {};
  }
}

/** Changes of a line that the trail tells of and whose earlier content is not there. */
async function listLostRevisions(db: Db | Trx): Promise<Fault[]> {
  const lost = await db
    .selectFrom('audit_event as e')
    .select(['e.objectId', 'e.seq'])
    .where('e.act', '=', 'entry.change')
    .where('e.outcome', '=', 'done')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('work_entry_revision as r')
            .select('r.id')
            .whereRef('r.entryId', '=', 'e.objectId')
            .whereRef('r.version', '=', sql`e."objectVersion" - 1`),
        ),
      ),
    )
    .limit(MOST)
    .execute();
  return lost.map(({ objectId, seq }) => ({
    kind: 'revision-gone',
    table: 'work_entry_revision',
    id: objectId,
    ...(seq !== null && { seq }),
  }));
}

/** Sums of months that are not those of their lines. */
export async function verifyFigures(db: Db | Trx): Promise<Fault[]> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(m.month, e.month) || ' ' || coalesce(m."cadreId", e."cadreId") as id
    from (select month, "cadreId", sum(minutes + "minutesWaiting") as minutes from cadre_month group by month, "cadreId") m
    full join (select month, "cadreId", sum(minutes) as minutes from work_entry group by month, "cadreId") e
      on m.month = e.month and m."cadreId" = e."cadreId"
    where coalesce(m.minutes, 0) <> coalesce(e.minutes, 0) limit ${MOST}`.execute(db);
  return rows.map(({ id }) => ({ kind: 'figures-differ', table: 'cadre_month', id }));
}

import { sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { AuditKeys } from '../audit-key.ts';
import { toldEdition } from '../mark/first-marks.ts';
import { isContentRight } from '../mark/kept-content.ts';
import { isMarkRightBy, listMarkedAfter } from '../mark/mark.ts';
import { editionOf, KEPT_EDITION, MARKED_TABLES, type MarkedTable } from '../mark/marked.ts';
import { PARTS_LATER } from '../mark/parts.ts';
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
  const told = await toldEdition(db);
  for (const table of MARKED_TABLES)
    if (editionOf(table) <= told) await verifyTable(db, { keys, told }, table, seen);
  return seen;
}

interface By {
  keys: AuditKeys;
  /** The edition of marks: in the first a product may bear the mark of before. */
  told: number;
}

async function verifyTable(
  db: Db | Trx,
  { keys, told }: By,
  table: MarkedTable,
  seen: RowsSeen,
): Promise<void> {
  const mayLackParts = told < 2 || PARTS_LATER.includes(table);
  for (let after: string | undefined; ; ) {
    const rows = await listMarkedAfter(db, table, after, AT_ONCE);
    for (const marked of rows) {
      if (!isMarkRightBy(keys, table, marked, mayLackParts))
        seen.faults.push({ kind: 'row-changed', table, id: marked.row.id });
    }
    seen.rows += rows.length;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.row.id;
  }
}

/** Whether each earlier content of a line is there; as it was kept, where none bears a mark of its own yet. */
export async function verifyRevisions(db: Db | Trx, keys: AuditKeys): Promise<RowsSeen> {
  const seen: RowsSeen = { rows: 0, faults: [] };
  const areMarked = (await toldEdition(db)) >= KEPT_EDITION;
  for (let after: string | undefined; ; ) {
    const rows = await db
      .selectFrom('work_entry_revision')
      .select(['id', 'entryId', 'version', 'content', 'wipedAt'])
      .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const row of areMarked ? [] : rows) {
      if (!isContentRight(keys, row))
        seen.faults.push({ kind: 'revision-changed', table: 'work_entry_revision', id: row.id });
    }
    seen.rows += rows.length;
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.id;
  }
  seen.faults.push(...(await listLostRevisions(db)));
  return seen;
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

import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';

/** When one of these lines was last changed after it was first written; null when none was. Takes lines that were read within a scope. */
export async function findLastChange(db: Db, entryIds: readonly string[]): Promise<string | null> {
  if (entryIds.length === 0) return null;
  const { rows } = await lastChange(db, { entryIds: [...entryIds] });
  return rows[0]?.at ?? null;
}

const lastChange = kept((db, { entryIds }: { entryIds: string[] }) =>
  db
    .selectFrom('work_entry_revision')
    .select((eb) => eb.fn.max<string | null>('at').as('at'))
    .where('entryId', 'in', entryIds),
);

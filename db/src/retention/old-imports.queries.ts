import { sql } from 'kysely';
import type { Trx } from '../transaction.ts';
import type { OldRows } from './old-rows.ts';

/**
 * Removes files' runs that ended before, and those that nobody has touched since: brought, checked or broken off and never
 * taken over; with their rows and what was found in them. One that is at work was seen of late. How many.
 */
export async function removeOldImports(trx: Trx, { before, most }: OldRows): Promise<number> {
  const old = await trx
    .selectFrom('import_run')
    .select((eb) => [
      'id',
      eb
        .selectFrom('import_part')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('runId', '=', 'import_run.id')
        .as('parts'),
    ])
    // Nothing is seen or ended before it began, and this has an index.
    .where('startedAt', '<', before)
    .where(sql<boolean>`coalesce("endedAt", "seenAt") < ${before}`)
    .orderBy('startedAt')
    .limit(most)
    .execute();
  let parts = 0;
  const ids = old
    .filter((run, place) => {
      parts += Number(run.parts);
      return parts <= most || place === 0;
    })
    .map(({ id }) => id);
  if (ids.length === 0) return 0;
  await trx.deleteFrom('import_part').where('runId', 'in', ids).execute();
  await trx.deleteFrom('import_run').where('id', 'in', ids).execute();
  return ids.length;
}

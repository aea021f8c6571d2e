import type { Trx } from '../transaction.ts';
import type { Writes } from './writes.queries.ts';

/** Somebody of whom an import writes a row, and from which day the row is; '' where it has none of its own. */
export interface PersonWritten {
  cadreId: string;
  fromOn: string;
}

const OF_PEOPLE = ['assignment', 'headship', 'account', 'task'] as const;

/** Whose rows these writes add or change, besides days and lines; those of updates are looked for. */
export async function listPeopleWritten(trx: Trx, writes: Writes): Promise<PersonWritten[]> {
  const { inserts } = writes;
  const changed = (table: string) => writes.updates.flatMap((one) => (one.table === table ? [one.id] : []));
  const persons = [...(inserts.cadre ?? []).map(({ id }) => id), ...changed('cadre')];
  const leave = await trx
    .selectFrom('leave')
    .select(['cadreId', 'fromOn'])
    .where('id', 'in', changed('leave'))
    .execute();
  const found: PersonWritten[] = [...(inserts.leave ?? []), ...leave].map(({ cadreId, fromOn }) => ({
    cadreId,
    fromOn,
  }));
  for (const table of OF_PEOPLE) {
    const rows = await trx.selectFrom(table).select('cadreId').where('id', 'in', changed(table)).execute();
    for (const { cadreId } of [...(inserts[table] ?? []), ...rows]) if (cadreId) persons.push(cadreId);
  }
  return [...found, ...persons.map((cadreId) => ({ cadreId, fromOn: '' }))];
}

import { sql } from 'kysely';

/** Sorts editions `c` for a day: the one in force and those before it, then those decided for later, drafts last. */
export const nearestTo = (day: string) =>
  sql<number>`case when c."state" <> 'draft' and c."fromOn" <= ${day} then 0 when c."state" <> 'draft' then 1 else 2 end`;

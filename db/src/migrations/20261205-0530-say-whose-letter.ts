import { type Kysely, sql } from 'kysely';

/**
 * Whose a letter is. Of those there are it is told by their key, which names the person or the notice; else by an address
 * that one person alone ever had; else it is nobody's.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('mail')
    .addColumn('cadreId', 'text', (c) => c.references('cadre.id'))
    .execute();
  await db.schema.createIndex('mail_cadre').on('mail').column('cadreId').execute();
  await tellByKey(db);
  await tellByAddress(db);
}

/** Keys are `remind log PERSON 2024-01-12`, `week PERSON 2024-01-08`, `month PERSON 2024-01` and `notice NOTICE`. */
async function tellByKey(db: Kysely<any>): Promise<void> {
  const named = (end: number) => sql`substr(mail."key", length(mail."key") - ${sql.lit(end + 36)}, 36)`;
  await sql`update mail set "cadreId" = (select c.id from cadre c where c.id = ${named(10)})
    where "key" like 'remind %' or "key" like 'week %'`.execute(db);
  await sql`update mail set "cadreId" = (select c.id from cadre c where c.id = ${named(7)})
    where "key" like 'month %'`.execute(db);
  await sql`update mail set "cadreId" = (select n."cadreId" from notice n where n.id = substr(mail."key", 8))
    where "key" like 'notice %'`.execute(db);
}

async function tellByAddress(db: Kysely<any>): Promise<void> {
  const untold = await db
    .selectFrom('mail')
    .select('toAddress')
    .distinct()
    .where('cadreId', 'is', null)
    .execute();
  if (untold.length === 0) return;
  const bearers = await bearersOf(db);
  for (const { toAddress } of untold) {
    const [cadreId, ...others] = bearers?.get(toAddress) ?? [];
    if (cadreId === undefined || others.length > 0) continue;
    await db
      .updateTable('mail')
      .set({ cadreId })
      .where('cadreId', 'is', null)
      .where('toAddress', '=', toAddress)
      .execute();
  }
}

/** Who ever had each address; undefined where a person was changed and what they had before is written nowhere. */
async function bearersOf(db: Kysely<any>): Promise<Map<string, Set<string>> | undefined> {
  const cadres = await db.selectFrom('cadre').select(['id', 'email', 'version']).execute();
  const acts = await db
    .selectFrom('audit_event')
    .select(['objectId', 'detail'])
    .where('act', '=', 'cadre.correct')
    .where('outcome', '=', 'done')
    .where('detail', 'like', '%"before"%')
    .execute();
  const bearers = new Map<string, Set<string>>();
  const add = (address: string | null, id: string) => {
    if (address !== null) bearers.set(address, (bearers.get(address) ?? new Set()).add(id));
  };
  const told = new Map<string, number>();
  for (const { objectId, detail } of acts) {
    add(JSON.parse(detail).before.email, objectId);
    told.set(objectId, (told.get(objectId) ?? 0) + 1);
  }
  for (const { id, email } of cadres) add(email, id);
  return cadres.every(({ id, version }) => (told.get(id) ?? 0) === version - 1) ? bearers : undefined;
}

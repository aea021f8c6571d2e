import { type Kysely, sql } from 'kysely';

/** An address is told for one person at a time: the last who switched it on, where there were several. */
export async function up(db: Kysely<any>): Promise<void> {
  const told = await db
    .selectFrom('push_subscription')
    .select(['id', 'endpoint', 'createdAt'])
    .where('endedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const last = new Map<string, string>();
  for (const { id, endpoint, createdAt } of told) {
    const endedAt = last.get(endpoint);
    if (endedAt === undefined) {
      last.set(endpoint, createdAt);
      continue;
    }
    const ended = { endedAt, endpoint: '', p256dh: '', auth: '' };
    await db.updateTable('push_subscription').set(ended).where('id', '=', id).execute();
    await db
      .deleteFrom('push_message')
      .where('subscriptionId', '=', id)
      .where('sentAt', 'is', null)
      .execute();
  }
  await db.schema
    .createIndex('push_subscription_address')
    .unique()
    .on('push_subscription')
    .column('endpoint')
    .where(sql.ref('endedAt'), 'is', null)
    .execute();
}

import type { Kysely } from 'kysely';

/** A message of a notice is told in the words that its notice has then: a copy of them outlived what was wiped. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.updateTable('push_message').set({ words: '' }).where('noticeId', 'is not', null).execute();
}

import type { NoticeMail } from '@so-viec/shared/notice/notice-choice.rules';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { Notice } from './notice.queries.ts';

/** Notices of up to a moment of which it is not decided how they go by mail, the oldest first. */
export function listUndecidedMail(db: Db, upTo: string, most: number): Promise<Notice[]> {
  return db
    .selectFrom('notice')
    .selectAll()
    .where('mailWay', '=', '')
    .where('at', '<=', upTo)
    .orderBy('at')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Notices that go by mail in this way and have not gone, each person's together, the oldest first. */
export function listUnmailed(db: Db, way: Exclude<NoticeMail, 'none'>): Promise<Notice[]> {
  return db
    .selectFrom('notice')
    .selectAll()
    .where('mailWay', '=', way)
    .where('mailedAt', 'is', null)
    .orderBy('cadreId')
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Notes how or when notices go by mail. As they stand now, which holds until the transaction ends. */
export function noteNoticeMail(
  trx: Trx,
  ids: readonly string[],
  set: { mailWay?: NoticeMail; mailedAt?: string },
): Promise<Notice[]> {
  return trx.updateTable('notice').set(set).where('id', 'in', ids).returningAll().execute();
}

/**
 * Takes letters back that tell of a notice and did not go, one that was given up too: all that such a letter tells of goes
 * by mail anew, in the words that it has then.
 */
export async function recallLetters(trx: Trx, noticeId: string): Promise<void> {
  const of = await trx
    .selectFrom('notice')
    .select(['cadreId', 'mailWay', 'mailedAt'])
    .where('id', '=', noticeId)
    .where('mailedAt', 'is not', null)
    .executeTakeFirst();
  if (!of) return;
  const together = await trx
    .selectFrom('notice')
    .select('id')
    .where('cadreId', '=', of.cadreId)
    .where('mailWay', '=', of.mailWay)
    .where('mailedAt', '=', of.mailedAt)
    .execute();
  const ids = together.map(({ id }) => id);
  const recalled = await trx
    .deleteFrom('mail')
    .where(
      'key',
      'in',
      // A letter has the key of the first notice that it tells of.
      ids.map((id) => `notice ${id}`),
    )
    .where('sentAt', 'is', null)
    .executeTakeFirst();
  if (recalled.numDeletedRows === 0n) return;
  await trx.updateTable('notice').set({ mailedAt: null }).where('id', 'in', ids).execute();
}

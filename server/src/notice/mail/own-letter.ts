import { listAddresses, type Trx } from '@so-viec/db';
import { ALWAYS_MAILED, type NoticeKind, TOPIC_OF } from '@so-viec/shared/notice/notice';
import { putLetter } from '../../mail/outbox.ts';
import { type InLetter, ownLetterOf } from './letter.ts';

interface Written extends InLetter {
  cadreId: string;
  key: string;
  at: string;
}

/**
 * Puts the letters of notices that are always mailed into the outbox, in the transaction of the act they tell of: nothing
 * that is read, chosen or ruled afterwards keeps one back.
 */
export async function putOwnLetters(trx: Trx, notices: readonly Written[]): Promise<void> {
  const always = notices.filter(({ kind }) => ALWAYS_MAILED.includes(TOPIC_OF[kind as NoticeKind]));
  if (always.length === 0) return;
  const addresses = await listAddresses(
    trx,
    always.map(({ cadreId }) => cadreId),
  );
  for (const notice of always) {
    const { cadreId, at } = notice;
    const to = addresses.get(cadreId);
    if (to === undefined) continue;
    const of = { key: `account ${cadreId} ${notice.key}`, kind: 'account', cadreId, to };
    await putLetter(trx, { ...of, ...ownLetterOf(notice) }, at);
  }
}

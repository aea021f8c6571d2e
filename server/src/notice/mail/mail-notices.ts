import {
  type Db,
  inTransaction,
  listAddresses,
  listUndecidedMail,
  listUnmailed,
  type Notice,
  noteNoticeMail,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { type NoticeKind, TOPIC_OF, WITH_OWN_LETTER } from '@so-viec/shared/notice/notice';
import type { NoticeMail } from '@so-viec/shared/notice/notice-choice.rules';
import { putLetter } from '../../mail/outbox.ts';
import { browsersToTell, putPushes } from '../../push/push-out.ts';
import { choicesOfPeople } from '../choice/notice-choice.ts';
import { letterOf } from './letter.ts';

/** What is told is not mailed for so long: a slip is taken back, and several acts stand in one notice. */
const WAIT_MS = 2 * 60_000;
const DECIDED_AT_ONCE = 1000;

/**
 * Decides of new notices how they go by mail and to browsers, as their people chose within what their body lets, and puts
 * letters of those that go at once into the outbox. What was read meanwhile, or has no address to go to, needs none. How many letters.
 */
export async function mailNew(db: Db, now: Date, address: string): Promise<number> {
  const upTo = new Date(now.getTime() - WAIT_MS).toISOString();
  const notices = await listUndecidedMail(db, upTo, DECIDED_AT_ONCE);
  if (notices.length > 0) await decide(db, notices, now);
  return mailAll(db, 'at-once', now, address);
}

/** Puts all that goes by mail once a day into the outbox, one letter for a person. How many letters. */
export const mailDaily = (db: Db, now: Date, address: string): Promise<number> =>
  mailAll(db, 'daily', now, address);

async function decide(db: Db, notices: readonly Notice[], now: Date): Promise<void> {
  const people = [...new Set(notices.map(({ cadreId }) => cadreId))];
  const addresses = await listAddresses(db, people);
  const choices = await choicesOfPeople(db, people, todayIn(now));
  const wayOf = ({ cadreId, kind, readAt }: Notice): NoticeMail => {
    const isMailed = addresses.has(cadreId) && !WITH_OWN_LETTER.includes(kind as NoticeKind);
    if (readAt !== null || !isMailed) return 'none';
    const topic = TOPIC_OF[kind as NoticeKind];
    return choices.get(cadreId)?.find((one) => one.topic === topic)?.mail ?? 'none';
  };
  const browsers = await browsersToTell(db, people);
  const isPushed = ({ cadreId, kind, readAt }: Notice) =>
    readAt === null && choices.get(cadreId)?.find((one) => one.topic === TOPIC_OF[kind as NoticeKind])?.push;
  for (const [mailWay, some] of Map.groupBy(notices, wayOf)) {
    const ids = some.map(({ id }) => id);
    await inTransaction(db, async (trx) => {
      await noteNoticeMail(trx, ids, { mailWay });
      for (const { id, cadreId } of some.filter(isPushed)) {
        await putPushes(trx, browsers.get(cadreId), { key: `notice ${id}`, noticeId: id }, now.toISOString());
      }
    });
  }
}

async function mailAll(db: Db, way: 'at-once' | 'daily', now: Date, address: string): Promise<number> {
  const at = now.toISOString();
  const byPerson = Map.groupBy(await listUnmailed(db, way), ({ cadreId }) => cadreId);
  const addresses = await listAddresses(db, [...byPerson.keys()]);
  let letters = 0;
  for (const [cadreId, notices] of byPerson) {
    const to = addresses.get(cadreId);
    const isNew = await inTransaction(db, async (trx) => {
      const ids = notices.map(({ id }) => id);
      // Words may have been wiped since they were listed.
      const noted = new Map((await noteNoticeMail(trx, ids, { mailedAt: at })).map((one) => [one.id, one]));
      const unread = ids.flatMap((id) => noted.get(id) ?? []).filter(({ readAt }) => readAt === null);
      const [first] = unread;
      if (to === undefined || !first) return false;
      const of = { key: `notice ${first.id}`, kind: `notice-${way}`, cadreId, to };
      return putLetter(trx, { ...of, ...letterOf(unread, address) }, at);
    });
    if (isNew) letters += 1;
  }
  return letters;
}

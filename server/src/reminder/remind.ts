import {
  type Db,
  insertReminder,
  inTransaction,
  listAddresses,
  listReminderHours,
  type Trx,
} from '@so-viec/db';
import { type CivilDay, formatDay, formatMonth, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type Due, hourOf } from '../jobs/runner/due.ts';
import { putLetter } from '../mail/outbox.ts';
import { choicesOfPeople } from '../notice/choice/notice-choice.ts';
import { browsersToTell, putPushes } from '../push/push-out.ts';
import { type Behind, monthPressed, whoHasAQueue, whoHasNotLogged } from './behind.ts';

/** When people are reminded where their body has not said otherwise [config]. */
export const USUAL_HOUR = '16:30';

export interface Reminding {
  /** What letters lead to. */
  address: string;
  onDay: CivilDay;
  at: string;
  accountId: string | null;
}

/**
 * Reminds, on the page, by letter and on their browsers, those who have not written a working day and those with a queue, in the bodies whose
 * hour it is. Done again for one hour it reminds nobody twice.
 */
export async function remindAtHour(db: Db, { at }: Due, address: string): Promise<Record<string, number>> {
  const onDay = todayIn(at);
  const hours = await listReminderHours(db);
  const isNow = ({ bodyId }: Behind) => (hours.get(bodyId) ?? USUAL_HOUR) === hourOf(at);
  const of = { address, onDay, at: at.toISOString(), accountId: null };
  const log = await remindAll(db, (await whoHasNotLogged(db, onDay)).filter(isNow), of);
  const queue = await remindAll(db, (await whoHasAQueue(db, onDay)).filter(isNow), of);
  return { log: log.reminded, queue: queue.reminded, letters: log.letters + queue.letters };
}

/** Reminds these people once for the day, each in a transaction of their own, with a letter where there is an address. */
export async function remindAll(
  db: Db,
  people: readonly Behind[],
  of: Reminding,
): Promise<{ reminded: number; letters: number }> {
  const ids = people.map(({ cadreId }) => cadreId);
  const addresses = await listAddresses(db, ids);
  const browsers = await browsersToTell(db, ids);
  const choices = await choicesOfPeople(db, [...browsers.keys()], of.onDay);
  const isPushed = (cadreId: string) =>
    choices.get(cadreId)?.some(({ topic, push }) => push && topic === 'due');
  const counts = { reminded: 0, letters: 0 };
  for (const one of people) {
    const { cadreId } = one;
    const to = { letter: addresses.get(cadreId), browsers: isPushed(cadreId) ? browsers.get(cadreId) : [] };
    const done = await inTransaction(db, (trx) => remindOne(trx, one, to, of));
    if (done.isNew) counts.reminded += 1;
    if (done.hasLetter) counts.letters += 1;
  }
  return counts;
}

interface Reached {
  letter: string | undefined;
  browsers: string[] | undefined;
}

async function remindOne(trx: Trx, one: Behind, reached: Reached, of: Reminding) {
  const { cadreId, kind, count } = one;
  const { onDay, at, accountId } = of;
  const isNew = await insertReminder(trx, { id: newId(), cadreId, kind, onDay, count, at, accountId });
  if (!isNew) return { isNew, hasLetter: false };
  const key = `remind ${kind} ${cadreId} ${onDay}`;
  const said = wordsOf(one, of);
  const words = { title: capital(said.what), detail: '', path: said.path };
  await putPushes(trx, reached.browsers, { key, words }, at);
  const { letter: to } = reached;
  if (to === undefined) return { isNew, hasLetter: false };
  const subject = `Sổ Việc: ${said.what}`;
  const body = `${capital(said.sentence)}.\n${said.call}: ${of.address}${said.path}\n`;
  const letter = { key, kind: `remind-${kind.split(' ')[0]}`, cadreId, to, subject, body };
  return { isNew, hasLetter: await putLetter(trx, letter, at) };
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function wordsOf({ kind, count }: Behind, { onDay }: Reminding) {
  if (kind === 'queue') {
    const what = `${count} ngày chờ duyệt`;
    return { what, sentence: `Có ${count} ngày đang chờ duyệt`, call: 'Duyệt', path: '/duyet' };
  }
  const month = monthPressed(kind);
  const what =
    month === null
      ? `ngày ${formatDay(onDay)} chưa có nhật ký`
      : `tháng ${formatMonth(month)} còn ${count} ngày chưa trình`;
  return { what, sentence: what, call: 'Mở nhật ký', path: `/hom-nay/${onDay}` };
}

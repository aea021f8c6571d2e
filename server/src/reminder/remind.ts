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
 * Reminds, on the page and by letter, those who have not written a working day and those with a queue, in the bodies whose
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
  const addresses = await listAddresses(
    db,
    people.map(({ cadreId }) => cadreId),
  );
  const counts = { reminded: 0, letters: 0 };
  for (const one of people) {
    const to = addresses.get(one.cadreId);
    const done = await inTransaction(db, (trx) => remindOne(trx, one, to, of));
    if (done.isNew) counts.reminded += 1;
    if (done.hasLetter) counts.letters += 1;
  }
  return counts;
}

async function remindOne(trx: Trx, one: Behind, to: string | undefined, of: Reminding) {
  const { cadreId, kind, count } = one;
  const { onDay, at, accountId } = of;
  const isNew = await insertReminder(trx, { id: newId(), cadreId, kind, onDay, count, at, accountId });
  if (!isNew || to === undefined) return { isNew, hasLetter: false };
  const words = wordsOf(one, of);
  const key = `remind ${kind} ${cadreId} ${onDay}`;
  const letter = { key, kind: `remind-${kind.split(' ')[0]}`, to, ...words };
  return { isNew, hasLetter: await putLetter(trx, letter, at) };
}

function wordsOf({ kind, count }: Behind, { onDay, address }: Reminding) {
  if (kind === 'queue') {
    return {
      subject: `Sổ Việc: ${count} ngày chờ duyệt`,
      body: `Có ${count} ngày đang chờ duyệt.\nDuyệt: ${address}/duyet\n`,
    };
  }
  const month = monthPressed(kind);
  const what =
    month === null
      ? `ngày ${formatDay(onDay)} chưa có nhật ký`
      : `tháng ${formatMonth(month)} còn ${count} ngày chưa trình`;
  return {
    subject: `Sổ Việc: ${what}`,
    body: `${what.charAt(0).toUpperCase()}${what.slice(1)}.\nMở nhật ký: ${address}/hom-nay/${onDay}\n`,
  };
}

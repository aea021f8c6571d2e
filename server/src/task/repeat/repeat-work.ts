import { type Db, findChangeCount, inTransaction, listRecurrences } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { calendarOf } from '../../calendar/calendar.ts';
import { type Made, makeRecurringTasks } from './make-tasks.ts';

/** Makes the recurring work of the day's periods that is not there yet, all of it or none. */
export async function repeatWork(db: Db, now: Date): Promise<Made> {
  const [at, today] = [now.toISOString(), todayIn(now)];
  const calendar = await calendarOf(db, await findChangeCount(db));
  return inTransaction(db, async (trx) => {
    const all = await listRecurrences(trx, null, today);
    return makeRecurringTasks(trx, { at, accountId: null }, all, { today, calendar, which: 'due' });
  });
}

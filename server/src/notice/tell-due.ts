import { type Db, findChangeCount, inTransaction, isConfidential, listWorkDue } from '@so-viec/db';
import { isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { addDays, type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { NoticeContents } from '@so-viec/shared/notice/notice';
import { workingDayAfter } from '@so-viec/shared/scheme/deadline.rules';
import { calendarOf } from '../calendar/calendar.ts';
import type { Due } from '../jobs/runner/due.ts';
import { tell } from './tell.ts';

/** Work that is overdue for longer was told of when it became so, or before this program told of anything. */
const LATE_FOR_DAYS = 7;

/**
 * Tells on a working day of work that is due by the next one, today, or was due and is not there: once for each, work and
 * due day. Each person’s in a transaction of its own; done again it tells nobody twice.
 */
export async function tellOfDue(db: Db, { at: now }: Pick<Due, 'at'>): Promise<Record<string, number>> {
  const today = todayIn(now);
  const calendar = await calendarOf(db, await findChangeCount(db));
  const counts = { soon: 0, today: 0, late: 0 };
  if (!isWorkingDay(calendar, today)) return counts;
  const within = { fromOn: addDays(today, -LATE_FOR_DAYS), toOn: workingDayAfter(calendar, today, 1) };
  const by = { at: now.toISOString(), accountId: null };
  for (const { id, cadreId, title: said, dueOn } of await listWorkDue(db, within)) {
    if (dueOn === null) continue;
    const when = whenDue(dueOn, today);
    counts[when] += await inTransaction(db, async (trx) => {
      const title = (await isConfidential(trx, { taskId: id })) ? '' : said;
      const content = { id, title, dueOn, when };
      return tell(trx, by, { cadreId, kind: 'task-due', key: `due ${when} ${id} ${dueOn}`, content });
    });
  }
  return counts;
}

function whenDue(dueOn: CivilDay, today: CivilDay): NoticeContents['task-due']['when'] {
  if (dueOn === today) return 'today';
  return dueOn < today ? 'late' : 'soon';
}

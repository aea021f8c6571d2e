import {
  claimJob,
  type Db,
  endJob,
  findChangeCount,
  findJobRun,
  inTransaction,
  listRecurrences,
  type Trx,
} from '@so-viec/db';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { calendarOf } from '../../calendar/calendar.ts';
import { type Made, makeRecurringTasks } from './make-tasks.ts';

const JOB = 'repeat-work';

/** Makes the recurring work of the day's periods once a day, whatever the number of servers; undefined when it was done. */
export async function repeatWork(db: Db, now: Date): Promise<Made | undefined> {
  if (await findJobRun(db, JOB, todayIn(now))) return undefined;
  const calendar = await calendarOf(db, await findChangeCount(db));
  return inTransaction(db, (trx) => repeatOnce(trx, now, calendar));
}

async function repeatOnce(trx: Trx, now: Date, calendar: Calendar): Promise<Made | undefined> {
  const [at, today] = [now.toISOString(), todayIn(now)];
  const run = {
    id: newId(),
    job: JOB,
    subject: today,
    startedAt: at,
    endedAt: null,
    counts: '{}',
    error: null,
  };
  if (!(await claimJob(trx, run))) return undefined;
  const all = await listRecurrences(trx, null, today);
  const made = await makeRecurringTasks(trx, { at, accountId: null }, all, { today, calendar, which: 'due' });
  await endJob(trx, run.id, at, JSON.stringify(made));
  return made;
}

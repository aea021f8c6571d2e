import {
  insertRecurringTask,
  insertTaskStep,
  listAssignments,
  listPeriodsMade,
  listProductsOf,
  type listRecurrences,
  lockCadres,
  type NamedAssignment,
  type Trx,
} from '@so-viec/db';
import { assignmentsOn } from '@so-viec/shared/assignment/held.rules';
import { type Calendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { addDays, type CivilDay, maxDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import {
  daysOfPeriod,
  dueDayIn,
  nextPeriod,
  periodOn,
  type Rhythm,
} from '@so-viec/shared/task/task-period.rules';
import { audit, type By } from '../../audit/audit.ts';
import { tellOfTaskStep } from '../../notice/tell-task.ts';
import { approvedMonthOf } from '../life/approved-month.ts';

type Recurrence = Awaited<ReturnType<typeof listRecurrences>>[number];

export interface Made {
  made: number;
  /** Work whose person holds no post there any more. */
  without: number;
  /** Whose due day has gone by: nothing is late the day it is given. */
  past: number;
  /** Whose person's month is approved: a head gives it with a reason. */
  approved: number;
}

interface Making {
  today: CivilDay;
  calendar: Calendar;
  /** The period of today, or the one after it; `due` makes that of today and the next once it is near. */
  which: 'this' | 'next' | 'due';
}

/** The next period's work is made so many days before it begins. */
const DAYS_AHEAD = 3;

function periodsOf(every: Rhythm, { today, which }: Making): string[] {
  const now = periodOn(today, every);
  const next = nextPeriod(now);
  if (which !== 'due') return [which === 'this' ? now : next];
  return addDays(today, DAYS_AHEAD) >= daysOfPeriod(next).fromOn ? [now, next] : [now];
}

/** Makes the tasks of recurring work for a period, never one of them twice, whoever asks. */
export async function makeRecurringTasks(
  trx: Trx,
  by: By,
  recurrences: readonly Recurrence[],
  making: Making,
): Promise<Made> {
  const done: Made = { made: 0, without: 0, past: 0, approved: 0 };
  const wanted = recurrences.flatMap((recurrence) =>
    periodsOf(recurrence.every as Rhythm, making).map((period) => ({ recurrence, period })),
  );
  const periods = [...new Set(wanted.map(({ period }) => period))];
  const there = await listPeriodsMade(
    trx,
    recurrences.map(({ id }) => id),
    periods,
  );
  const missing = wanted.filter(({ recurrence, period }) => !there.has(`${recurrence.id} ${period}`));
  await lockCadres(
    trx,
    missing.map(({ recurrence }) => recurrence.cadreId),
  );
  for (const { recurrence, period } of missing) {
    const { calendar, today } = making;
    const came = await makeOne(trx, by, recurrence, { period, calendar, today });
    if (came !== 'none') done[came]++;
  }
  return done;
}

async function makeOne(
  trx: Trx,
  by: By,
  recurrence: Recurrence,
  { period, calendar, today }: { period: string; calendar: Calendar; today: CivilDay },
): Promise<keyof Made | 'none'> {
  const { cadreId, unitId, fromOn, toOn } = recurrence;
  const openedOn = maxDay(daysOfPeriod(period).fromOn, fromOn);
  const dueOn = workingDayBefore(calendar, openedOn, dueDayIn(period, recurrence.dueDay));
  if (dueOn < fromOn || openedOn > dueOn || (toOn !== null && dueOn > toOn)) return 'none';
  if (dueOn < today) return 'past';
  if (await approvedMonthOf(trx, { cadreId, dueOn })) return 'approved';
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn: openedOn, toOn: dueOn });
  const post =
    assignmentsOn(held, openedOn).find((p) => p.unitId === unitId) ?? held.find((p) => p.unitId === unitId);
  if (!post) return 'without';
  const { title, quantity, quality, basisKind, basis, assignerId, id: recurrenceId } = recurrence;
  const id = newId();
  const isNew = await insertRecurringTask(trx, {
    ...{
      id,
      cadreId,
      unitId,
      positionId: post.positionId,
      title,
      quantity,
      quality,
      basisKind,
      basis,
      assignerId,
    },
    ...(await productOf(trx, recurrence, post)),
    ...{
      origin: 'assigned',
      openedOn: maxDay(openedOn, post.fromOn),
      dueOn,
      recurrenceId,
      recurrencePeriod: period,
    },
    ...{ state: 'open', stepCount: 1, deliveredOn: null, version: 1 },
  });
  if (!isNew) return 'none';
  const step = { id: newId(), taskId: id, sequence: 1, kind: 'assigned', ...by, reason: '' };
  await insertTaskStep(trx, { ...step, detail: JSON.stringify({ recurrenceId, period }) });
  await tellOfTaskStep(trx, by, id, { kind: 'assigned' });
  await audit(trx, by, 'task.assigned', { object: 'task', objectId: id, objectVersion: 1 });
  return 'made';
}

/** The product in the edition of the post: that of the same code, where a new edition came into force. */
async function productOf(trx: Trx, recurrence: Recurrence, post: NamedAssignment) {
  const { productId, productCode, proposedName, coefficientMilli } = recurrence;
  if (productId === null) return { productId, proposedName, coefficientMilli };
  const products = await listProductsOf(trx, [post.positionId]);
  const same =
    products.find(({ id }) => id === productId) ?? products.find(({ code }) => code === productCode);
  return {
    productId: same?.id ?? productId,
    proposedName,
    coefficientMilli: same?.coefficientMilli ?? coefficientMilli,
  };
}

/** The last working day up to a day, but not before the work begins. */
function workingDayBefore(calendar: Calendar, openedOn: CivilDay, dueOn: CivilDay): CivilDay {
  let day = dueOn;
  while (day > openedOn && !isWorkingDay(calendar, day)) day = addDays(day, -1);
  return isWorkingDay(calendar, day) ? day : dueOn;
}

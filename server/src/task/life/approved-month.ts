import { findPlan, findReviewOf, listReviewPeople, type Task, type Trx } from '@so-viec/db';
import { formatMonth, type Month } from '@so-viec/shared/civil-day/civil-day';
import { monthOfTask } from '@so-viec/shared/review/sheet/task-month.rules';
import { refuseAt } from '../task-wanted.ts';

type Counted = Pick<Task, 'cadreId' | 'dueOn'> & { planId?: string | null | undefined };

/** The month in whose G work counts, where its person's review of that month is approved already. */
export async function approvedMonthOf(
  trx: Trx,
  { cadreId, dueOn, planId }: Counted,
): Promise<Month | undefined> {
  const plan = planId ? await findPlan(trx, planId) : undefined;
  const month = monthOfTask({ countsOn: dueOn, planPeriod: plan?.period ?? null });
  if (month === undefined) return undefined;
  return (await findReviewOf(trx, cadreId, month))?.state === 'approved' ? month : undefined;
}

/**
 * Refuses without a reason work that comes into a month whose review is approved: the approved score stays as it is until a
 * decision replaces it, and whoever gives it says why. The one place for work given, moved, split, planned.
 */
export async function refuseApprovedMonth(trx: Trx, work: Counted, reason: string): Promise<void> {
  if (reason !== '') return;
  const month = await approvedMonthOf(trx, work);
  if (month === undefined) return;
  const [person] = await listReviewPeople(trx, [work.cadreId]);
  const params = { month: formatMonth(month), who: person?.fullName ?? '' };
  throw refuseAt('reason', 'task-period-approved', params);
}

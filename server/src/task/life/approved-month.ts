import { findPlan, findReviewOf, listReviewPeople, lockCadre, type Task, type Trx } from '@so-viec/db';
import { formatMonth, type Month } from '@so-viec/shared/civil-day/civil-day';
import { monthOfTask } from '@so-viec/shared/review/sheet/task-month.rules';
import { refuseAt } from '../task-wanted.ts';

type Counted = Pick<Task, 'cadreId' | 'dueOn'> & { planId?: string | null | undefined };

/**
 * The month in whose G work counts, where its person's review of that month is approved already. Who is about to approve it is
 * waited for; of several people the caller has locked all before, in the order of ids.
 */
export async function approvedMonthOf(
  trx: Trx,
  { cadreId, dueOn, planId }: Counted,
): Promise<Month | undefined> {
  const plan = planId ? await findPlan(trx, planId) : undefined;
  const month = monthOfTask({ countsOn: dueOn, planPeriod: plan?.period ?? null });
  if (month === undefined) return undefined;
  await lockCadre(trx, cadreId);
  return (await findReviewOf(trx, cadreId, month))?.state === 'approved' ? month : undefined;
}

/**
 * Refuses without a reason work that comes into a month whose review is approved, or (`from`: what it was) leaves one: the
 * approved score stays as it is until a decision replaces it, and what left it counts again elsewhere. Whoever does it says
 * why. The one place for work given, moved, split, planned.
 */
export async function refuseApprovedMonth(
  trx: Trx,
  work: Counted,
  reason: string,
  from: Counted = work,
): Promise<void> {
  if (reason !== '') return;
  for (const counted of from === work ? [work] : [from, work]) {
    const month = await approvedMonthOf(trx, counted);
    if (month === undefined) continue;
    const [person] = await listReviewPeople(trx, [counted.cadreId]);
    const params = { month: formatMonth(month), who: person?.fullName ?? '' };
    throw refuseAt('reason', 'task-period-approved', params);
  }
}

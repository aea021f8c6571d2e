import { findPlan, findTask, listParts, lockCadre, type Task, type Trx } from '@so-viec/db';
import {
  type CivilDay,
  firstDayOf,
  formatDay,
  maxDay,
  minDay,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { standsForWhole, weightOf } from '@so-viec/shared/task/task.rules';
import { daysOfPeriod } from '@so-viec/shared/task/task-period.rules';
import { byOf } from '../../cadre/officer.ts';
import type { Assigner } from '../task-access.ts';
import { writeTaskStep } from '../task-step.ts';
import { refuseAt } from '../task-wanted.ts';

type Whole = Pick<Task, 'openedOn' | 'dueOn' | 'planId'>;

/**
 * A part is due when the whole is or before, never in a month that is over: what was assigned may come earlier by splitting,
 * but neither later nor into the past (rules §3). A whole without a day lets its parts be due as they like.
 */
export async function refuseDueOutside(
  trx: Trx,
  { today }: Assigner,
  whole: Whole,
  { dueOn, path = 'dueOn' }: { dueOn: CivilDay | null; path?: string },
): Promise<void> {
  const plan = whole.planId === null ? undefined : await findPlan(trx, whole.planId);
  const last = whole.dueOn ?? (plan && daysOfPeriod(plan.period).toOn);
  if (!last || dueOn === whole.dueOn) return;
  const month = minDay(firstDayOf(monthOf(today)), firstDayOf(monthOf(last)));
  const first = maxDay(whole.openedOn, month);
  if (dueOn === null || dueOn < first || dueOn > last) {
    throw refuseAt(path, 'task-part-due', { from: formatDay(first), to: formatDay(last) });
  }
}

/** The same of a part that is there: asked when its day is changed. */
export async function refuseDueOutsideWhole(
  trx: Trx,
  by: Assigner,
  part: Pick<Task, 'parentId' | 'dueOn'>,
  dueOn: CivilDay | null,
): Promise<void> {
  if (part.parentId === null || part.dueOn === dueOn) return;
  const whole = await findTask(trx, part.parentId);
  if (whole) await refuseDueOutside(trx, by, whole, { dueOn });
}

/**
 * Work that was split weighs what its parts weigh: a part that was changed, cancelled or taken up again is told in the story
 * of the whole too. Without a part left the whole stands for itself, with what it weighed last.
 */
export async function weighWhole(
  trx: Trx,
  by: Assigner,
  { parentId }: Pick<Task, 'parentId'>,
  reason: string,
): Promise<void> {
  const seen = parentId === null ? undefined : await findTask(trx, parentId);
  if (!seen) return;
  await lockCadre(trx, seen.cadreId);
  const whole = (await findTask(trx, seen.id)) ?? seen;
  const parts = (await listParts(trx, whole.id)).filter(standsForWhole);
  const weight = parts.reduce((sum, part) => sum + weightOf(part), 0);
  if (parts.length === 0 || weight === weightOf(whole)) return;
  const { quantity, coefficientMilli } = whole;
  const isEven = weight % coefficientMilli === 0;
  const row = isEven ? { quantity: weight / coefficientMilli } : { quantity: 1, coefficientMilli: weight };
  const detail = {
    by: 'parts',
    quantity: { from: quantity, to: row.quantity },
    ...(!isEven && { coefficientMilli: { from: coefficientMilli, to: weight } }),
  };
  await writeTaskStep(trx, byOf(by), whole, { id: newId(), kind: 'changed', reason, detail }, row);
}

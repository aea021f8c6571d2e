import { newId } from '@so-viec/shared/id/uuidv7';
import { isOpen } from '@so-viec/shared/work-day/work-day.rules';
import { api, call } from '../../../lib/api.ts';
import type { DayView, WorkDay } from '../day-query.ts';

/** Ids of withdrawals by the day and version they are for, so that pressing again after a lost answer is the same step. */
const stepIds = new Map<string, string>();

function stepOf({ id, version }: Pick<WorkDay, 'id' | 'version'>) {
  const key = `${id} ${version}`;
  const stepId = stepIds.get(key) ?? newId();
  stepIds.set(key, stepId);
  return { param: { id }, json: { id: stepId, version, reason: '' } };
}

/** The days, one for each unit with lines, that can be submitted. */
export const daysToSubmit = ({ days, entries }: DayView): WorkDay[] =>
  days.filter(({ id, state }) => isOpen(state) && entries.some(({ workDayId }) => workDayId === id));

/** The days that wait for review and can be taken back. */
export const daysToWithdraw = ({ days }: DayView): WorkDay[] =>
  days.filter(({ state }) => state === 'submitted');

export function withdrawDay(day: WorkDay) {
  return call(api.api['work-days'][':id'].withdrawal.$post(stepOf(day)));
}

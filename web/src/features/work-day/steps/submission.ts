import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { isOpen } from '@so-viec/shared/work-day/work-day.rules';
import { api, call } from '../../../lib/api.ts';
import type { Held } from '../../../lib/outbox/held.ts';
import type { Holding, Sender } from '../../../lib/outbox/outbox.ts';
import { Problem } from '../../../lib/problem.ts';
import { type DayView, fetchDay } from '../fetch-day.ts';
import { daysToSubmit } from './steps.ts';

const KIND = 'submission';
const TRIES = 2;

/** The ids of the steps, a unit each: sent again after a lost answer they are the same steps. */
type Steps = Record<string, string>;

export const submissionKey = (day: CivilDay): string => `${KIND}:${day}`;

export const isSubmission = (row: Pick<Held, 'kind' | 'day'>, day: CivilDay): boolean =>
  row.kind === KIND && row.day === day;

/** Handing a day in, as it is held until it goes out after the lines of its day. */
export function submissionOf({ day, posts, days }: DayView): Holding {
  const units = new Set([...posts, ...days].map(({ unitId }) => unitId));
  const steps: Steps = Object.fromEntries([...units].map((unitId) => [unitId, newId()]));
  return { key: submissionKey(day), kind: KIND, day, draft: null, request: { steps }, version: 0 };
}

/** Submits the day in every unit with lines as the server has them now; one that is handed in already is no refusal. */
async function submitOnce(day: CivilDay, steps: Steps): Promise<void> {
  const view = await fetchDay(day);
  const open = daysToSubmit(view);
  const isHandedIn = view.days.some(({ state }) => !isOpen(state));
  if (open.length === 0 && !isHandedIn) throw new Problem({ code: 'day-empty', status: 422 });
  for (const { id, unitId, version } of open) {
    const json = { id: steps[unitId] ?? newId(), version, reason: '' };
    await call(api.api['work-days'][':id'].submission.$post({ param: { id }, json }));
  }
}

/** A version that moved on meanwhile is read and tried once more. */
async function submit({ day, request }: Held): Promise<void> {
  const { steps } = request as { steps: Steps };
  for (let tries = 1; ; tries++) {
    try {
      return await submitOnce(day, steps);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale-version' || tries === TRIES) throw error;
    }
  }
}

/** How a day is handed in. */
export const submissionSenders: Record<string, Sender> = {
  [KIND]: { send: submit, versionAfter: () => 0, endsDay: true },
};

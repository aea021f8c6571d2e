import type { Check } from '@so-viec/shared/day-review/degree.rules';
import { api, call } from '../../../lib/api.ts';
import type { ActKind } from './acts.ts';

const reviews = api.api['day-reviews'];

const sendUndo = (days: Step[]) => call(reviews.undo.$post({ json: { days } }));

interface Step {
  id: string;
  workDayId: string;
  version: number;
}

/** A day with the id of the step, and what the kind of act says about it. */
export interface ActOnDay extends Step {
  checks?: Check[];
  reason?: string;
}

/** What became of one day. */
export type Outcome = Awaited<ReturnType<typeof sendUndo>>['outcomes'][number];

const whole = (check: Check) => ({ faults: 0, delays: 0, ...check });
const stepOf = ({ id, workDayId, version }: ActOnDay): Step => ({ id, workDayId, version });

/** Sends one act for some days. Throws Problem when it was refused as a whole. */
export async function sendAct(kind: ActKind, days: readonly ActOnDay[]): Promise<Outcome[]> {
  if (kind === 'undo') return (await sendUndo(days.map(stepOf))).outcomes;
  if (kind === 'acceptance') {
    const sent = days.map((day) => ({ ...stepOf(day), checks: (day.checks ?? []).map(whole) }));
    return (await call(reviews.acceptance.$post({ json: { days: sent } }))).outcomes;
  }
  return Promise.all(days.map((day) => sendBack(kind, day)));
}

async function sendBack(kind: 'return' | 'reopening', day: ActOnDay): Promise<Outcome> {
  const { id, workDayId, version } = day;
  const request = { param: { id: workDayId }, json: { id, version, reason: day.reason ?? '' } };
  const route = kind === 'return' ? reviews[':id'].return : reviews[':id'].reopening;
  return { id, workDayId, outcome: 'done', ...(await call(route.$post(request))) };
}

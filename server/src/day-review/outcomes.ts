import type { Db } from '@so-viec/db';
import type { ProblemBody } from '@so-viec/shared/problem/problem';
import type { Context } from 'hono';
import { noteRefusal } from '../audit/refusals.ts';
import { problemOf } from '../http/answer-problem.ts';
import type { AppEnv } from '../http/env.ts';
import { Problem } from '../http/problem.ts';
import type { Reviewer, StepTaken } from './review-step.ts';
import { viewOfReviewedDay } from './reviewed-day.ts';

/** What became of one day of a request for several. */
export type Outcome =
  | ({ id: string; workDayId: string; outcome: 'done' } & StepTaken)
  | { id: string; workDayId: string; outcome: 'refused'; problem: ProblemBody };

/** Refusals that mean the day is no longer what the reviewer saw: they carry it as it is now. */
const CHANGED = new Set([
  'stale-version',
  'day-not-submitted',
  'day-accepted',
  'day-not-reviewed',
  'output-checked',
]);

/** Runs a command; a refusal because the day has changed carries the day as it is now. */
export async function withCurrentDay(
  db: Db,
  { access }: Reviewer,
  workDayId: string,
  run: () => Promise<StepTaken>,
): Promise<StepTaken> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || !CHANGED.has(error.body.code)) throw error;
    const { code, params } = error.body;
    const current = await viewOfReviewedDay(db, access, workDayId);
    throw new Problem(code, params ? { params, current } : { current });
  }
}

/** Runs a command for each day; a refusal or failure of one loses none of the others. */
export async function outcomesOf<Day extends { id: string; workDayId: string }>(
  c: Context<AppEnv>,
  reviewer: Reviewer,
  days: readonly Day[],
  command: (day: Day) => Promise<StepTaken>,
): Promise<Outcome[]> {
  return Promise.all(
    days.map(async (day): Promise<Outcome> => {
      const { id, workDayId } = day;
      try {
        const taken = await withCurrentDay(c.var.db, reviewer, workDayId, () => command(day));
        return { id, workDayId, outcome: 'done', ...taken };
      } catch (error) {
        const problem = problemOf(error, c);
        await noteRefusal(c, problem, workDayId);
        return { id, workDayId, outcome: 'refused', problem };
      }
    }),
  );
}

import {
  findDayStep,
  findWorkDay,
  insertDayStep,
  lockCadre,
  refreshFigures,
  type Trx,
  type WorkDay,
} from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { type DayStepKind, STATE_AFTER } from '@so-viec/shared/work-day/work-day.rules';
import type { Access } from '../access/access.ts';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';

/** Who reviews, and when. */
export interface Reviewer {
  access: Access;
  at: string;
}

/** A step of one day as asked for: client-made id, the day, its version as seen, why. */
export interface AskedStep {
  id: string;
  workDayId: string;
  version: number;
  reason: string;
}

type ReviewKind = Extract<DayStepKind, 'acceptance' | 'return' | 'undo' | 'reopening'>;

const ACTIONS = {
  acceptance: 'day.accept',
  return: 'day.return',
  undo: 'day.undo',
  reopening: 'day.reopen',
} as const satisfies Record<ReviewKind, Action>;

/** A day after a step, and the step itself. */
export interface StepTaken {
  day: { id: string; state: WorkDay['state']; version: number };
  step: { id: string; kind: ReviewKind; at: string };
}

/** The day, locked against every other writer of its person. Refuses with 404 or 403 who does not review it. */
export async function lockDayToReview(trx: Trx, { access }: Reviewer, workDayId: string): Promise<WorkDay> {
  const seen = await findWorkDay(trx, access.readingScope(), workDayId);
  if (!seen) throw new Problem('not-found');
  access.require('day-review.read', seen);
  await lockCadre(trx, seen.cadreId);
  const day = await findWorkDay(trx, access.readingScope(), workDayId);
  if (!day) throw new Problem('not-found');
  return day;
}

/** The step when it was taken before, so that a retry is a success; 409 when the id was used for something else. */
export async function findRepeated(
  trx: Trx,
  { access }: Reviewer,
  day: WorkDay,
  kind: ReviewKind,
  asked: AskedStep,
): Promise<StepTaken | undefined> {
  const known = await findDayStep(trx, asked.id);
  if (!known) return undefined;
  const isSame =
    known.workDayId === day.id &&
    known.kind === kind &&
    known.accountId === access.actor.accountId &&
    known.reason === asked.reason;
  if (!isSame) throw new Problem('duplicate-id');
  return takenOf(day, kind, known);
}

function takenOf(day: WorkDay, kind: ReviewKind, step: { id: string; at: string }): StepTaken {
  const { id, state, version } = day;
  return { day: { id, state, version }, step: { id: step.id, kind, at: step.at } };
}

/** Moves the day on. Refuses where its state or version has changed since it was seen. */
export async function takeReviewStep(
  trx: Trx,
  { access, at }: Reviewer,
  day: WorkDay,
  kind: ReviewKind,
  asked: AskedStep,
): Promise<StepTaken> {
  access.require(ACTIONS[kind], day, day.state);
  const state = STATE_AFTER[kind];
  const { accountId } = access.actor;
  const step = { id: asked.id, kind, at, accountId, reason: asked.reason, state };
  const isCurrent = asked.version === day.version && (await insertDayStep(trx, day, step));
  if (!isCurrent) throw new Problem('stale-version');
  return takenOf({ ...day, state, version: day.version + 1 }, kind, step);
}

/** The sums and the trail, last in every step. */
export async function settleStep(
  trx: Trx,
  { access, at }: Reviewer,
  day: WorkDay,
  { step }: StepTaken,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await refreshFigures(trx, { id: day.id, cadreId: day.cadreId, month: monthOf(day.workedOn) });
  await audit(trx, { at, accountId: access.actor.accountId }, ACTIONS[step.kind], {
    object: 'work_day',
    objectId: day.id,
    objectVersion: day.version + 1,
    detail: { step: step.id, ...detail },
  });
}

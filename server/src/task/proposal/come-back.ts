import { findTask, listDueMoves, listTaskSteps, type Task, type Trx } from '@so-viec/db';
import { type CivilDay, minDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { dueThatCounts } from '@so-viec/shared/review/sheet/task-month.rules';
import { byOf } from '../../cadre/officer.ts';
import type { Assigner } from '../task-access.ts';
import { writeTaskStep } from '../task-step.ts';
import type { HandedOver } from './handover-source.ts';

/** Work as it was somebody's before they handed it over. */
export interface OwnBefore {
  origin: string;
  planId: string | null;
  dueOn: CivilDay | null;
  /** The due day by which it counts. */
  countsOn: CivilDay | null;
}

/**
 * What the work of `source` was to a person who had it before: it comes back as what they were assigned, not as taken over.
 * Undefined for whoever never had it, and where it stayed in what they were assigned: there it counts already.
 */
export async function ownBefore(trx: Trx, source: Task, cadreId: string): Promise<OwnBefore | undefined> {
  let later = source;
  for (;;) {
    const task = later.takenOverFromId === null ? undefined : await findTask(trx, later.takenOverFromId);
    if (!task) return undefined;
    if (task.cadreId === cadreId)
      return (await hasStayed(trx, task, later)) ? undefined : asBefore(trx, task);
    later = task;
  }
}

async function hasStayed(trx: Trx, task: Task, later: Task): Promise<boolean> {
  const handed = (await listTaskSteps(trx, [task.id])).filter(({ kind }) => kind === 'handed-over');
  const details = handed.map(({ detail }) => JSON.parse(detail) as Partial<HandedOver>);
  return details.some(({ to, staysAssigned }) => to === later.id && staysAssigned);
}

async function asBefore(trx: Trx, { id, origin, planId, dueOn }: Task): Promise<OwnBefore> {
  const moves = (await listDueMoves(trx, [id])).map(({ at, detail }) => {
    const { from = null } = JSON.parse(detail) as { from?: CivilDay | null };
    return { on: todayIn(new Date(at)), from };
  });
  return { origin, planId, dueOn, countsOn: dueThatCounts(dueOn, moves) };
}

/** What comes back begins on the due day by which it counts. */
export function beginsAs({ origin, planId, countsOn }: OwnBefore, openedOn: CivilDay) {
  return {
    origin,
    planId,
    dueOn: countsOn,
    openedOn: countsOn === null ? openedOn : minDay(openedOn, countsOn),
  };
}

/** Writes the move of its due day as a step, like that of any due day: what is late stays in its period (rules §3). */
export async function moveDue(
  trx: Trx,
  by: Assigner,
  task: Pick<Task, 'id' | 'version' | 'stepCount'>,
  { from, to }: Record<'from' | 'to', CivilDay | null>,
): Promise<{ version: number }> {
  if (from === to) return task;
  const step = { id: newId(), kind: 'due-moved' as const, detail: { from, to } };
  return writeTaskStep(trx, byOf(by), task, step, { dueOn: to });
}

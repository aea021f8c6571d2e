import {
  type DayToReview,
  type Db,
  listAssignments,
  listDaysToReview,
  listLeave,
  listReviewedDays,
  listStepsOfDays,
  listSubmittedDays,
  type QueuedDay,
  type StepOfDay,
} from '@so-viec/db';
import { addDays, type CivilDay, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { flagsOf, timesGivenBack } from '@so-viec/shared/day-review/day-flags.rules';
import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import type { Access } from '../../access/access.ts';
import { type CadreDays, loadDayRules } from '../../work-day/day-of-cadre.ts';
import { postOfDay, standardOfDay } from './standard-of-day.ts';

/** As many days as one can want to see at once; the rest come up as these are reviewed. */
const LONGEST_LIST = 200;

/** Keeps the rows that the actor reviews themselves. Heads and deputies are in a unit's rows, but not always theirs. */
export function reviewedBy(access: Access) {
  const known = new Map<string, boolean>();
  return (row: { cadreId: string; unitId: string }): boolean => {
    const key = `${row.cadreId} ${row.unitId}`;
    const isReviewer = known.get(key) ?? access.relationsTo(row).has('reviewer');
    known.set(key, isReviewer);
    return isReviewer;
  };
}

/** The instant at which the week of a day begins in Vietnam. */
export function startOfWeek(today: CivilDay): string {
  const monday = addDays(today, 1 - weekdayOf(today));
  return new Date(Date.parse(`${monday}T00:00:00+07:00`)).toISOString();
}

interface Asked {
  access: Access;
  today: CivilDay;
  order: QueueOrder;
}

/** The days that wait for the actor, with how much of the week is done. */
export async function viewOfQueue(db: Db, { access, today, order }: Asked) {
  const scope = access.reviewScope();
  const waiting = (await listSubmittedDays(db, scope, order)).filter(reviewedBy(access));
  const { accountId } = access.actor;
  const reviewed = await listReviewedDays(db, scope, { accountId, since: startOfWeek(today) });
  const seen = new Set(reviewed.filter((day) => day.state !== 'submitted').map((day) => day.id));
  return {
    days: await viewOfDays(db, access, waiting.slice(0, LONGEST_LIST)),
    total: waiting.length,
    people: new Set(waiting.map((day) => day.cadreId)).size,
    seenThisWeek: seen.size,
  };
}

async function viewOfDays(db: Db, access: Access, queued: readonly QueuedDay[]) {
  const ids = queued.map((day) => day.id);
  const days = await listDaysToReview(db, access.reviewScope(), ids);
  const steps = Map.groupBy(await listStepsOfDays(db, ids), (step) => step.workDayId);
  const held = await loadHeld(db, access, days);
  return ids
    .flatMap((id) => days.find((day) => day.id === id) ?? [])
    .map((day) => viewOfQueuedDay(access, day, held(day.cadreId), steps.get(day.id) ?? []));
}

async function loadHeld(db: Db, access: Access, days: readonly DayToReview[]) {
  const cadreIds = [...new Set(days.map((day) => day.cadreId))];
  const on = days.map((day) => day.workedOn).sort();
  const stretch = { cadreIds, fromOn: on[0] ?? '', toOn: on.at(-1) ?? '' };
  const rules = await loadDayRules(db, access);
  const assignments = Map.groupBy(await listAssignments(db, stretch), (held) => held.cadreId);
  const leaves = Map.groupBy(await listLeave(db, stretch), (leave) => leave.cadreId);
  return (cadreId: string): CadreDays => ({
    ...rules,
    assignments: assignments.get(cadreId) ?? [],
    leaves: leaves.get(cadreId) ?? [],
  });
}

function viewOfQueuedDay(access: Access, day: DayToReview, held: CadreDays, steps: readonly StepOfDay[]) {
  const { id, workedOn, version, minutes, entries, outputsDelivered, minutesWithoutOutput } = day;
  const { standardMinutes } = standardOfDay(held, day);
  const timesReturned = timesGivenBack(steps);
  return {
    id,
    workedOn,
    version,
    cadre: { id: day.cadreId, code: day.cadreCode, fullName: day.fullName },
    unit: { id: day.unitId, name: access.organisation.tree.get(day.unitId)?.name ?? '' },
    positionName: postOfDay(held.assignments, day)?.positionName ?? '',
    submittedAt: steps.findLast((step) => step.kind === 'submission')?.at ?? null,
    minutes,
    standardMinutes,
    lines: entries,
    outputs: outputsDelivered,
    flags: flagsOf({
      minutes,
      standardMinutes,
      basis: day.basis,
      lateReason: day.lateReason,
      outputsDelivered,
      minutesWithoutOutput,
      timesReturned,
    }),
  };
}

export type QueueView = Awaited<ReturnType<typeof viewOfQueue>>;

import {
  countLowerDegrees,
  type Db,
  listAssignments,
  listDaysToReview,
  listLeave,
  listPeopleWithoutLines,
  listReviewedDays,
  type ReviewedDay,
} from '@so-viec/db';
import { addDays, type CivilDay, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { UNDO_MINUTES } from '@so-viec/shared/work-day/work-day.rules';
import type { Access } from '../../access/access.ts';
import { loadDayRules } from '../../work-day/day-of-cadre.ts';
import { reviewedBy, startOfWeek } from './review-queue.ts';
import { standardOfDay } from './standard-of-day.ts';

interface Asked {
  access: Access;
  today: CivilDay;
  at: string;
}

/** What the actor finished this week, what can still be taken back, and what waits on others. */
export async function viewOfReviewWeek(db: Db, { access, today, at }: Asked) {
  const scope = access.reviewScope();
  const { accountId } = access.actor;
  const reviewed = await listReviewedDays(db, scope, { accountId, since: startOfWeek(today) });
  const standing = reviewed.filter((day) => day.isLast);
  const fresh = standing.filter((day) => Date.parse(at) - Date.parse(day.at) <= UNDO_MINUTES * 60_000);
  const monday = addDays(today, 1 - weekdayOf(today));
  return {
    fromOn: monday,
    toOn: addDays(monday, 4),
    today,
    accepted: standing.filter((day) => day.kind === 'acceptance').length,
    returned: standing.filter((day) => day.kind === 'return').length,
    recent: await viewOfRecent(db, access, fresh),
    toMend: standing
      .filter((day) => day.state === 'returned')
      .map(({ id, workedOn, fullName, reason }) => ({ id, workedOn, fullName, reason })),
    notLogged: await listNotLogged(db, access, today),
  };
}

async function viewOfRecent(db: Db, access: Access, fresh: readonly ReviewedDay[]) {
  const ids = fresh.map((day) => day.id);
  const sums = await listDaysToReview(db, access.reviewScope(), ids);
  const degrees = await countLowerDegrees(db, ids);
  return fresh.map(({ id, workedOn, fullName, version, kind, at, reason }) => {
    const day = sums.find((row) => row.id === id);
    return {
      id,
      workedOn,
      fullName,
      version,
      kind: kind === 'return' ? ('return' as const) : ('acceptance' as const),
      at,
      reason,
      minutes: day?.minutes ?? 0,
      outputs: day?.outputsDelivered ?? 0,
      lower: degrees
        .filter((row) => row.workDayId === id)
        .map(({ degree, count }) => ({ degree: degree ?? 0, count })),
    };
  });
}

/** People the actor reviews who owe a log today and have no line yet. */
async function listNotLogged(db: Db, access: Access, today: CivilDay) {
  const people = (await listPeopleWithoutLines(db, access.reviewScope(), today)).filter(reviewedBy(access));
  const stretch = { cadreIds: people.map((person) => person.cadreId), fromOn: today, toOn: today };
  const rules = await loadDayRules(db, access);
  const held = await listAssignments(db, stretch);
  const leaves = await listLeave(db, stretch);
  return people
    .filter(({ cadreId, unitId }) => {
      const assignments = held.filter((assignment) => assignment.cadreId === cadreId);
      const own = leaves.filter((leave) => leave.cadreId === cadreId);
      const { standardMinutes } = standardOfDay(
        { ...rules, assignments, leaves: own },
        { unitId, workedOn: today },
      );
      return standardMinutes !== null && standardMinutes > 0;
    })
    .map(({ cadreId, fullName }) => ({ cadreId, fullName }));
}

export type ReviewWeekView = Awaited<ReturnType<typeof viewOfReviewWeek>>;

import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar, type Calendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import {
  addDays,
  type CivilDay,
  daysOf,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { DEMO_ACCOUNTS } from '../accounts.ts';
import { continueDuty, isLive } from '../live/continue.ts';
import type { BodySpec } from '../organisation/body-table.ts';
import { bodiesFor, DISTRICTS_UNTIL, slotsFor } from '../organisation/units.ts';
import { type Behaviour, behavioursIn, codeOfPlace } from '../people/behaviours.ts';
import type { DemoCadre } from '../people/cadre.ts';
import { cadresFor } from '../people/cadres.ts';
import type { DemoLeave } from '../people/leave.ts';
import { leaveRows } from '../people/leave.ts';
import { movePeople } from '../people/movements.ts';
import { type ReviewerOf, reviewersIn } from '../people/reviewers.ts';
import type { DemoPlan } from './options.ts';

/** Everything that happens in a demo but the work itself. */
export interface Story {
  plan: DemoPlan;
  calendar: Calendar;
  bodies: BodySpec[];
  cadres: DemoCadre[];
  leaves: DemoLeave[];
  behaviourOf: Map<string, Behaviour>;
  reviewerOf: ReviewerOf;
  /** Codes of the people with an account for trying out. */
  cast: Set<string>;
  /** The last day of the bodies of districts, null while they last. */
  districtsUntil: CivilDay | null;
}

export function tellStory(plan: DemoPlan): Story {
  const { seed, months, liveMonths } = plan;
  const calendar = buildCalendar(CALENDAR_DAYS);
  const workingDaysOf = (month: Month): CivilDay[] =>
    daysOf(month).filter((day) => isWorkingDay(calendar, day));
  const bodies = bodiesFor(plan.cadres);
  const slots = slotsFor(bodies);
  const cadres = cadresFor(slots, seed, firstDayOf(plan.fromMonth));
  const known = behavioursIn(slots, (index) => codeOfPlace(index, slots.length));
  const behaviourOf = new Map(known.map(({ cadreCode, behaviour }) => [cadreCode, behaviour]));
  const cast = castOf(cadres);
  const spared = new Set([...behaviourOf.keys(), ...cast]);
  movePeople(cadres, { seed, months, workingDaysOf, spared });
  const leaves = leaveRows(cadres, { seed, months: months.map(workingDaysOf), spared });
  const [liveMonth] = liveMonths;
  const districtsUntil = endOfDistricts(plan);
  if (liveMonth !== undefined) {
    const ended = new Set(districtsUntil === null ? [] : districtCodes(bodies));
    const [pastUntil, liveFrom] = [lastDayOf(plan.toMonth), firstDayOf(liveMonth)];
    continueDuty(cadres, { pastUntil, liveFrom, ended, endedOn: DISTRICTS_UNTIL });
    const live = { seed, months: liveMonths.map(workingDaysOf), spared };
    leaves.push(...leaveRows(cadres.filter(isLive), live));
  }
  const reviewerOf = reviewersIn(bodies, cadres);
  return { plan, calendar, bodies, cadres, leaves, behaviourOf, reviewerOf, cast, districtsUntil };
}

/** A demo that goes on beyond the reform of 2025 has no districts any more. */
function endOfDistricts({ toMonth, liveMonths }: DemoPlan): CivilDay | null {
  const [liveMonth] = liveMonths;
  const isBetween =
    liveMonth !== undefined && lastDayOf(toMonth) < DISTRICTS_UNTIL && liveMonth > monthOf(DISTRICTS_UNTIL);
  return isBetween ? DISTRICTS_UNTIL : null;
}

const districtCodes = (bodies: BodySpec[]): string[] =>
  bodies.filter((body) => body.kind.isDistrict).map((body) => body.code);

function castOf(cadres: DemoCadre[]): Set<string> {
  const names = new Set(DEMO_ACCOUNTS.map((account) => account.username));
  return new Set(cadres.filter((cadre) => names.has(cadre.username)).map((cadre) => cadre.code));
}

/** The last day that anything is written. */
export const untilOf = ({ today }: DemoPlan): CivilDay => addDays(today, -1);

import { mainAssignmentOn, postsOn } from '@so-viec/shared/assignment/held.rules';
import { standardMinutesOfDay } from '@so-viec/shared/assignment/standard.rules';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import {
  addDays,
  type CivilDay,
  dayNumber,
  daysOf,
  type Month,
  weekdayOf,
} from '@so-viec/shared/civil-day/civil-day';
import { leaveOn } from '@so-viec/shared/leave/leave.rules';
import type { Behaviour } from '../people/behaviours.ts';
import type { DemoCadre } from '../people/cadre.ts';
import { assignmentsOf } from '../people/duty.ts';
import type { DemoLeave } from '../people/leave.ts';
import { type Random, randomOf } from '../seed/random.ts';
import { type Mood, moodOf, swing, toFive } from './mood.ts';
import type { PlannedDay } from './planned-day.ts';

interface DayPlanInput {
  seed: number;
  calendar: Calendar;
  month: Month;
  /** Days after this one are not logged yet. */
  untilOn: CivilDay;
  leavesOf(code: string): DemoLeave[];
  behaviourOf(code: string): Behaviour | undefined;
  /** Somebody who misses no day. */
  isSteady(code: string): boolean;
}

const LONGEST = 720;

/** The days that somebody logs in a month, those that stay missing left out. */
export function planDays(cadre: DemoCadre, input: DayPlanInput): PlannedDay[] {
  const { seed, calendar, month, untilOn } = input;
  const random = randomOf(seed, 'days', month, cadre.code);
  const assignments = assignmentsOf(cadre);
  const leaves = input.leavesOf(cadre.code);
  const mood = input.isSteady(cadre.code) ? { ...moodOf(month), missing: 0 } : moodOf(month);
  const person = { behaviour: input.behaviourOf(cadre.code), bias: swing(random) * 12, mood };
  return daysOf(month).flatMap((on) => {
    const main = on <= untilOn ? mainAssignmentOn(assignments, on) : undefined;
    if (!main?.hasDutyToLog) return [];
    const standard = standardMinutesOfDay({ calendar, assignments, leaves, day: on });
    const isOnLeave = leaveOn(leaves, on) !== undefined;
    const place = { cadre, on, unitCode: main.unitId, positionCode: main.positionId, standard, isOnLeave };
    const length = lengthOf(on, standard, isOnLeave, person, random);
    if (!length) return [];
    const beside = postsOn(assignments, on).find((post) => post.kind === 'concurrent' && post.hasDutyToLog);
    if (!beside || standard === 0 || !random.chance(0.3)) return [{ ...place, ...length }];
    const extra = 60 + 15 * random.whole(0, 4);
    const other = { ...place, unitCode: beside.unitId, positionCode: beside.positionId };
    return [
      { ...place, ...length },
      { ...other, ...exactly(extra) },
    ];
  });
}

interface Person {
  behaviour: Behaviour | undefined;
  bias: number;
  mood: Mood;
}

type Length = Pick<PlannedDay, 'minutes' | 'least' | 'most'>;

const exactly = (minutes: number): Length => ({ minutes, least: minutes, most: minutes });

function lengthOf(
  on: CivilDay,
  standard: number,
  isOnLeave: boolean,
  person: Person,
  random: Random,
): Length | undefined {
  if (standard === 0) return isOnLeave ? undefined : offDay(on, person, random);
  const { behaviour, mood, bias } = person;
  if (random.chance(behaviour === 'missing-days' ? missingChance(on) : mood.missing)) {
    return behaviour === 'padding-to-standard' ? exactly(standard) : undefined;
  }
  if (behaviour === 'padding-to-standard' || behaviour === 'round-blocks') return exactly(standard);
  if (behaviour === 'high-hours-body') return exactly(standard + 105 + 15 * random.whole(0, 9));
  if (behaviour === 'over-hours') return exactly(standard + 150 + 15 * random.whole(0, 5));
  if (behaviour === 'missing-days') return exactly(toFive(standard - 20 * random.next()));
  if (random.chance(mood.over)) return exactly(standard + 15 * random.whole(1, 8));
  if (random.chance(mood.standard)) return exactly(standard);
  const share = standard / 480;
  const minutes = toFive(standard - share * (mood.below - bias - swing(random) * 34));
  const [least, most] = [toFive(standard * 0.4), standard + 60];
  return { minutes: Math.min(most, Math.max(least, minutes)), least, most };
}

/** Somebody who forgets does so for a whole week, and now and then besides. */
function missingChance(on: CivilDay): number {
  const monday = dayNumber(addDays(on, 1 - weekdayOf(on)));
  return monday >= 18 && monday <= 24 ? 1 : 0.08;
}

function offDay(on: CivilDay, { behaviour }: Person, random: Random): Length | undefined {
  const isSaturday = weekdayOf(on) === 6;
  const chance =
    behaviour === 'off-day-hours'
      ? isSaturday
        ? 0.95
        : 0.4
      : behaviour === 'high-hours-body'
        ? Number(isSaturday) * 0.5
        : Number(isSaturday) * 0.006;
  if (behaviour === 'padding-to-standard' || behaviour === 'missing-days') return undefined;
  return random.chance(chance) ? exactly(Math.min(LONGEST, 120 + 30 * random.whole(0, 8))) : undefined;
}

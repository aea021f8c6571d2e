import { lastDayOf, type Month, minDay } from '@so-viec/shared/civil-day/civil-day';
import { planDays } from '../days/day-plan.ts';
import type { PlannedDay } from '../days/planned-day.ts';
import { solveMonth } from '../days/solve.ts';
import { isLive } from '../live/continue.ts';
import type { DemoCadre } from '../people/cadre.ts';
import { denominatorsOf } from '../people/duty.ts';
import { type Story, untilOf } from './story.ts';

/** Every day that is going to be logged, by the code of its person and in order, with the hours it will have. */
export function planAllDays(story: Story): Map<string, PlannedDay[]> {
  const { plan, cadres, calendar } = story;
  const all: PlannedDay[] = [];
  for (const month of plan.months) {
    const days = daysOfMonth(story, month, cadres);
    solveMonth(days, { month, seed: plan.seed, ...denominatorsOf(cadres, month, calendar) });
    for (const day of days) all.push(day);
  }
  const living = cadres.filter(isLive);
  for (const month of plan.liveMonths) for (const day of daysOfMonth(story, month, living)) all.push(day);
  return Map.groupBy(all, (day) => day.cadre.code);
}

function daysOfMonth(story: Story, month: Month, cadres: DemoCadre[]): PlannedDay[] {
  const { plan, calendar, behaviourOf, cast } = story;
  const leaves = Map.groupBy(story.leaves, (row) => row.cadreCode);
  const untilOn = minDay(lastDayOf(month), untilOf(plan));
  const input = {
    seed: plan.seed,
    calendar,
    month,
    untilOn,
    leavesOf: (code: string) => leaves.get(code) ?? [],
    behaviourOf: (code: string) => behaviourOf.get(code),
    isSteady: (code: string) => cast.has(code),
  };
  return cadres.flatMap((cadre) => planDays(cadre, input));
}

import { addDays, type CivilDay, monthOf, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { isOpen } from '@so-viec/shared/work-day/work-day.rules';
import type { DayView, Weekday } from '../fetch-day.ts';

/** What a day asks, without what was written in it. */
function bare({ day: _, minutes: _m, states: _s, returnReason: _r, ...ask }: Weekday) {
  return ask;
}

/** A day of a week nobody has seen: as the same weekday was, without its holiday or leave. */
function likeWeekday(known: DayView, day: CivilDay): Weekday {
  const same = known.week[weekdayOf(day) - 1] ?? known.week[0];
  if (!same) throw new Error('a week without days');
  const { standardMinutes } = known.week.find((each) => each.isWorking && !each.leave) ?? same;
  const isWorking = weekdayOf(day) <= 5;
  return {
    ...same,
    ...{ day, isWorking, name: null, leave: null, isProvisional: true },
    standardMinutes: isWorking ? standardMinutes : 0,
    ...{ minutes: 0, states: [], returnReason: null },
  };
}

const weekOf = (known: DayView, day: CivilDay): Weekday[] => {
  if (known.week.some((each) => each.day === day)) return known.week;
  const monday = addDays(day, 1 - weekdayOf(day));
  return Array.from({ length: 7 }, (_, i) => likeWeekday(known, addDays(monday, i)));
};

/** A day that is handed in or taken cannot be written, even where its lines are not at hand. */
function statesOf(known: DayView, { states }: Weekday): DayView['days'] {
  const closed = states.find((state) => !isOpen(state));
  const unitId = known.posts[0]?.unitId;
  if (!closed || !unitId) return [];
  return [{ id: '', unitId, state: closed, basis: '', lateReason: '', version: 0, lastStep: null }];
}

/**
 * A day made of the days kept here, the last heard first: itself where it was seen, else an empty one with what is
 * known of it, its calendar and its posts. Undefined when nothing is known.
 */
export function dayOfKept(kept: readonly DayView[], day: CivilDay, today: CivilDay): DayView | undefined {
  const same = kept.find((view) => view.day === day);
  if (same) return { ...same, today };
  const near = kept.find((view) => view.week.some((each) => each.day === day)) ?? kept[0];
  if (!near) return undefined;
  const week = weekOf(near, day);
  const weekday = week.find((each) => each.day === day);
  if (!weekday) return undefined;
  return {
    ...bare(weekday),
    ...{ day, today, month: monthOf(day), week, isLate: false },
    posts: near.posts,
    days: statesOf(near, weekday),
    entries: [],
    writtenAt: null,
  };
}

/** Minutes of a day that the server has and whose lines are not at hand. */
export function unseenMinutes({ week, day, entries }: Pick<DayView, 'week' | 'day' | 'entries'>): number {
  const known = week.find((each) => each.day === day)?.minutes ?? 0;
  return entries.length > 0 ? 0 : known;
}

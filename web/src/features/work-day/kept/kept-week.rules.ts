import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { DayView } from '../fetch-day.ts';
import type { WeekView } from '../fetch-week.ts';

/** A kept week as of another day, with what was seen since of its days: those first that were heard last. */
export function weekOfKept(week: WeekView, since: readonly DayView[], today: CivilDay): WeekView {
  const days = week.days.map((day) => {
    const seen = since.find((each) => each.day === day.day);
    if (!seen) return { ...day, today };
    const { week: _, writtenAt: _w, ...rest } = seen;
    return { ...day, ...rest, today };
  });
  return { ...week, today, days };
}

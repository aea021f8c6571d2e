import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnitOpen, MARKS, reasonsOfLines, weekStateOf } from '../../features/work-day/day.rules.ts';
import type { DayView } from '../../features/work-day/day-query.ts';
import { useDayNotes } from '../../features/work-day/month/use-day-note.ts';
import { reasonsNeeded, reasonsOf } from '../../features/work-day/reasons/reasons.ts';
import type { WeekDayView, WeekView } from '../../features/work-day/week-query.ts';
import type { PostKey } from '../../features/work-entry/line/said.ts';
import type { SheetModel } from '../../features/work-entry/sheet/model.ts';
import type { Sheet } from '../../features/work-entry/sheet/sheet.ts';
import type { Lock, WeekDay } from '../../features/work-entry/week/model/actions.ts';
import { dayMinutes } from '../../features/work-entry/week/model/cells.ts';

/** The day as its own page has it, without the week around it. */
export const dayViewOf = (day: WeekDayView): DayView => ({ ...day, writtenAt: null, week: [] });

/** Why a line of a post cannot be written that day. */
function lockOf(day: WeekDayView, { unitId, positionId }: PostKey): Lock | undefined {
  if (day.day > day.today) return 'future';
  if (day.closedUnits.includes(unitId)) return 'closed';
  const state = day.days.find((each) => each.unitId === unitId)?.state;
  if (!isUnitOpen(dayViewOf(day), unitId)) return state === 'accepted' ? 'accepted' : 'submitted';
  const isHeld = day.posts.some((post) => post.unitId === unitId && post.positionId === positionId);
  return isHeld ? undefined : 'no-post';
}

/** The days of a week as the grid needs them: what may be written, how each stands, what it still asks for. */
export function useWeekDays(
  view: WeekView,
  models: readonly SheetModel[],
  sheets: readonly Sheet[],
): readonly WeekDay[] {
  const { t } = useTranslation();
  const noteOf = useDayNotes();
  const fixed = useMemo(() => view.days.map((day) => ({ returned: reasonsOfLines(day) })), [view]);
  return view.days.flatMap((day, index): WeekDay[] => {
    const model = models[index];
    const sheet = sheets[index];
    if (!model || !sheet) return [];
    const minutes = dayMinutes(sheet);
    const state = weekStateOf({ ...day, minutes, states: day.days.map((each) => each.state) }, view.today);
    const isClosed =
      day.posts.length > 0 && day.posts.every(({ unitId }) => day.closedUnits.includes(unitId));
    const isDrawnClosed = isClosed && state !== 'accepted' && state !== 'submitted';
    const given = reasonsOf(day);
    const isOpen = day.posts.some((post) => lockOf(day, post) === undefined);
    return [
      {
        day: day.day,
        model,
        posts: day.posts,
        returned: fixed[index]?.returned ?? new Map(),
        standardMinutes: day.standardMinutes,
        isFuture: day.day > view.today,
        isOff: day.standardMinutes === 0,
        lockOf: (post) => lockOf(day, post),
        needs: isOpen ? reasonsNeeded(dayViewOf(day), minutes).filter((name) => !given[name]) : [],
        state: {
          words: t(isDrawnClosed ? 'workWeek.closedShort' : `workWeek.state.${state}`),
          long: t(isDrawnClosed ? 'workWeek.closed' : `workDay.week.${state}`),
          mark: isDrawnClosed ? undefined : MARKS[state],
          icon: isDrawnClosed ? 'lock' : undefined,
        },
        note: noteOf(day) || undefined,
      },
    ];
  });
}

import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { dayQuery } from '../../features/work-day/day-query.ts';
import { isOfReasons, type WrittenDay } from '../../features/work-day/reasons/reasons.ts';
import { type WeekDayView, type WeekView, weekQuery } from '../../features/work-day/week-query.ts';
import type { SavedEntry } from '../../features/work-entry/line/entry.ts';
import type { OutboxEvent } from '../../lib/outbox/outbox.ts';
import type { RunningOutbox } from '../../lib/outbox/run-outbox.ts';

/** Puts what was written into the week as it is known here; the days themselves are read anew when they open. */
export function useWeekCache(monday: CivilDay, outbox: RunningOutbox) {
  const queryClient = useQueryClient();
  const { queryKey } = weekQuery(monday);

  function change(day: CivilDay, to: (day: WeekDayView) => WeekDayView): void {
    queryClient.setQueryData<WeekView>(queryKey, (week) =>
      week ? { ...week, days: week.days.map((each) => (each.day === day ? to(each) : each)) } : week,
    );
    void queryClient.invalidateQueries({ queryKey: dayQuery(day).queryKey });
  }

  function takeEntry(day: CivilDay, id: string, saved: SavedEntry | undefined): void {
    // An answer on its way would bring the list of before.
    void queryClient.cancelQueries({ queryKey });
    const known = queryClient.getQueryData<WeekView>(queryKey)?.days.find((each) => each.day === day);
    change(day, (view) => {
      const others = view.entries.filter((entry) => entry.id !== id);
      return { ...view, entries: saved ? [...others, saved.entry] : others };
    });
    const isNewDay = saved && !known?.days.some((each) => each.id === saved.entry.workDayId);
    if (isNewDay) void queryClient.invalidateQueries({ queryKey });
  }

  function takeReasons(written: WrittenDay): void {
    const { id, unitId, basis, lateReason, version } = written;
    const week = queryClient.getQueryData<WeekView>(queryKey);
    const view = week?.days.find(({ days }) => days.some((day) => day.id === id));
    if (!view) {
      void queryClient.invalidateQueries({ queryKey });
      return;
    }
    change(view.day, (day) => ({
      ...day,
      days: day.days.map((each) => (each.unitId === unitId ? { ...each, basis, lateReason, version } : each)),
    }));
  }

  // Also when what was typed is sent after its place was closed.
  const hear = useEffectEvent((event: OutboxEvent) => {
    if (event.type === 'sent' && isOfReasons(event.row, event.row.day))
      takeReasons(event.answer as WrittenDay);
  });
  useEffect(() => outbox.listen((event) => hear(event)), [outbox]);

  return { takeEntry, takeReasons };
}

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isFuture, isUnitOpen, reasonsOfLines } from '../../features/work-day/day.rules.ts';
import { type DayView, dayQuery } from '../../features/work-day/day-query.ts';
import type { SavedEntry } from '../../features/work-entry/line/entry.ts';
import { suggestionsQuery, useSuggestions } from '../../features/work-entry/match/suggestions.ts';
import { useSheet } from '../../features/work-entry/sheet/use-sheet.ts';
import { linesOf } from '../../features/work-entry/shown/lines-of.ts';
import { useMe } from '../../lib/me.ts';
import { ownOutbox } from './own-outbox.ts';

function withEntry(view: DayView, id: string, saved: SavedEntry | undefined): DayView {
  const others = view.entries.filter((each) => each.id !== id);
  return saved
    ? { ...view, entries: [...others, saved.entry], writtenAt: saved.savedAt }
    : { ...view, entries: others };
}

/** The lines of the day shown, joined with what the day allows. */
export function useDayLines(view: DayView) {
  const { account } = useMe();
  const queryClient = useQueryClient();
  const outbox = useMemo(() => ownOutbox(account.id), [account.id]);
  const { queryKey } = dayQuery(view.day);
  const suggestions = useSuggestions(view.day);

  const model = useSheet({
    outbox,
    day: view.day,
    entries: view.entries,
    writtenAt: view.writtenAt,
    onSaved: (id, saved) => {
      // An answer on its way would bring the list of before.
      void queryClient.cancelQueries({ queryKey });
      // A meeting whose line went is offered again.
      const wasOfMeeting = !saved && view.entries.some((entry) => entry.id === id && entry.meeting);
      if (wasOfMeeting) void queryClient.invalidateQueries({ queryKey: suggestionsQuery(view.day).queryKey });
      queryClient.setQueryData<DayView>(queryKey, (known) => known && withEntry(known, id, saved));
      const isNewDay = saved && !view.days.some((day) => day.id === saved.entry.workDayId);
      if (isNewDay) void queryClient.invalidateQueries({ queryKey });
    },
  });
  const returned = useMemo(() => reasonsOfLines(view), [view]);
  const lines = useMemo(() => {
    const { posts, standardMinutes } = view;
    const ways = { posts, suggestions, returned, standardMinutes, isFuture: isFuture(view) };
    return linesOf(model, { ...ways, isUnitOpen: (unitId) => isUnitOpen(view, unitId) });
  }, [model, view, suggestions, returned]);
  return { outbox, lines };
}

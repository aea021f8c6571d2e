import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { RunningOutbox } from '../../../../lib/outbox/run-outbox.ts';
import type { Entry, SavedEntry } from '../../line/entry.ts';
import { change, createSheetModel, type SheetModel } from '../../sheet/model.ts';
import { takeEntries } from '../../sheet/news.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { attachSheet } from '../../sheet/use-sheet.ts';

type Opening = {
  outbox: RunningOutbox;
  days: readonly { day: CivilDay; entries: readonly Entry[] }[];
  /** When the last line of the week was written; null when that is not known. */
  writtenAt: string | null;
  /** A write of one of the days went through: `saved` is the line now, undefined when it was removed. */
  onSaved: (day: CivilDay, id: string, saved: SavedEntry | undefined) => void;
};

/** The lines of each day of a week, day by day the same as on the page of that day. Mount it anew for another week. */
export function useWeekModels({ outbox, days, writtenAt, onSaved }: Opening): readonly SheetModel[] {
  const [models] = useState(() =>
    days.map(({ day, entries }) => createSheetModel({ day, entries, writtenAt: null }, outbox)),
  );
  const hearSaved = useEffectEvent(onSaved);
  useEffect(() => {
    const stops = models.map((model) => attachSheet(model, (id, saved) => hearSaved(model.day, id, saved)));
    return () => {
      for (const stop of stops) stop();
    };
  }, [models]);
  useEffect(() => {
    for (const model of models) {
      const entries = days.find(({ day }) => day === model.day)?.entries ?? [];
      change(model, (sheet) => takeEntries(sheet, entries, entries.length > 0 ? writtenAt : null));
    }
  }, [models, days, writtenAt]);
  return models;
}

/** Several stores as one: the list is the same as long as each of its values is. */
function joined(models: readonly SheetModel[]) {
  let last: readonly Sheet[] = [];
  const get = (): readonly Sheet[] => {
    const now = models.map(({ store }) => store.get());
    if (now.length !== last.length || now.some((sheet, index) => sheet !== last[index])) last = now;
    return last;
  };
  const subscribe = (listener: () => void) => {
    const stops = models.map(({ store }) => store.subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  };
  return { get, subscribe };
}

/** The lines of the week as they stand now. */
export function useSheets(models: readonly SheetModel[]): readonly Sheet[] {
  const [store] = useState(() => joined(models));
  return useSyncExternalStore(store.subscribe, store.get);
}

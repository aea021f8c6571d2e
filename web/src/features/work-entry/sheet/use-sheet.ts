import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { OutboxEvent } from '../../../lib/outbox/outbox.ts';
import type { RunningOutbox } from '../../../lib/outbox/run-outbox.ts';
import type { Entry, SavedEntry } from '../line/entry.ts';
import { listenTo, restoreLines } from './listen.ts';
import { change, createSheetModel, idOfKey, type SheetModel } from './model.ts';
import { takeEntries } from './news.ts';
import { keepAll, leaveSheet } from './saving.ts';
import type { Sheet } from './sheet.ts';

type Opening = {
  outbox: RunningOutbox;
  day: CivilDay;
  entries: readonly Entry[];
  /** When the last of these lines was written; null when that is not known. */
  writtenAt: string | null;
  /** A write of this day went through: `saved` is the line now, undefined when it was removed. */
  onSaved: (id: string, saved: SavedEntry | undefined) => void;
};

/** Lets the lines of a day hear what becomes of their writes, brings back what was left unsent, and keeps all when the page goes. Returns what ends it. */
export function attachSheet(model: SheetModel, onSaved: Opening['onSaved']): () => void {
  const hearEvent = (event: OutboxEvent) => {
    listenTo(model, event);
    if (event.type !== 'sent' || event.row.day !== model.day) return;
    if (event.row.kind === 'entry') {
      const saved = event.answer as SavedEntry;
      onSaved(saved.entry.id, saved);
    }
    if (event.row.kind === 'removal') onSaved(idOfKey(event.row.key), undefined);
  };
  const stop = model.outbox.listen(hearEvent);
  const keep = () => void keepAll(model);
  void restoreLines(model);
  globalThis.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);
  return () => {
    stop();
    void leaveSheet(model);
    globalThis.removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', keep);
  };
}

/** The lines of a day: what the server has, what is typed, what waits. Mount it anew for another day. */
export function useSheet({ outbox, day, entries, writtenAt, onSaved }: Opening): SheetModel {
  const [model] = useState(() => createSheetModel({ day, entries, writtenAt }, outbox));

  const hearSaved = useEffectEvent(onSaved);
  useEffect(() => attachSheet(model, (id, saved) => hearSaved(id, saved)), [model]);

  useEffect(
    () => change(model, (sheet) => takeEntries(sheet, entries, writtenAt)),
    [model, entries, writtenAt],
  );
  return model;
}

/** The lines as they stand now. */
export function useSheetState({ store }: SheetModel): Sheet {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of the lines as they stand now: what shows it is drawn anew when that part changes, not at every key. */
export function useSheetPart<T>({ store }: SheetModel, partOf: (sheet: Sheet) => T): T {
  const last = useRef<{ sheet: Sheet; partOf: (sheet: Sheet) => T; part: T } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const sheet = store.get();
    const known = last.current;
    if (known?.sheet === sheet && known.partOf === partOf) return known.part;
    const part = partOf(sheet);
    last.current = { sheet, partOf, part: known ? replaceEqualDeep(known.part, part) : part };
    return last.current.part;
  });
}

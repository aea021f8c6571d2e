import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { createStore } from '../../../lib/browser/store.ts';
import type { RunningOutbox } from '../../../lib/outbox/run-outbox.ts';
import type { Entry } from '../line/entry.ts';
import { openSheet, type Row, type Sheet } from './sheet.ts';

type Timer = ReturnType<typeof setTimeout>;

/** The lines of a day, where they are kept and the clocks that run for them. Actions take it first. */
export interface SheetModel {
  day: CivilDay;
  store: ReturnType<typeof createStore<Sheet>>;
  outbox: RunningOutbox;
  /** Lines that go to this machine's keeping in a moment. */
  holding: Map<string, Timer>;
  sending: { timer?: Timer };
}

export function createSheetModel(
  { day, entries, writtenAt }: { day: CivilDay; entries: readonly Entry[]; writtenAt: string | null },
  outbox: RunningOutbox,
): SheetModel {
  const store = createStore(openSheet(day, entries, writtenAt));
  return { day, store, outbox, holding: new Map(), sending: {} };
}

export function change({ store }: SheetModel, to: (sheet: Sheet) => Sheet): void {
  store.set(to(store.get()));
}

export function findRow({ store }: SheetModel, id: string): Row | undefined {
  return store.get().rows.find((row) => row.id === id);
}

export const keyOf = (id: string): string => `entry:${id}`;
export const idOfKey = (key: string): string => key.slice('entry:'.length);

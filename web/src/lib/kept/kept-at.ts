import { useSyncExternalStore } from 'react';
import { createStore } from '../browser/store.ts';

/** What is shown as it was kept, and not as the server says it now: since when, by its key. */
const shown = createStore<Readonly<Record<string, string>>>({});

export function showKept(key: string, at: string): void {
  shown.set({ ...shown.get(), [key]: at });
}

export function showFresh(key: string): void {
  if (!(key in shown.get())) return;
  const { [key]: _, ...others } = shown.get();
  shown.set(others);
}

export const isShownKept = (key: string): boolean => key in shown.get();

/** The instant that what is shown was heard, where that is not now. */
export const useKeptAt = (key: string): string | undefined =>
  useSyncExternalStore(shown.subscribe, shown.get)[key];

import { type Reading, readReading } from '@so-viec/shared/reading/reading';
import { useSyncExternalStore } from 'react';
import { type KeptReading, settleReading } from './reading.rules.ts';
import { setRoom } from './room.ts';
import { withStorage } from './storage.ts';
import { createStore } from './store.ts';

/** The same key and attributes as in the script of index.html that runs before the first paint. */
const KEY = 'sv.reading';

function readKept(): KeptReading {
  const read = (own: Storage) => {
    const { accountId, isUnsent, ...kept } = JSON.parse(own.getItem(KEY) ?? '{}') as KeptReading;
    return { ...readReading(kept), ...(accountId && { accountId }), ...(isUnsent && { isUnsent }) };
  };
  return withStorage('localStorage', read) ?? readReading(null);
}

const chosen = createStore<KeptReading>(readKept());
const system = (query: string) => globalThis.matchMedia?.(query);
const dark = system('(prefers-color-scheme: dark)');
const contrast = system('(prefers-contrast: more)');

/** What is painted now. */
export function paintedScheme(): 'light' | 'dark' {
  const { scheme } = chosen.get();
  if (scheme !== 'auto') return scheme;
  return dark?.matches ? 'dark' : 'light';
}

/** Paints the page as it is to be read; large text is fitted into the window. */
export function paint(): void {
  const reading = chosen.get();
  const { documentElement: root } = document;
  const isStrong = reading.contrast === 'auto' ? contrast?.matches : reading.contrast === 'more';
  root.setAttribute('data-mantine-color-scheme', paintedScheme());
  root.toggleAttribute('data-contrast', isStrong ?? false);
  root.setAttribute('data-motion', reading.motion);
  if (reading.text === 100) root.removeAttribute('data-text');
  else root.setAttribute('data-text', String(reading.text));
  // Also what the browser's own settings make of the text.
  setRoom({ scale: (Number.parseFloat(getComputedStyle(root).fontSize) || 16) / 16 });
}
dark?.addEventListener('change', paint);
contrast?.addEventListener('change', paint);

function keep(next: KeptReading): void {
  chosen.set(next);
  // A browser that keeps nothing asks the account again next time.
  withStorage('localStorage', (own) => own.setItem(KEY, JSON.stringify(next)));
  paint();
}

/** Reads otherwise from now on; the account hears of it by `heardReading`. */
export function chooseReading(change: Partial<Reading>): Reading {
  keep({ ...chosen.get(), ...change, isUnsent: true });
  return readReading(chosen.get());
}

/** The account has it. */
export function heardReading(): void {
  const { isUnsent: _, ...kept } = chosen.get();
  keep(kept);
}

/** Somebody is signed in: what they chose holds. Returns what their account has not heard of, if anything. */
export function readAs(me: { accountId: string; reading: Reading | null }): Reading | undefined {
  keep(settleReading(chosen.get(), me));
  return chosen.get().isUnsent ? readReading(chosen.get()) : undefined;
}

/** What is chosen, not what is painted. */
export function useReading(): Reading {
  return useSyncExternalStore(chosen.subscribe, chosen.get);
}

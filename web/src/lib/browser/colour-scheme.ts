import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

export const COLOUR_SCHEMES = ['light', 'dark', 'auto'] as const;
type ColourScheme = (typeof COLOUR_SCHEMES)[number];

/** The same key and attribute as the script in index.html that runs before the first paint. */
const KEY = 'sv.scheme';
const ATTRIBUTE = 'data-mantine-color-scheme';

function readScheme(): ColourScheme {
  const stored = globalThis.localStorage?.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

const chosen = createStore<ColourScheme>(readScheme());
const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/** What is painted now. */
export function paintedScheme(): 'light' | 'dark' {
  const scheme = chosen.get();
  if (scheme !== 'auto') return scheme;
  return dark?.matches ? 'dark' : 'light';
}

const paint = () => document.documentElement.setAttribute(ATTRIBUTE, paintedScheme());
dark?.addEventListener('change', paint);

/** Chooses light, dark or the machine's own, for this browser. */
export function chooseScheme(scheme: ColourScheme) {
  localStorage.setItem(KEY, scheme);
  chosen.set(scheme);
  paint();
}

/** The choice, not what is painted. */
export function useColourScheme(): ColourScheme {
  return useSyncExternalStore(chosen.subscribe, chosen.get);
}

import { hasText, mergeTrees, say, type Tree, type Values } from './texts.rules.ts';

// Stands for the package "i18next" wherever the client runs (vite.config.ts); its types are the package's own.

type Options = { lng?: string; fallbackLng?: string; resources?: Record<string, { translation: Tree }> };
type Say = (keys: string | readonly string[], values?: Values) => string;

const catalogues: Record<string, Tree> = {};
const listeners = new Set<() => void>();
let fallback = 'vi';

const sayers = new Map<string, Say>();

/** What says texts in a language; the same function until there are other texts. */
function sayIn(language: string): Say {
  const known = sayers.get(language);
  if (known) return known;
  const sayer: Say = (keys, values) => say(catalogues, [language, fallback], keys, values);
  sayers.set(language, sayer);
  return sayer;
}

const i18next = {
  language: 'vi',
  isInitialized: false,
  use: () => i18next,
  async init({ lng = 'vi', fallbackLng = lng, resources = {} }: Options = {}): Promise<Say> {
    fallback = fallbackLng;
    for (const [language, { translation }] of Object.entries(resources)) catalogues[language] = translation;
    i18next.isInitialized = true;
    await i18next.changeLanguage(lng);
    return i18next.t;
  },
  async changeLanguage(language: string): Promise<void> {
    i18next.language = language;
    for (const listener of listeners) listener();
  },
  addResourceBundle(language: string, _space: string, texts: Tree): void {
    catalogues[language] = mergeTrees(catalogues[language] ?? {}, texts);
  },
  hasResourceBundle: (language: string): boolean => language in catalogues,
  exists: (key: string): boolean => hasText(catalogues, [i18next.language, fallback], key),
  getFixedT: (language: string): Say => sayIn(language),
  t: ((keys, values) => sayIn(i18next.language)(keys, values)) as Say,
  /** Hears of a change of language. */
  listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

// biome-ignore lint/style/noDefaultExport: the package it stands for is imported so
export default i18next;

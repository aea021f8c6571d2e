import { useSyncExternalStore } from 'react';
import i18next from './i18next.ts';

// Stands for the package "react-i18next" wherever the client runs (vite.config.ts).

const languageNow = () => i18next.language;

/** Nothing to be made ready: the language is followed by useTranslation itself. */
export const initReactI18next = {};

/** Says texts in the language chosen, and again in the next one. */
export function useTranslation() {
  const language = useSyncExternalStore(i18next.listen, languageNow);
  return { t: i18next.getFixedT(language), i18n: i18next };
}

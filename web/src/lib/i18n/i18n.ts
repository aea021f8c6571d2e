import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { withStorage } from '../browser/storage.ts';
import { lateTexts, mergeTexts } from './late.ts';
import { vi } from './vi.ts';

const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'sv.lang';

/** The language chosen on this browser; Vietnamese until somebody chooses. */
function chosenLanguage(): Language {
  return withStorage('localStorage', (kept) => kept.getItem(KEY)) === 'en' ? 'en' : 'vi';
}

async function loadLanguage(language: Language): Promise<void> {
  if (language === 'vi' || i18next.hasResourceBundle('en', 'translation')) return;
  const { en } = await import('./en.ts');
  i18next.addResourceBundle('en', 'translation', en);
}

/** Vietnamese is in the bundle; English is fetched when it is chosen. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: mergeTexts(vi, lateTexts()) } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  if (chosenLanguage() === 'en') await chooseLanguage('en');
}

/** Switches the whole interface and remembers it on this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  withStorage('localStorage', (kept) => kept.setItem(KEY, language));
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

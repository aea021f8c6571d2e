import i18next from 'i18next';

const brought: Record<string, object> = {};

/** Vietnamese texts of pages that were opened so far, beside those of the entry bundle. */
export const lateTexts = (): Record<string, object> => brought;

/** Adds the Vietnamese texts of a page when its chunk is loaded; English has all texts in one file. */
export function bringTexts(texts: Record<string, object>): void {
  Object.assign(brought, texts);
  if (i18next.isInitialized) i18next.addResourceBundle('vi', 'translation', texts, true, true);
}

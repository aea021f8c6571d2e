import i18next from 'i18next';

const brought: Record<string, object> = {};

/** Both catalogues, stem by stem: a stem may have texts in each. */
export function mergeTexts<A extends object, B extends object>(some: A, more: B): A & B {
  const merged = { ...some } as Record<string, object>;
  for (const [stem, texts] of Object.entries(more)) merged[stem] = { ...merged[stem], ...texts };
  return merged as object as A & B;
}

/** Vietnamese texts of pages that were opened so far, beside those of the entry bundle. */
export const lateTexts = (): Record<string, object> => brought;

/** Adds the Vietnamese texts of a page when its chunk is loaded; English has all texts in one file. */
export function bringTexts(texts: Record<string, object>): void {
  Object.assign(brought, mergeTexts(brought, texts));
  if (i18next.isInitialized) i18next.addResourceBundle('vi', 'translation', texts, true, true);
}

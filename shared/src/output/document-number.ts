import { normalText } from '../text/normal.ts';

const DASHES = /[‐‑–—−/]/g;

/**
 * What a document's number is known by: "058–SNV" and "58/snv" are one number. Empty for no number. Products keep it beside
 * the number (db, withDocumentKey): another rule needs a migration.
 */
export function documentKey(number: string): string {
  const same = normalText(number, 'NFC').toLowerCase().replace(/\s/g, '').replace(DASHES, '-');
  return same.replace(/^0+(?=.)/, '');
}

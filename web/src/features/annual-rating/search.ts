import { defined, oneOf, text } from '../../lib/search.ts';

/** A unit by code, and whether only those who wait for the reader are shown. */
export function readAnnualSearch(search: Record<string, unknown>) {
  return defined({ unit: text(search.unit), xem: oneOf(search.xem, ['mine'] as const) });
}

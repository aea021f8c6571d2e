import { isRatingPeriod, type RatingPeriod } from '@so-viec/shared/rating/period.rules';
import { defined, oneOf, text, whole } from '../../lib/search.ts';

/** A period as an address has it: a year is a number there, so that it stands without quotation marks. */
export const inAddress = (period: RatingPeriod): string | number =>
  /^\d+$/.test(period) ? Number(period) : period;

const PEOPLE_VIEWS = ['over', 'open'] as const;
const TASKS = ['diem', 'hanh-vi'] as const;

/**
 * `ky` the period, `don-vi` a body by code, `xem` which of its people, `nguoi` whose line is open, `viec` which form:
 * the body's score (diem) or what disqualifies the person (hanh-vi); `shown` how many
 * bodies the list shows.
 */
export function readRatingSearch(search: Record<string, unknown>) {
  const period = text(search.ky);
  return defined({
    ky: period !== undefined && isRatingPeriod(period) ? inAddress(period) : undefined,
    'don-vi': text(search['don-vi'] ?? search.unit),
    xem: oneOf(search.xem, PEOPLE_VIEWS),
    nguoi: text(search.nguoi),
    viec: oneOf(search.viec, TASKS),
    shown: whole(search.shown),
  });
}
export type RatingSearch = ReturnType<typeof readRatingSearch>;

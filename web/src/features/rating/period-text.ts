import { periodKindOf, placeOfPeriod, yearOfPeriod } from '@so-viec/shared/rating/period.rules';
import type { TFunction } from 'i18next';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "quý IV/2026", "6 tháng cuối năm 2026", "năm 2026". */
export function periodText(t: TFunction, period: string): string {
  const [kind, place, year] = [periodKindOf(period), placeOfPeriod(period), yearOfPeriod(period)];
  if (kind === 'half') return t(place === 1 ? 'rating.period.half1' : 'rating.period.half2', { year });
  return t(`rating.period.${kind}`, { year, place: ROMAN[place - 1] });
}

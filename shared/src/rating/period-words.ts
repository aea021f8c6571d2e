import { periodKindOf, placeOfPeriod, type RatingPeriod, yearOfPeriod } from './period.rules.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "quý IV năm 2026", "6 tháng cuối năm 2026", "năm 2026": for documents. */
export function periodName(period: RatingPeriod): string {
  const year = `năm ${yearOfPeriod(period)}`;
  const place = placeOfPeriod(period);
  const kind = periodKindOf(period);
  if (kind === 'year') return year;
  return kind === 'quarter'
    ? `quý ${ROMAN[place - 1]} ${year}`
    : `6 tháng ${place === 1 ? 'đầu' : 'cuối'} ${year}`;
}

import { addMonths, type CivilDay, firstDayOf, lastDayOf, type Month } from '../civil-day/civil-day.ts';

/** A quarter, half-year or year that people are rated for: 2026-Q4, 2026-H2, 2026. */
export type RatingPeriod = string;
export const PERIOD_KINDS = ['quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const PERIOD = /^(20\d{2})(?:-(?:Q([1-4])|H([12])))?$/;
const LENGTHS: Readonly<Record<PeriodKind, number>> = { quarter: 3, half: 6, year: 12 };

interface Parts {
  year: number;
  kind: PeriodKind;
  /** 1 is the first of the year. */
  place: number;
}

function partsOf(period: RatingPeriod): Parts | undefined {
  const [, year, quarter, half] = PERIOD.exec(period) ?? [];
  if (year === undefined) return undefined;
  const kind = quarter ? 'quarter' : half ? 'half' : 'year';
  return { year: Number(year), kind, place: Number(quarter ?? half ?? 1) };
}

function known(period: RatingPeriod): Parts {
  const parts = partsOf(period);
  if (!parts) throw new RangeError(`${period} is no quarter, half-year or year`);
  return parts;
}

export const isRatingPeriod = (text: string): text is RatingPeriod => partsOf(text) !== undefined;
export const periodKindOf = (period: RatingPeriod): PeriodKind => known(period).kind;
export const yearOfPeriod = (period: RatingPeriod): number => known(period).year;
/** Its number among those of its kind in the year: 4 of 2026-Q4. */
export const placeOfPeriod = (period: RatingPeriod): number => known(period).place;

/** The months of a period in order. Throws RangeError for what is none. */
export function monthsOfPeriod(period: RatingPeriod): Month[] {
  const { year, kind, place } = known(period);
  const length = LENGTHS[kind];
  return Array.from({ length }, (_, index) => addMonths(`${year}-01`, (place - 1) * length + index));
}

export const firstDayOfPeriod = (period: RatingPeriod): CivilDay =>
  firstDayOf(monthsOfPeriod(period)[0] ?? '');
export const lastDayOfPeriod = (period: RatingPeriod): CivilDay =>
  lastDayOf(monthsOfPeriod(period).at(-1) ?? '');

/** The period of a kind that has the day. */
export function periodWith(day: CivilDay, kind: PeriodKind): RatingPeriod {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  if (kind === 'year') return year;
  return kind === 'half' ? `${year}-H${Math.ceil(month / 6)}` : `${year}-Q${Math.ceil(month / 3)}`;
}

/** The period of the same kind `by` places later, or earlier. */
export function periodBeside(period: RatingPeriod, by: number): RatingPeriod {
  const first = monthsOfPeriod(period)[0] ?? '';
  const { kind } = known(period);
  return periodWith(firstDayOf(addMonths(first, by * LENGTHS[kind])), kind);
}

/** Quarters, half-years and the year itself, in the order in which they end. */
export function periodsOfYear(year: number): RatingPeriod[] {
  return [`${year}-Q1`, `${year}-Q2`, `${year}-H1`, `${year}-Q3`, `${year}-Q4`, `${year}-H2`, `${year}`];
}

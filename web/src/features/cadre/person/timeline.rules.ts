import { addDays, type CivilDay, maxDay, minDay } from '@so-viec/shared/civil-day/civil-day';

type Stretch = { fromOn: CivilDay; toOn: CivilDay | null };

/** The days a timeline reaches over: from the first post, at most twelve years back, to some time after today. */
export type Span = { fromOn: CivilDay; toOn: CivilDay };

const YEARS_BACK = 12;
const DAYS_AHEAD = 120;

const daysBetween = (from: CivilDay, to: CivilDay): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What a timeline of these stretches reaches over. */
export function spanOf(stretches: readonly Stretch[], today: CivilDay): Span {
  const earliest = `${Number(today.slice(0, 4)) - YEARS_BACK}-01-01`;
  const first = stretches.reduce((day, { fromOn }) => minDay(fromOn, day), today);
  const last = stretches.reduce((day, { fromOn }) => maxDay(fromOn, day), today);
  return { fromOn: maxDay(first, earliest), toOn: addDays(last, DAYS_AHEAD) };
}

/** Where a day stands on the span, 0 to 1. */
export function shareOf(span: Span, day: CivilDay): number {
  const share = daysBetween(span.fromOn, day) / daysBetween(span.fromOn, span.toOn);
  return Math.min(1, Math.max(0, share));
}

/** Where a stretch begins on the span and how much of it it takes; its last day is part of it. */
export function barOf(span: Span, { fromOn, toOn }: Stretch): { start: number; share: number } {
  const start = shareOf(span, fromOn);
  const end = toOn === null ? 1 : shareOf(span, addDays(toOn, 1));
  return { start, share: Math.max(0, end - start) };
}

/** The years that begin within the span, thinned to at most `most`. */
export function yearsOf(span: Span, most = 6): { year: string; share: number }[] {
  const isFirstDay = span.fromOn.endsWith('-01-01');
  const first = Number(span.fromOn.slice(0, 4)) + (isFirstDay ? 0 : 1);
  const last = Number(span.toOn.slice(0, 4));
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years
    .filter((year) => (last - year) % step === 0)
    .map((year) => ({ year: String(year), share: shareOf(span, `${year}-01-01`) }));
}

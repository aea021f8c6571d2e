/** People whose average lies from a number of minutes a duty day (null: none) up to, not with, another. */
export interface HoursBin {
  from: number | null;
  to: number | null;
  count: number;
}

const FIRST = 300;
const LAST = 570;
const STEP = 30;

/** Where bins begin, in minutes a duty day; the first begins at none. */
export const BIN_STARTS: readonly number[] = [
  0,
  ...Array.from({ length: (LAST - FIRST) / STEP + 1 }, (_, index) => FIRST + index * STEP),
];

/** Where the bin of somebody's average begins; undefined of who owes no day. Compared as integers: 2 × minutes against bound × halves. */
export function binOf({ minutes, dutyHalves }: { minutes: number; dutyHalves: number }): number | undefined {
  if (dutyHalves === 0) return undefined;
  const place = Math.floor((2 * minutes - FIRST * dutyHalves) / (STEP * dutyHalves)) + 1;
  return BIN_STARTS[Math.min(Math.max(place, 0), BIN_STARTS.length - 1)];
}

/** The bin that begins there, without people. */
export function binFrom(start: number): HoursBin {
  const to = BIN_STARTS[BIN_STARTS.indexOf(start) + 1] ?? null;
  return { from: start === 0 ? null : start, to, count: 0 };
}

/** How people spread by their minutes per duty day, in bins of half an hour from 5 to 9,5 h; who owes no day is left out. */
export function spreadOf(people: Iterable<{ minutes: number; dutyHalves: number }>): HoursBin[] {
  const bins = new Map(BIN_STARTS.map((start) => [start, binFrom(start)]));
  for (const person of people) {
    const bin = bins.get(binOf(person) ?? -1);
    if (bin) bin.count += 1;
  }
  return [...bins.values()];
}

/** People whose average lies from a number of minutes a duty day (null: none) up to, not with, another. */
export interface HoursBin {
  from: number | null;
  to: number | null;
  count: number;
}

const FIRST = 300;
const LAST = 570;
const STEP = 30;

/** How people spread by their minutes per duty day, in bins of half an hour from 5 to 9,5 h; who owes no day is left out. */
export function spreadOf(people: Iterable<{ minutes: number; dutyHalves: number }>): HoursBin[] {
  const inner = Array.from({ length: (LAST - FIRST) / STEP }, (_, index): HoursBin => {
    const from = FIRST + index * STEP;
    return { from, to: from + STEP, count: 0 };
  });
  const bins: HoursBin[] = [
    { from: null, to: FIRST, count: 0 },
    ...inner,
    { from: LAST, to: null, count: 0 },
  ];
  for (const { minutes, dutyHalves } of people) {
    if (dutyHalves === 0) continue;
    // Compared as integers: 2 × minutes against bound × halves.
    const place = Math.floor((2 * minutes - FIRST * dutyHalves) / (STEP * dutyHalves)) + 1;
    const bin = bins[Math.min(Math.max(place, 0), bins.length - 1)];
    if (bin) bin.count += 1;
  }
  return bins;
}

/** The published averages of a month (data of the press report of 12/04/2024), as decimals with two places. */
interface PublishedMonth {
  month: string;
  hoursPerPersonMonth: string;
  hoursPerPersonDay: string;
}

/** How many people the published averages are of. */
export const PUBLISHED_HEADCOUNT = 1412;

export const PUBLISHED_MONTHS: PublishedMonth[] = [
  { month: '2024-01', hoursPerPersonMonth: '157.98', hoursPerPersonDay: '7.18' },
  { month: '2024-02', hoursPerPersonMonth: '116.08', hoursPerPersonDay: '7.26' },
  { month: '2024-03', hoursPerPersonMonth: '130.71', hoursPerPersonDay: '6.23' },
];

/** Whole minutes, both ends included; empty when `from` is above `to`. */
interface MinuteInterval {
  from: number;
  to: number;
}

/** The total minutes whose hours ÷ `denominator` print as `printed` (two places, half up). */
export function minutesPrinting(printed: string, denominator: number): MinuteInterval {
  const hundredths = Number(printed.replace('.', ''));
  // h − ½ ≤ 100 × minutes ÷ 60 ÷ denominator < h + ½, times 3 × denominator ÷ 5 × 2.
  return {
    from: Math.ceil(((2 * hundredths - 1) * 3 * denominator) / 10),
    to: Math.ceil(((2 * hundredths + 1) * 3 * denominator) / 10) - 1,
  };
}

/** The total minutes that print both averages of a month with these people and person-days. */
export function minutesOf(month: PublishedMonth, headcount: number, personDays: number): MinuteInterval {
  const byPerson = minutesPrinting(month.hoursPerPersonMonth, headcount);
  const byDay = minutesPrinting(month.hoursPerPersonDay, personDays);
  return { from: Math.max(byPerson.from, byDay.from), to: Math.min(byPerson.to, byDay.to) };
}

/** The whole hours nearest the middle of an interval, in minutes; undefined where no whole hour lies in it. */
export function wholeHoursIn({ from, to }: MinuteInterval): number | undefined {
  const middle = Math.round((from + to) / 120) * 60;
  return middle >= from && middle <= to ? middle : undefined;
}

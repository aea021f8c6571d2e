import { divideHalfUp, halvesToDecimal } from '../decimal/decimal.ts';

/** The sums of a month over a unit or a person, all integers. */
export type FigureSums = {
  headcount: number;
  /** The official working days of the month. */
  workingDays: number;
  personDays: number;
  dutyHalves: number;
  minutes: number;
  minutesAccepted: number;
  minutesWaiting: number;
  cadresLogged: number;
  daysMissing: number;
  outputsDelivered: number;
  outputsAccepted: number;
  entriesWithoutOutput: number;
  minutesWithoutOutput: number;
  minutesUnderWay: number;
  daysLogged: number;
} & SoFar;

/** Of a running month what lies in the days that are over; none of other months. */
type SoFar = {
  minutesSoFar?: number | undefined;
  personDaysSoFar?: number | undefined;
  dutyHalvesSoFar?: number | undefined;
};

/** What a day's averages are made of: of a running month the days that are over, else all. */
export function overDays(sums: SoFar & Pick<FigureSums, 'minutes' | 'personDays' | 'dutyHalves'>) {
  const { minutesSoFar, personDaysSoFar, dutyHalvesSoFar, minutes, personDays, dutyHalves } = sums;
  return {
    minutes: minutesSoFar ?? minutes,
    personDays: personDaysSoFar ?? personDays,
    dutyHalves: dutyHalvesSoFar ?? dutyHalves,
  };
}

/** What a summary shows: the sums, and quotients as decimals with a dot and two places, null over a denominator of 0. */
export type Figures = Omit<FigureSums, 'dutyHalves' | keyof SoFar> & {
  /** Days as a decimal: "31052" or "31051.5". */
  dutyDays: string;
  /** What the averages of a day are made of. */
  over: { minutes: number; personDays: number; dutyDays: string };
  hoursPerPersonMonth: string | null;
  hoursPerPersonDay: string | null;
  hoursPerDutyDay: string | null;
  hoursPerPersonOfficialDay: string | null;
};

const average = (numerator: number | bigint, denominator: number | bigint): string | null =>
  divideHalfUp(numerator, denominator, 2) ?? null;

/**
 * Hours per person per month ÷ official working days. Of the two readings (from the sums, or from the printed monthly
 * average) this takes the printed one, as rules §2 does in "116,08 ÷ 16 = 7,255 prints 7,26".
 */
export function officialDayAverage(hoursPerPersonMonth: string, workingDays: number): string | null {
  return average(BigInt(hoursPerPersonMonth.replace('.', '')), BigInt(workingDays) * 100n);
}

/** Hours per person-day, null where there are no days. */
export const hoursPerDay = (minutes: number, personDays: number): string | null =>
  average(minutes, personDays * 60);

/** Hours per duty day, null where there are none. */
export const hoursPerDutyDay = (minutes: number, dutyHalves: number): string | null =>
  average(minutes * 2, dutyHalves * 60);

/** The figures of a month (rules §2): exact integers until the last step, then half up to two places. */
export function figuresOf(all: FigureSums): Figures {
  const { dutyHalves, minutesSoFar, personDaysSoFar, dutyHalvesSoFar, ...sums } = all;
  const over = overDays(all);
  const perMonth = average(sums.minutes, sums.headcount * 60);
  return {
    ...sums,
    dutyDays: halvesToDecimal(dutyHalves),
    over: {
      minutes: over.minutes,
      personDays: over.personDays,
      dutyDays: halvesToDecimal(over.dutyHalves),
    },
    hoursPerPersonMonth: perMonth,
    hoursPerPersonDay: hoursPerDay(over.minutes, over.personDays),
    hoursPerDutyDay: hoursPerDutyDay(over.minutes, over.dutyHalves),
    hoursPerPersonOfficialDay: perMonth === null ? null : officialDayAverage(perMonth, sums.workingDays),
  };
}

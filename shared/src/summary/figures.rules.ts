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
};

/** What a summary shows: the sums, and quotients as decimals with a dot and two places, null over a denominator of 0. */
export type Figures = Omit<FigureSums, 'dutyHalves'> & {
  /** Days as a decimal: "31052" or "31051.5". */
  dutyDays: string;
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

/** The figures of a month (rules §2): exact integers until the last step, then half up to two places. */
export function figuresOf({ dutyHalves, ...sums }: FigureSums): Figures {
  const perMonth = average(sums.minutes, sums.headcount * 60);
  return {
    ...sums,
    dutyDays: halvesToDecimal(dutyHalves),
    hoursPerPersonMonth: perMonth,
    hoursPerPersonDay: hoursPerDay(sums.minutes, sums.personDays),
    hoursPerDutyDay: average(sums.minutes * 2, dutyHalves * 60),
    hoursPerPersonOfficialDay: perMonth === null ? null : officialDayAverage(perMonth, sums.workingDays),
  };
}

import { divideHalfUp, halvesToDecimal } from '../decimal/decimal.ts';
import { type FigureSums, hoursPerDay, hoursPerDutyDay, overDays } from '../summary/figures.rules.ts';

/** The sums of a period over a unit, all integers: those of a month, with what a report says besides. */
export type ReportSums = Omit<FigureSums, 'workingDays'> & {
  /** The headcounts of its months added up: what the hours of a period are divided by for a month's average. */
  personMonths: number;
  minutesAdHoc: number;
  minutesA: number;
  minutesB: number;
  minutesC: number;
  minutesD: number;
  /** What a day's averages are made of: of a running month the days that are over, else all. Reports of old have none. */
  minutesSoFar: number;
  personDaysSoFar: number;
  dutyHalvesSoFar: number;
  /** Quantity × coefficient × degree of what was accepted, in thousandths. */
  pointsMilli: number;
};

const NAMES = [
  ...(['headcount', 'personMonths', 'personDays', 'dutyHalves', 'minutes', 'minutesAccepted'] as const),
  ...(['minutesWaiting', 'cadresLogged', 'daysMissing', 'daysLogged', 'outputsDelivered'] as const),
  ...(['outputsAccepted', 'entriesWithoutOutput', 'minutesWithoutOutput', 'minutesUnderWay'] as const),
  ...(['minutesAdHoc', 'minutesA', 'minutesB', 'minutesC', 'minutesD', 'pointsMilli'] as const),
  ...(['minutesSoFar', 'personDaysSoFar', 'dutyHalvesSoFar'] as const),
] satisfies (keyof ReportSums)[];

export function noSums(): ReportSums {
  return Object.fromEntries(NAMES.map((name) => [name, 0])) as ReportSums;
}

/** Adds what another month or part has. Headcounts add up too: who counts people once sets them afterwards. */
export function addSums(into: ReportSums, more: Partial<ReportSums>): void {
  for (const name of NAMES) into[name] += more[name] ?? 0;
}

/** The averages of a period, decimals with a dot; null over a denominator of 0. */
export interface ReportAverages {
  dutyDays: string;
  /** What the averages of a day are made of. */
  over: { minutes: number; personDays: number; dutyDays: string };
  perPersonMonth: string | null;
  perPersonDay: string | null;
  perDutyDay: string | null;
  outputsPerPerson: string | null;
  pointsPerPerson: string | null;
}

/** Rules §2 over a period, a day's averages of a running month by the days that are over: exact integers, one rounding, half up. */
export function averagesOfPeriod(sums: ReportSums): ReportAverages {
  const { minutes, personMonths, dutyHalves, outputsAccepted, pointsMilli, headcount } = sums;
  const over = overDays(sums);
  return {
    dutyDays: halvesToDecimal(dutyHalves),
    over: {
      minutes: over.minutes,
      personDays: over.personDays,
      dutyDays: halvesToDecimal(over.dutyHalves),
    },
    perPersonMonth: divideHalfUp(minutes, personMonths * 60, 2) ?? null,
    perPersonDay: hoursPerDay(over.minutes, over.personDays),
    perDutyDay: hoursPerDutyDay(over.minutes, over.dutyHalves),
    outputsPerPerson: divideHalfUp(outputsAccepted, headcount, 2) ?? null,
    pointsPerPerson: divideHalfUp(pointsMilli, headcount * 1000, 2) ?? null,
  };
}

/** Hours with a product, on work of many days, and without a clear product, whose share is also shown by itself. */
export function partsByOutput(
  sums: Pick<ReportSums, 'minutes' | 'minutesUnderWay' | 'minutesWithoutOutput'>,
) {
  const { minutes, minutesUnderWay, minutesWithoutOutput } = sums;
  const parts = [
    minutes - minutesUnderWay - minutesWithoutOutput,
    minutesUnderWay,
    minutesWithoutOutput,
  ] as const;
  return { parts, alone: 2 };
}

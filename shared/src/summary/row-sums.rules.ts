import { type FigureSums, type Figures, figuresOf } from './figures.rules.ts';

/** The sums that a line of a table shows. A person's line leaves the headcount out: it is one. */
export type RowSums = Pick<
  FigureSums,
  | 'personDays'
  | 'dutyHalves'
  | 'minutes'
  | 'daysLogged'
  | 'daysMissing'
  | 'outputsDelivered'
  | 'outputsAccepted'
  | 'minutesWithoutOutput'
  | 'minutesSoFar'
  | 'personDaysSoFar'
  | 'dutyHalvesSoFar'
> & { headcount?: number };

const NOT_SHOWN = {
  workingDays: 0,
  minutesAccepted: 0,
  minutesWaiting: 0,
  cadresLogged: 0,
  entriesWithoutOutput: 0,
  minutesUnderWay: 0,
};

/** The averages of a line. */
export function averagesOf(
  row: RowSums,
): Pick<Figures, 'dutyDays' | 'over' | 'hoursPerPersonMonth' | 'hoursPerPersonDay' | 'hoursPerDutyDay'> {
  return figuresOf({ ...NOT_SHOWN, headcount: 1, ...row });
}

import type { Generated } from 'kysely';

/** Sums of lines, in minutes and counts. Counted: of days submitted or accepted. */
export interface FigureColumns {
  minutes: number;
  minutesAccepted: number;
  minutesWaiting: number;
  minutesWithOutput: number;
  minutesUnderWay: number;
  minutesWithoutOutput: number;
  minutesAdHoc: number;
  minutesA: number;
  minutesB: number;
  minutesC: number;
  minutesD: number;
  entries: number;
  entriesWithoutOutput: number;
  outputsDelivered: number;
  outputsAccepted: number;
}

/** `points`: quantity × coefficient × degree × share of the accepted products; 10⁸ are one point. */
export interface PointColumns {
  points: Generated<number>;
}

export interface CadreDayTable extends FigureColumns, PointColumns {
  workDayId: string;
  positionId: string;
  month: string;
  workedOn: string;
  cadreId: string;
  unitId: string;
}

/** `loggedMask`: bit d−1 is set when day d has a counted line. */
export interface CadreMonthTable extends FigureColumns, PointColumns {
  month: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  loggedMask: number;
}

/** Grows with every change of what denominators rest on, so that caches know. */
export interface ChangeCounterTable {
  name: string;
  value: number;
}

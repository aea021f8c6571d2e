import { countDays, type DayMask, maskBefore } from '@so-viec/shared/calendar/day-mask';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { FigureSums } from '@so-viec/shared/summary/figures.rules';
import type { BasisRow } from './basis/month-basis.ts';
import type { MonthWork } from './month-work.ts';
import type { Placed, Selection } from './selection.ts';

type RowOfCadre = Placed & { cadreId: string };

/** A sum that is being made. A person's rows come one after another, so the last one seen tells who is new. */
class Sum {
  readonly sums: FigureSums;
  loggedMask: DayMask = 0;
  minutesAdHoc = 0;
  personDaysSoFar = 0;
  dutyHalvesSoFar = 0;
  private lastCounted = '';
  private lastLogged = '';

  constructor(workingDays: number) {
    this.sums = {
      headcount: 0,
      workingDays,
      personDays: 0,
      dutyHalves: 0,
      minutes: 0,
      minutesAccepted: 0,
      minutesWaiting: 0,
      cadresLogged: 0,
      daysMissing: 0,
      outputsDelivered: 0,
      outputsAccepted: 0,
      entriesWithoutOutput: 0,
      minutesWithoutOutput: 0,
      minutesUnderWay: 0,
      daysLogged: 0,
    };
  }

  addDays(row: BasisRow, due: DayMask, logged: DayMask): void {
    const { sums } = this;
    if (row.cadreId !== this.lastCounted) {
      sums.headcount += 1;
      this.lastCounted = row.cadreId;
    }
    sums.personDays += row.personDays;
    this.personDaysSoFar += countDays(row.workedMask & due);
    sums.dutyHalves += row.dutyHalves;
    const owed = row.dutyMask & due;
    this.dutyHalvesSoFar += 2 * countDays(owed) - countDays(owed & row.halfMask);
    sums.daysLogged += countDays(owed & logged);
    sums.daysMissing += countDays(owed & ~logged);
  }

  addWork(row: MonthWork['rows'][number]): void {
    const { sums } = this;
    if (row.entries > 0 && row.cadreId !== this.lastLogged) {
      sums.cadresLogged += 1;
      this.lastLogged = row.cadreId;
    }
    this.loggedMask |= row.loggedMask;
    this.minutesAdHoc += row.minutesAdHoc;
    sums.minutes += row.minutes;
    sums.minutesAccepted += row.minutesAccepted;
    sums.minutesWaiting += row.minutesWaiting;
    sums.minutesUnderWay += row.minutesUnderWay;
    sums.minutesWithoutOutput += row.minutesWithoutOutput;
    sums.entriesWithoutOutput += row.entriesWithoutOutput;
    sums.outputsDelivered += row.outputsDelivered;
    sums.outputsAccepted += row.outputsAccepted;
  }
}

export interface SummedUp {
  sums: FigureSums;
  /** Days of the month with counted lines. */
  loggedMask: DayMask;
  minutesAdHoc: number;
  /** Person-days and halves of duty days before today: what the days that are over of a running month are divided by. */
  personDaysSoFar: number;
  dutyHalvesSoFar: number;
}

/** The sums of a selection, group by group, and of the whole. */
interface SummedGroups<G> {
  groups: Map<G, SummedUp>;
  total: SummedUp;
}

/**
 * The sums of a selection, group by group: units or people. A person counts once in each group and once in the whole;
 * a missing day belongs to the unit it is owed in (days before `today` only).
 */
export function sumUp<G>(
  selection: Pick<Selection, 'basis' | 'month' | 'covers'>,
  work: MonthWork,
  today: CivilDay,
  groupOf: (row: RowOfCadre) => G | undefined,
): SummedGroups<G> {
  const { basis, month } = selection;
  const due = maskBefore(month, today);
  const groups = new Map<G, Sum>();
  const total = new Sum(basis.workingDays);
  const groupFor = (row: RowOfCadre): Sum | undefined => {
    const group = groupOf(row);
    if (group === undefined) return undefined;
    const known = groups.get(group);
    if (known) return known;
    const fresh = new Sum(basis.workingDays);
    groups.set(group, fresh);
    return fresh;
  };
  for (const row of basis.rows) {
    if (!selection.covers(row)) continue;
    const logged = row.anywhereMask ?? work.loggedMaskOf.get(row.cadreId) ?? 0;
    total.addDays(row, due, logged);
    groupFor(row)?.addDays(row, due, logged);
  }
  for (const row of work.rows) {
    if (!selection.covers(row)) continue;
    total.addWork(row);
    groupFor(row)?.addWork(row);
  }
  return { groups, total };
}

/** The sums of a whole selection. */
export function sumAll(selection: Selection, work: MonthWork, today: CivilDay): SummedUp {
  return sumUp(selection, work, today, () => undefined).total;
}

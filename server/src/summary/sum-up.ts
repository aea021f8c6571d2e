import { countDays, type DayMask, maskBefore } from '@so-viec/shared/calendar/day-mask';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { FigureSums } from '@so-viec/shared/summary/figures.rules';
import type { BasisRow } from './basis/month-basis.ts';
import type { Later, MonthWork } from './month-work.ts';
import type { Placed, Selection } from './selection.ts';

type RowOfCadre = Placed & { cadreId: string };

/** Person-days and halves of duty days of a row among those of a mask. */
export function daysOver({ workedMask, dutyMask, halfMask }: BasisRow, due: DayMask) {
  const owed = dutyMask & due;
  return {
    personDays: countDays(workedMask & due),
    dutyHalves: 2 * countDays(owed) - countDays(owed & halfMask),
  };
}

/** A sum that is being made. A person's rows come one after another, so the last one seen tells who is new. */
class Sum {
  readonly sums: FigureSums;
  loggedMask: DayMask = 0;
  minutesAdHoc = 0;
  private personDaysOver = 0;
  private dutyHalvesOver = 0;
  private minutesLater = 0;
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
    const over = daysOver(row, due);
    this.personDaysOver += over.personDays;
    this.dutyHalvesOver += over.dutyHalves;
    sums.dutyHalves += row.dutyHalves;
    const owed = row.dutyMask & due;
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

  addLater({ minutes }: { minutes: number }): void {
    this.minutesLater += minutes;
  }

  /** Of a running month: what its days that are over hold. */
  setOverDays(): void {
    this.sums.minutesSoFar = this.sums.minutes - this.minutesLater;
    this.sums.personDaysSoFar = this.personDaysOver;
    this.sums.dutyHalvesSoFar = this.dutyHalvesOver;
  }
}

export interface SummedUp {
  sums: FigureSums;
  /** Days of the month with counted lines. */
  loggedMask: DayMask;
  minutesAdHoc: number;
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
  if (work.later) addOverDays({ groups, total }, work.later, groupOf);
  return { groups, total };
}

/** Takes what was done from today on out of the averages of a running month. */
function addOverDays<G>(
  { groups, total }: { groups: Map<G, Sum>; total: Sum },
  later: readonly Later[],
  groupOf: (row: RowOfCadre) => G | undefined,
): void {
  for (const row of later) {
    total.addLater(row);
    const group = groupOf(row);
    if (group !== undefined) groups.get(group)?.addLater(row);
  }
  for (const sum of [total, ...groups.values()]) sum.setOverDays();
}

/** The sums of a whole selection. */
export function sumAll(selection: Selection, work: MonthWork, today: CivilDay): SummedUp {
  return sumUp(selection, work, today, () => undefined).total;
}

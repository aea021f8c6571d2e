import { sumMonths, type UnitMonth } from '@so-viec/db';
import { maskBefore } from '@so-viec/shared/calendar/day-mask';
import { addMonths, type CivilDay, type Month } from '@so-viec/shared/civil-day/civil-day';
import { type FigureSums, figuresOf } from '@so-viec/shared/summary/figures.rules';
import type { SummaryQuery } from '@so-viec/shared/summary/summary.schema';
import { wholeUnits } from '../../access/scopes.ts';
import { monthBasis } from '../basis/kept-months.ts';
import { listLater } from '../month-work.ts';
import { chooseRows, type Reader, type Selection, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';
import { daysOver } from '../sum-up.ts';

const MONTHS = 12;
/** How far the months after the one asked for are shown. */
const MONTHS_AFTER = 5;

type TrendSums = Pick<
  FigureSums,
  | 'headcount'
  | 'workingDays'
  | 'personDays'
  | 'dutyHalves'
  | 'minutes'
  | 'outputsDelivered'
  | 'outputsAccepted'
  | 'minutesSoFar'
  | 'personDaysSoFar'
  | 'dutyHalvesSoFar'
>;

const NOTHING_ELSE = {
  minutesAccepted: 0,
  minutesWaiting: 0,
  cadresLogged: 0,
  daysMissing: 0,
  entriesWithoutOutput: 0,
  minutesWithoutOutput: 0,
  minutesUnderWay: 0,
  daysLogged: 0,
};

async function sumsOfMonth(
  reader: Reader,
  today: CivilDay,
  { selection, month, work }: { selection: Selection; month: Month; work: UnitMonth[] },
): Promise<TrendSums> {
  const basis = await monthBasis(reader.db, reader.organisation, month);
  const chosen = chooseRows({ ...selection, basis }, selection.unit?.unitId ?? null);
  const { covers } = chosen;
  const days = basis.rows.filter(covers);
  const of = chosen.isFew ? await sumMonths(reader.db, chosen.figures, month, month) : work;
  const rows = of.filter((row) => row.month === month && covers(row));
  const total = <R>(list: R[], of: (row: R) => number) => list.reduce((sum, row) => sum + of(row), 0);
  const minutes = total(rows, (row) => row.minutes);
  const later = await listLater(reader.db, { ...chosen, month }, today);
  const due = maskBefore(month, today);
  return {
    headcount: new Set(days.map((row) => row.cadreId)).size,
    workingDays: basis.workingDays,
    personDays: total(days, (row) => row.personDays),
    dutyHalves: total(days, (row) => row.dutyHalves),
    minutes,
    outputsDelivered: total(rows, (row) => row.outputsDelivered),
    outputsAccepted: total(rows, (row) => row.outputsAccepted),
    ...(later && {
      minutesSoFar: minutes - total(later, (row) => row.minutes),
      personDaysSoFar: total(days, (row) => daysOver(row, due).personDays),
      dutyHalvesSoFar: total(days, (row) => daysOver(row, due).dutyHalves),
    }),
  };
}

/** At most twelve months in a row that begin and end with work, the one asked for among them. */
function monthsShown(month: Month, withWork: Month[]): Month[] {
  const known = [...withWork, month].sort();
  const last = known.at(-1) ?? month;
  const earliest = addMonths(last, 1 - MONTHS);
  const first = known.find((m) => m >= earliest) ?? month;
  const months: Month[] = [];
  for (let m = first; m <= last; m = addMonths(m, 1)) months.push(m);
  return months;
}

/** The headline figures month by month. */
export async function viewOfTrend(reader: Reader, today: CivilDay, month: Month, query: SummaryQuery) {
  const selection = await selectionOf(reader, month, query);
  const [from, to] = [addMonths(month, 1 - MONTHS), addMonths(month, MONTHS_AFTER)];
  const work = await sumMonths(reader.db, wholeUnits(selection.scope), from, to);
  const months = [];
  for (const m of monthsShown(month, [...new Set(work.map((row) => row.month))])) {
    const sums = await sumsOfMonth(reader, today, { selection, month: m, work });
    const figures = figuresOf({ ...NOTHING_ELSE, ...sums });
    months.push({
      month: m,
      headcount: sums.headcount,
      workingDays: sums.workingDays,
      personDays: sums.personDays,
      dutyDays: figures.dutyDays,
      over: figures.over,
      minutes: sums.minutes,
      hoursPerPersonMonth: figures.hoursPerPersonMonth,
      hoursPerPersonDay: figures.hoursPerPersonDay,
      hoursPerDutyDay: figures.hoursPerDutyDay,
      outputsDelivered: sums.outputsDelivered,
      outputsAccepted: sums.outputsAccepted,
    });
  }
  return { ...viewOfSelection(selection, reader), months };
}

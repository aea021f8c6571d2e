import { sumMonths, type UnitMonth } from '@so-viec/db';
import { addMonths, type Month } from '@so-viec/shared/civil-day/civil-day';
import { type FigureSums, figuresOf } from '@so-viec/shared/summary/figures.rules';
import type { SummaryQuery } from '@so-viec/shared/summary/summary.schema';
import { wholeUnits } from '../../access/scopes.ts';
import { monthBasis } from '../basis/kept-months.ts';
import { chooseRows, type Reader, type Selection, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';

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
  selection: Selection,
  month: Month,
  work: UnitMonth[],
): Promise<TrendSums> {
  const basis = await monthBasis(reader.db, reader.organisation, month);
  const { covers } = chooseRows({ ...selection, basis }, selection.unit?.unitId ?? null);
  const days = basis.rows.filter(covers);
  const rows = work.filter((row) => row.month === month && covers(row));
  const total = <R>(list: R[], of: (row: R) => number) => list.reduce((sum, row) => sum + of(row), 0);
  return {
    headcount: new Set(days.map((row) => row.cadreId)).size,
    workingDays: basis.workingDays,
    personDays: total(days, (row) => row.personDays),
    dutyHalves: total(days, (row) => row.dutyHalves),
    minutes: total(rows, (row) => row.minutes),
    outputsDelivered: total(rows, (row) => row.outputsDelivered),
    outputsAccepted: total(rows, (row) => row.outputsAccepted),
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
export async function viewOfTrend(reader: Reader, month: Month, query: SummaryQuery) {
  const selection = await selectionOf(reader, month, query);
  const [from, to] = [addMonths(month, 1 - MONTHS), addMonths(month, MONTHS_AFTER)];
  const work = await sumMonths(reader.db, wholeUnits(selection.scope), from, to);
  const months = [];
  for (const m of monthsShown(month, [...new Set(work.map((row) => row.month))])) {
    const sums = await sumsOfMonth(reader, selection, m, work);
    const figures = figuresOf({ ...NOTHING_ELSE, ...sums });
    months.push({
      month: m,
      headcount: sums.headcount,
      workingDays: sums.workingDays,
      personDays: sums.personDays,
      dutyDays: figures.dutyDays,
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

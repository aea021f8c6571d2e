import { type CadreMonth, listCadreMonths } from '@so-viec/db';
import { addMonths, type Month } from '@so-viec/shared/civil-day/civil-day';
import type { YearQuery } from '@so-viec/shared/summary/summary.schema';
import { parseYearSort } from '@so-viec/shared/summary/summary-words';
import { isClosed } from '../../access/scopes.ts';
import { type Placed, type Reader, type Selection, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';
import { isFound, namerOf, PEOPLE_A_PAGE, pageOf } from './people.ts';

const MONTHS = 12;

interface Year {
  place: Placed & { month: Month };
  minutes: number[];
}

/** Everybody with work in the months or days owed in the last one, with their minutes month by month. */
function yearsOf(selection: Selection, rows: readonly CadreMonth[], months: readonly Month[]) {
  const { basis, covers, scope, month: last } = selection;
  const years = new Map<string, Year>();
  const yearOf = (cadreId: string, place: Year['place']): Year => {
    const year = years.get(cadreId) ?? { place, minutes: months.map(() => 0) };
    if (place.month > year.place.month) year.place = place;
    years.set(cadreId, year);
    return year;
  };
  for (const row of rows) {
    const { minutes } = yearOf(row.cadreId, row);
    const index = months.indexOf(row.month);
    minutes[index] = (minutes[index] ?? 0) + row.minutes;
  }
  for (const row of basis.rows.filter((one) => covers(one) && !isClosed(scope, one)))
    yearOf(row.cadreId, { ...row, month: last });
  return years;
}

const sumOf = (minutes: readonly number[]) => minutes.reduce((sum, each) => sum + each, 0);

interface Sortable {
  order: string;
  total: number;
  minutes: readonly number[];
}

/** By name, or by hours with equals by name. */
function comparator(sort: string | undefined, months: readonly Month[]) {
  const { by, isDown } = parseYearSort(sort ?? 'name') ?? { by: 'name', isDown: false };
  const sign = isDown ? -1 : 1;
  const byName = (a: Sortable, b: Sortable) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);
  if (by === 'name') return (a: Sortable, b: Sortable) => sign * byName(a, b);
  const index = months.indexOf(by);
  const figure = (row: Sortable) => (by === 'minutes' ? row.total : (row.minutes[index] ?? 0));
  return (a: Sortable, b: Sortable) => sign * (figure(a) - figure(b)) || byName(a, b);
}

/** The months that end with one, twelve at most, from the first in which anybody has hours. */
function monthsWithWork(month: Month, work: readonly CadreMonth[]): Month[] {
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(month, index + 1 - MONTHS));
  const worked = new Set(work.filter(({ minutes }) => minutes > 0).map((row) => row.month));
  const first = months.findIndex((each) => worked.has(each));
  return months.slice(first === -1 ? MONTHS - 1 : first);
}

/** The people of a selection with their minutes of the months that end with this one. */
export async function viewOfYear(reader: Reader, month: Month, query: YearQuery) {
  const selection = await selectionOf(reader, month, query);
  const since = addMonths(month, 1 - MONTHS);
  const work = (await listCadreMonths(reader.db, selection.scope, since, month)).filter(selection.covers);
  const months = monthsWithWork(month, work);
  const name = namerOf(selection, reader);
  const rows = [...yearsOf(selection, work, months)]
    .map(([cadreId, { place, minutes }]) => ({ ...name(cadreId, place), minutes, total: sumOf(minutes) }))
    .sort(comparator(query.sort, months));
  const found = rows.filter(({ name: fullName, code }) => isFound(query.q, { fullName, code }));
  const { shown, page, pages } = pageOf(found, query.page, PEOPLE_A_PAGE);
  return {
    ...viewOfSelection(selection, reader),
    months,
    totals: months.map((_, index) => sumOf(rows.map((row) => row.minutes[index] ?? 0))),
    count: found.length,
    page,
    pages,
    rows: shown.map(({ order: _, ...row }) => row),
  };
}

import { type CadreMonth, listCadreMonths } from '@so-viec/db';
import { addMonths, type Month } from '@so-viec/shared/civil-day/civil-day';
import type { PeopleQuery } from '@so-viec/shared/summary/summary.schema';
import { type Placed, type Reader, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';
import { namerOf, PEOPLE_A_PAGE, pageOf } from './people.ts';

const MONTHS = 12;

interface Year {
  place: Placed & { month: Month };
  minutes: number[];
}

function byCadre(rows: readonly CadreMonth[], months: readonly Month[]): Map<string, Year> {
  const years = new Map<string, Year>();
  for (const row of rows) {
    const year = years.get(row.cadreId) ?? { place: row, minutes: months.map(() => 0) };
    const index = months.indexOf(row.month);
    year.minutes[index] = (year.minutes[index] ?? 0) + row.minutes;
    if (row.month > year.place.month) year.place = row;
    years.set(row.cadreId, year);
  }
  return years;
}

/** The people of a selection with their minutes of the twelve months that end with this one. */
export async function viewOfYear(reader: Reader, month: Month, query: PeopleQuery) {
  const selection = await selectionOf(reader, month, query);
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(month, index + 1 - MONTHS));
  const work = await listCadreMonths(reader.db, selection.scope, months[0] ?? month, month);
  const years = byCadre(work.filter(selection.covers), months);
  const name = namerOf(selection, reader);
  const rows = [...years]
    .map(([cadreId, { place, minutes }]) => ({ ...name(cadreId, place), minutes }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const { shown, page, pages } = pageOf(rows, query.page, PEOPLE_A_PAGE);
  return {
    ...viewOfSelection(selection, reader),
    months,
    totals: months.map((_, index) => rows.reduce((sum, row) => sum + (row.minutes[index] ?? 0), 0)),
    count: rows.length,
    page,
    pages,
    rows: shown.map(({ order: _, ...row }) => row),
  };
}

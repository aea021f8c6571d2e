import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { sortRows } from '@so-viec/shared/summary/sort.rules';
import type { PeopleQuery } from '@so-viec/shared/summary/summary.schema';
import { loadMonthWork, type MonthWork } from './month-work.ts';
import { type Placed, type Reader, type Selection, selectionOf } from './selection.ts';
import { codesOf, viewOfSelection } from './selection-view.ts';
import { sumAll, sumUp } from './sum-up.ts';

export const PEOPLE_A_PAGE = 2000;

/** Where each person stood last in the month, within the selection: where days were owed before where only work was. */
export function placesOf(selection: Selection, work: MonthWork): Map<string, Placed> {
  const places = new Map<string, Placed & { mask: number }>();
  const offer = (cadreId: string, place: Placed, mask: number) => {
    const known = places.get(cadreId);
    if (selection.covers(place) && (!known || mask > known.mask)) places.set(cadreId, { ...place, mask });
  };
  for (const row of selection.basis.rows) offer(row.cadreId, row, row.workedMask);
  for (const row of work.rows) offer(row.cadreId, row, -1);
  return places;
}

/** A slice of rows: page 1 is the first. */
export function pageOf<R>(rows: readonly R[], page: number | undefined, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const current = Math.min(Math.max(1, page ?? 1), pages);
  return { page: current, pages, shown: rows.slice((current - 1) * size, current * size) };
}

/** Names and place of a person as lists show them. */
export function namerOf(selection: Selection, reader: Reader) {
  const codes = codesOf(reader);
  const { directory, basis } = selection;
  return (cadreId: string, place: Placed | undefined) => {
    const cadre = directory.cadres.get(cadreId);
    return {
      code: cadre?.code ?? '',
      name: cadre?.fullName ?? '',
      order: cadre?.nameSort ?? '',
      unitCode: codes.get(place?.unitId ?? '') ?? '',
      unitName: basis.tree.get(place?.unitId ?? '')?.name ?? '',
      positionName: directory.positions.get(place?.positionId ?? '')?.name ?? '',
    };
  };
}

/** The people of a selection, each once, with their figures. */
export async function viewOfPeople(reader: Reader, today: CivilDay, month: Month, query: PeopleQuery) {
  const selection = await selectionOf(reader, month, query);
  const work = await loadMonthWork(reader.db, selection);
  const places = placesOf(selection, work);
  const name = namerOf(selection, reader);
  const groups = sumUp(selection, work, today, (row) => row.cadreId);
  const all = [...groups].map(([cadreId, { sums }]) => ({ ...name(cadreId, places.get(cadreId)), ...sums }));
  const { shown, page, pages } = pageOf(sortRows(all, query.sort ?? 'name'), query.page, PEOPLE_A_PAGE);
  return {
    ...viewOfSelection(selection, reader),
    total: sumAll(selection, work, today).sums,
    count: all.length,
    page,
    pages,
    rows: shown.map(({ order: _, ...row }) => row),
  };
}

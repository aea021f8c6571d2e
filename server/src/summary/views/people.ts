import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { binOf } from '@so-viec/shared/report/spread.rules';
import { type FigureSums, overDays } from '@so-viec/shared/summary/figures.rules';
import type { PersonRow } from '@so-viec/shared/summary/person-row';
import { sortRows } from '@so-viec/shared/summary/sort.rules';
import type { PeopleQuery } from '@so-viec/shared/summary/summary.schema';
import { hasWords } from '@so-viec/shared/text/fold';
import { bodyNameOf, bodyOf } from '@so-viec/shared/unit/tree.rules';
import { isClosed } from '../../access/scopes.ts';
import { loadWorkOver, type MonthWork } from '../month-work.ts';
import { type Placed, type Reader, type Selection, selectionOf } from '../selection.ts';
import { codesOf, viewOfSelection } from '../selection-view.ts';
import { sumUp } from '../sum-up.ts';

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

/** Sums each person apart whom the reader may name; the others are in the whole alone. */
export function namedIn({ scope }: Pick<Selection, 'scope'>) {
  return (row: Placed & { cadreId: string }) => (isClosed(scope, row) ? undefined : row.cadreId);
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
  const bodies = new Set([...selection.unitIds].map((unitId) => bodyOf(basis.tree, unitId)));
  const isOfMany = bodies.size > 1;
  return (cadreId: string, place: Placed | undefined) => {
    const cadre = directory.cadres.get(cadreId);
    return {
      code: cadre?.code ?? '',
      name: cadre?.fullName ?? '',
      order: cadre?.nameSort ?? '',
      unitCode: codes.get(place?.unitId ?? '') ?? '',
      unitName: basis.tree.get(place?.unitId ?? '')?.name ?? '',
      /** Its body, where the selection is of several; empty for the body itself. */
      bodyName: isOfMany && place ? bodyNameOf(basis.tree, place.unitId) : '',
      positionName: directory.positions.get(place?.positionId ?? '')?.name ?? '',
    };
  };
}

/** Whether somebody is looked for: each word begins one of their name, or of their code. */
export const isFound = (typed: string | undefined, { fullName, code }: { fullName: string; code: string }) =>
  !typed || hasWords(`${fullName} ${code}`, typed);

/** A line of a person: of one person the other sums are known or not shown. */
function lineOf(code: string, name: string, unit: number, position: number, sums: FigureSums): PersonRow {
  return {
    code,
    name,
    unit,
    position,
    personDays: sums.personDays,
    dutyHalves: sums.dutyHalves,
    minutes: sums.minutes,
    daysLogged: sums.daysLogged,
    daysMissing: sums.daysMissing,
    outputsDelivered: sums.outputsDelivered,
    outputsAccepted: sums.outputsAccepted,
    minutesWithoutOutput: sums.minutesWithoutOutput,
    minutesSoFar: sums.minutesSoFar,
    personDaysSoFar: sums.personDaysSoFar,
    dutyHalvesSoFar: sums.dutyHalvesSoFar,
  };
}

/** Words that many rows share, sent once: each row says which. */
function lookUp() {
  const places = new Map<string, number>();
  return {
    words: places,
    of(word: string): number {
      const place = places.get(word) ?? places.size;
      places.set(word, place);
      return place;
    },
  };
}

/** The people of a selection, each once, with their figures; `unit` and `position` are places in the lists beside. */
export async function viewOfPeople(reader: Reader, today: CivilDay, month: Month, query: PeopleQuery) {
  const selection = await selectionOf(reader, month, query);
  const work = await loadWorkOver(reader.db, selection, today);
  const places = placesOf(selection, work);
  const { cadres } = selection.directory;
  const { groups, total } = sumUp(selection, work, today, namedIn(selection));
  // Added to the sums themselves: copying them for everybody costs more than adding them up.
  const all = Array.from(groups, ([cadreId, { sums }]) =>
    Object.assign(sums, { cadreId, order: cadres.get(cadreId)?.nameSort ?? '' }),
  )
    .filter((sums) => query.hours === undefined || binOf(overDays(sums)) === Number(query.hours))
    .filter(({ cadreId }) => isFound(query.q, cadres.get(cadreId) ?? { fullName: '', code: '' }));
  const { shown, page, pages } = pageOf(sortRows(all, query.sort ?? 'name'), query.page, PEOPLE_A_PAGE);
  const units = lookUp();
  const positions = lookUp();
  const rows = shown.map((row) => {
    const place = places.get(row.cadreId);
    const unit = units.of(selection.basis.tree.get(place?.unitId ?? '')?.name ?? '');
    const position = positions.of(selection.directory.positions.get(place?.positionId ?? '')?.name ?? '');
    const cadre = cadres.get(row.cadreId);
    return lineOf(cadre?.code ?? '', cadre?.fullName ?? '', unit, position, row);
  });
  return {
    ...viewOfSelection(selection, reader),
    total: total.sums,
    count: all.length,
    page,
    pages,
    units: [...units.words.keys()],
    positions: [...positions.words.keys()],
    rows,
  };
}

import { sumDays } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { calendarDayOn, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, dayNumber, daysOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import type { UnitsQuery } from '@so-viec/shared/summary/summary.schema';
import { type Reader, type Selection, selectionOf } from '../selection.ts';
import { codesOf, viewOfSelection } from '../selection-view.ts';
import { groupingOf, keysShown, nameOfKey, type UnitKey } from './units.ts';

/** By day of the month, the 1st first: counted minutes, and the people for whom it is one of their days. */
interface DaySums {
  minutes: number[];
  personDays: number[];
}

const emptyDays = (length: number): DaySums => ({
  minutes: Array.from({ length }, () => 0),
  personDays: Array.from({ length }, () => 0),
});

function countPersonDays(into: DaySums, mask: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const index = 31 - Math.clz32(rest & -rest);
    into.personDays[index] = (into.personDays[index] ?? 0) + 1;
  }
}

/** The positions of the group asked for; undefined: of every group. */
function positionsAsked({ query: { group }, directory: { positions } }: Selection): string[] | undefined {
  if (group === undefined) return undefined;
  return [...positions].flatMap(([id, position]) => (position.group === group ? [id] : []));
}

async function sumByDay(reader: Reader, selection: Selection, keys: Map<string, UnitKey>) {
  const { basis, scope, figures, month } = selection;
  const length = daysOf(month).length;
  const groups = new Map<UnitKey, DaySums>();
  const sumsOf = (unitId: string): DaySums | undefined => {
    const key = selection.unitIds.has(unitId) ? keys.get(unitId) : undefined;
    if (!key) return undefined;
    const known = groups.get(key) ?? emptyDays(length);
    groups.set(key, known);
    return known;
  };
  const { few, groupOf } = keysShown(selection, keys);
  for (const row of basis.rows) {
    const sums = selection.covers(row) && groupOf(row) ? sumsOf(row.unitId) : undefined;
    if (sums) countPersonDays(sums, row.workedMask);
  }
  const add = async (of: Scope, isOf: (key: UnitKey) => boolean) => {
    for (const row of await sumDays(reader.db, of, month, positionsAsked(selection))) {
      const key = keys.get(row.unitId);
      const sums = key && isOf(key) ? sumsOf(row.unitId) : undefined;
      const index = dayNumber(row.workedOn) - 1;
      if (sums) sums.minutes[index] = (sums.minutes[index] ?? 0) + row.minutes;
    }
  };
  await add(figures, (key) => !few.has(key));
  if (few.size > 0) await add(scope, (key) => few.has(key));
  return { groups, few };
}

function viewOfDay(selection: Selection, day: CivilDay) {
  const { calendar } = selection.basis;
  return {
    day,
    isWorking: isWorkingDay(calendar, day),
    name: calendarDayOn(calendar, day)?.name ?? null,
  };
}

/** The units of the list by day: hours per person per day is minutes ÷ person-days of each cell. */
export async function viewOfDays(reader: Reader, month: Month, query: UnitsQuery) {
  const selection = await selectionOf(reader, month, query);
  const codes = codesOf(reader);
  const { groups, few } = await sumByDay(reader, selection, groupingOf(selection, query.flat));
  return {
    ...viewOfSelection(selection, reader),
    days: daysOf(month).map((day) => viewOfDay(selection, day)),
    rows: [...groups].map(([key, sums]) => ({
      ...nameOfKey(selection, codes, key),
      isFew: few.has(key),
      ...sums,
    })),
  };
}

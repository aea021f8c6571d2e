import { countDays, type DayMask, daysOfMask, maskBefore } from '@so-viec/shared/calendar/day-mask';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { MissingQuery } from '@so-viec/shared/summary/summary.schema';
import { isClosed } from '../../access/scopes.ts';
import { loadMonthWork, type MonthWork } from '../month-work.ts';
import { type Reader, type Selection, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';
import { isFound, namerOf, PEOPLE_A_PAGE, pageOf } from './people.ts';

export interface Missing {
  cadreId: string;
  unitId: string;
  positionId: string;
  mask: DayMask;
}

/** Duty days up to yesterday without a counted line, each in the unit it is owed in. */
export function missingOf(selection: Selection, work: MonthWork, today: CivilDay): Missing[] {
  const due = maskBefore(selection.month, today);
  return selection.basis.rows
    .filter((row) => selection.covers(row) && !isClosed(selection.scope, row))
    .map(({ cadreId, unitId, positionId, dutyMask, anywhereMask }) => {
      const mask = dutyMask & due & ~(anywhereMask ?? work.loggedMaskOf.get(cadreId) ?? 0);
      return { cadreId, unitId, positionId, mask };
    })
    .filter(({ mask }) => mask !== 0);
}

/** Who has days to log that they did not log, and which: the days behind `daysMissing`. */
export async function viewOfMissing(reader: Reader, today: CivilDay, month: Month, query: MissingQuery) {
  const selection = await selectionOf(reader, month, query);
  const work = await loadMonthWork(reader.db, selection);
  const name = namerOf(selection, reader);
  const rows = missingOf(selection, work, today)
    .map((missing) => ({
      ...name(missing.cadreId, missing),
      count: countDays(missing.mask),
      days: daysOfMask(month, missing.mask),
    }))
    .filter((row) => query.cadre === undefined || row.code === query.cadre)
    .sort((a, b) => b.count - a.count || (a.order < b.order ? -1 : 1));
  const found = rows.filter(({ name: fullName, code }) => isFound(query.q, { fullName, code }));
  const { shown, page, pages } = pageOf(found, query.page, PEOPLE_A_PAGE);
  return {
    ...viewOfSelection(selection, reader),
    daysMissing: rows.reduce((sum, row) => sum + row.count, 0),
    people: new Set(rows.map((row) => row.code)).size,
    count: found.length,
    page,
    pages,
    rows: shown.map(({ order: _, ...row }) => row),
  };
}

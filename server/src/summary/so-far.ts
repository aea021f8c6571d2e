import { sumFromDay } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import { wholeUnits } from '../access/scopes.ts';
import type { Reader, Selection } from './selection.ts';

/**
 * The running month over the days that are over: minutes and person-days up to yesterday. Null for a month that is
 * closed, or of which no day is over.
 */
export async function soFarOf(
  reader: Reader,
  selection: Selection,
  today: CivilDay,
  sums: { minutes: number; personDays: number },
) {
  const { month, scope } = selection;
  const upTo = cutOffOf(month, today);
  if (upTo === undefined || sums.personDays === 0) return null;
  const unitIds = [...selection.unitIds];
  const later = await sumFromDay(reader.db, wholeUnits(scope), { month, fromOn: today, unitIds });
  const minutes = later
    .filter((row) => selection.covers(row))
    .reduce((rest, row) => rest - row.minutes, sums.minutes);
  return {
    upTo,
    minutes,
    personDays: sums.personDays,
    hoursPerPersonDay: hoursPerDay(minutes, sums.personDays),
  };
}

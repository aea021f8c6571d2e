import { sumFromDay } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import { wholeUnits } from '../access/scopes.ts';
import type { Placed, Reader, Selection } from './selection.ts';

/** Minutes from today on of a running month, by what `keyOf` puts together. */
export async function laterOf<K>(
  { db }: Reader,
  selection: Selection,
  today: CivilDay,
  keyOf: (row: Placed) => K | undefined,
): Promise<Map<K, number>> {
  const { month, scope } = selection;
  const unitIds = [...selection.unitIds];
  const minutes = new Map<K, number>();
  for (const row of await sumFromDay(db, wholeUnits(scope), { month, fromOn: today, unitIds })) {
    const key = selection.covers(row) ? keyOf(row) : undefined;
    if (key !== undefined) minutes.set(key, (minutes.get(key) ?? 0) + row.minutes);
  }
  return minutes;
}

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
  const upTo = cutOffOf(selection.month, today);
  if (upTo === undefined || sums.personDays === 0) return null;
  const later = await laterOf(reader, selection, today, () => 'all');
  const minutes = sums.minutes - (later.get('all') ?? 0);
  return {
    upTo,
    minutes,
    personDays: sums.personDays,
    hoursPerPersonDay: hoursPerDay(minutes, sums.personDays),
  };
}

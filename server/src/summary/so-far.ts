import { sumFromDay } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import { wholeUnits } from '../access/scopes.ts';
import type { Placed, Reader, Selection } from './selection.ts';

type Later = Placed & { cadreId: string; minutes: number };

/** Minutes from today on of a running month, by person, unit and position. */
export async function listLater(
  { db }: Reader,
  { month, scope, unitIds, covers }: Selection,
  today: CivilDay,
): Promise<Later[]> {
  const of = { month, fromOn: today, unitIds: [...unitIds] };
  return (await sumFromDay(db, wholeUnits(scope), of)).filter(covers);
}

/** Their minutes by what `keyOf` puts together. */
export function sumLater<K>(rows: readonly Later[], keyOf: (row: Later) => K | undefined): Map<K, number> {
  const minutes = new Map<K, number>();
  for (const row of rows) {
    const key = keyOf(row);
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
  const later = sumLater(await listLater(reader, selection, today), () => 'all');
  const minutes = sums.minutes - (later.get('all') ?? 0);
  return {
    upTo,
    minutes,
    personDays: sums.personDays,
    hoursPerPersonDay: hoursPerDay(minutes, sums.personDays),
  };
}

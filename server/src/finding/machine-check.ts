import type { Db } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { readSettings } from '@so-viec/shared/finding/settings';
import { keepMonth } from './keep/keep-month.ts';
import { type NamedFinding, nameFindings, seeMonth } from './see-month.ts';
import { settingsInForce } from './settings/settings-in-force.ts';

/**
 * What is seen of a month in a unit by its code and all below it (undefined: everything), for a command line on the
 * machine itself: kept for the people concerned, unless it is only to be looked at. Undefined for an unknown unit.
 */
export async function checkMonth(
  db: Db,
  of: { month: Month; unit: string | undefined; isDryRun: boolean },
  now: Date,
): Promise<NamedFinding[] | undefined> {
  if (!of.isDryRun) {
    const kept = await keepMonth(db, of, now);
    return kept && nameFindings(db, kept.seen);
  }
  const settings = readSettings(await settingsInForce(db));
  const seen = await seeMonth(db, of, { now, settings });
  return seen && nameFindings(db, seen);
}

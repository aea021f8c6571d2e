import { type Db, findChangeCount, findNearestMonths } from '@so-viec/db';
import { addMonths, type CivilDay, type Month, monthOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { organisationToday } from '../access/organisation.ts';
import { systemScope } from '../access/scopes.ts';
import { keepMonthApart } from '../finding/keep/keep-apart.ts';
import { monthBasis } from '../summary/basis/kept-months.ts';

/**
 * Runs the checks of the night: of the month that runs, and of the one before while a unit of it is open, whose last days
 * are written and decided on after its end.
 */
export async function checkMonths(
  { db, databaseUrl }: { db: Db; databaseUrl: string },
  now: Date,
): Promise<Record<string, number>> {
  const months = await monthsToCheck(db, todayIn(now));
  const counts = { months: months.length, people: 0, standing: 0, fresh: 0, gone: 0 };
  for (const month of months) {
    const kept = await keepMonthApart(databaseUrl, { month, unit: undefined }, now);
    if (!kept) continue;
    counts.people = Math.max(counts.people, kept.people);
    for (const name of ['standing', 'fresh', 'gone'] as const) counts[name] += kept[name];
  }
  return counts;
}

/** The month before only where somebody wrote in it: before the program was there nobody could. */
async function monthsToCheck(db: Db, today: CivilDay): Promise<Month[]> {
  const month = monthOf(today);
  const before = addMonths(month, -1);
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const { live, closedUnitIds } = await monthBasis(db, organisation, before);
  const isOpen = [...live].some((unitId) => !closedUnitIds.has(unitId));
  const hasWork = (await findNearestMonths(db, systemScope(), month)).before === before;
  return isOpen && hasWork ? [before, month] : [month];
}

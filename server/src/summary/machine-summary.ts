import { type Db, findChangeCount } from '@so-viec/db';
import { type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { organisationToday } from '../access/organisation.ts';
import { systemScope } from '../access/scopes.ts';
import { Problem } from '../http/problem.ts';
import { viewOfOverview } from './views/overview.ts';

export type MachineSummary = Awaited<ReturnType<typeof viewOfOverview>>;

/**
 * The month of a unit by its code (undefined: the root, or all roots together) for a command line on the machine
 * itself, which sees everything. Undefined for an unknown unit.
 */
export async function summarise(
  db: Db,
  of: { month: Month; unit: string | undefined },
  now: Date,
): Promise<MachineSummary | undefined> {
  const today = todayIn(now);
  const reader = {
    db,
    organisation: await organisationToday(db, today, await findChangeCount(db)),
    scope: systemScope(),
  };
  try {
    return await viewOfOverview(reader, today, of.month, { unit: of.unit });
  } catch (error) {
    if (error instanceof Problem && error.body.code === 'not-found') return undefined;
    throw error;
  }
}

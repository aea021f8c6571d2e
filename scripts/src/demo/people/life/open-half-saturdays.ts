import { type Db, findAccountByUsername, findUnit } from '@so-viec/db';
import { changerAs, changeUnits } from '@so-viec/server';
import { HALF_SATURDAY } from '@so-viec/shared/calendar/weekly-pattern';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { ADMIN_EVERYWHERE, DEMO_ADMINISTRATOR } from '../../accounts.ts';
import type { Codes } from '../../bulk/codes.ts';
import { lately } from '../../story/lately.ts';
import type { Story } from '../../story/story.ts';

/** The body whose counters are open on Saturday mornings, and the division that serves at them. */
export const ONE_STOP = 'HCC';
const COUNTERS = 'HCC-TNTKQ';

interface Of {
  codes: Codes;
  newId: () => string;
  monday: CivilDay;
}

/** The counters of the one-stop shop have half Saturdays from a Monday on, by a decision as an officer enters it. */
export async function openHalfSaturdays(
  db: Db,
  { plan }: Story,
  { codes, newId, monday }: Of,
): Promise<void> {
  const administrator = await findAccountByUsername(db, DEMO_ADMINISTRATOR);
  const code = [COUNTERS, ONE_STOP].find((known) => codes.units.has(known));
  const unit = code === undefined ? undefined : await findUnit(db, code);
  if (!administrator || !unit) return;
  const doer = {
    accountId: administrator.id,
    cadreId: null,
    roles: ADMIN_EVERYWHERE,
    at: new Date(lately(plan.today, '01:30')),
    newId,
  };
  await changeUnits(db, await changerAs(db, doer), {
    ...{ kind: 'week', id: newId(), on: monday, until: null, decision: '28/QĐ-HCC' },
    ...{ unit: { code: unit.code, version: unit.version }, weeklyPattern: HALF_SATURDAY },
  });
}

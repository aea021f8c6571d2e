import { type Db, findAccountByUsername, findChangeCount } from '@so-viec/db';
import { changerAs, closeMonth, organisationToday } from '@so-viec/server';
import { addDays, addMonths, firstDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { DEMO_CENTRAL_OFFICER, DEMO_COMMITTEE } from '../accounts.ts';
import type { Codes } from '../bulk/codes.ts';
import { ROOT_CODE } from '../organisation/units.ts';
import { lately } from '../story/lately.ts';
import type { Story } from '../story/story.ts';
import { checkDemoMonth, earlierOf } from './check-month.ts';

interface Of {
  codes: Codes;
  newId: () => string;
}

/** A bigger demo is for measuring: its checks would take longer than its lines. */
const MOST_CADRES = 10_000;

/**
 * The month-ends of the story: the checks run over every month, some of those named answer and are answered; all months
 * of the past but the last are closed body by body, then the province.
 */
export async function insertMonthEnds(db: Db, { plan }: Story, of: Of): Promise<void> {
  if (plan.cadres > MOST_CADRES) return;
  const last = lately(plan.today, '16:00');
  for (const month of [...plan.months, ...plan.liveMonths]) {
    const after = firstDayOf(addMonths(month, 1));
    const at = earlierOf(`${after}T01:00:00.000Z`, lately(plan.today, '15:00'));
    const until = earlierOf(`${addDays(after, 4)}T09:00:00.000Z`, last);
    await checkDemoMonth(db, month, { ...of, at, until });
    if (month < plan.toMonth && addDays(after, 9) < plan.today) await closeDemoMonth(db, month, of);
  }
}

/** Personnel close each body with its units, the committee the province. */
async function closeDemoMonth(db: Db, month: Month, { newId }: Of): Promise<void> {
  const next = addMonths(month, 1);
  const by = async (username: string, role: 'personnel' | 'committee', at: string) => {
    const account = await findAccountByUsername(db, username);
    if (!account) throw new Error(`no account ${username}`);
    const roles = [{ role, unitId: null }];
    return changerAs(db, { accountId: account.id, cadreId: account.cadreId, roles, at: new Date(at), newId });
  };
  const { versions } = await organisationToday(db, `${next}-06`, await findChangeCount(db));
  const standing = versions.filter(({ fromOn, toOn }) => fromOn < firstDayOf(next) && (toOn ?? next) >= next);
  const bodies = standing.filter(({ isBody, code }) => isBody && code !== ROOT_CODE).map(({ code }) => code);
  for (const unit of bodies.toSorted()) {
    const officer = await by(DEMO_CENTRAL_OFFICER, 'personnel', `${next}-06T03:00:00.000Z`);
    await closeMonth(db, officer, newId(), { month, unit, undecided: 0 });
  }
  const committee = await by(DEMO_COMMITTEE, 'committee', `${next}-08T07:30:00.000Z`);
  await closeMonth(db, committee, newId(), { month, unit: ROOT_CODE, undecided: 0 });
}

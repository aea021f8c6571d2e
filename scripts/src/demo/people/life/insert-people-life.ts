import {
  type Db,
  insertAssignment,
  insertLeave,
  insertRequest,
  insertRequestStep,
  inTransaction,
  listPostsOf,
  type PostOfCadre,
  type Trx,
  updateAssignment,
} from '@so-viec/db';
import { patternOfDays } from '@so-viec/shared/calendar/weekly-pattern';
import { addDays, type CivilDay, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { type Codes, known } from '../../bulk/codes.ts';
import { isLive } from '../../live/continue.ts';
import { lately } from '../../story/lately.ts';
import type { Story } from '../../story/story.ts';
import type { DemoCadre } from '../cadre.ts';
import { DEMO_UNIT } from '../cast.data.ts';
import { ONE_STOP, openHalfSaturdays } from './open-half-saturdays.ts';

interface Of {
  codes: Codes;
  newId: () => string;
}

/** Who serves at the counters on the whole of Saturday and is free on Monday instead. */
const TUESDAY_TO_SATURDAY = patternOfDays([2, 3, 4, 5, 6]);
const SERVING = 2;
const NURSING = 420;
const HALF = 240;

/**
 * What is to change from the next Monday on, so that no figure of the past moves: half Saturdays at the one-stop shop, two
 * there with another week, a nursing mother, somebody part-time; and leave that is asked for in the unit of the accounts
 * for trying out.
 */
export async function insertPeopleLife(db: Db, story: Story, of: Of): Promise<void> {
  const { today } = story.plan;
  const monday = addDays(today, 8 - weekdayOf(today));
  const staff = story.cadres.filter((cadre) => isLive(cadre) && cadre.slot.rank === 'staff');
  const atCounter = staff.filter(({ slot }) => slot.bodyCode === ONE_STOP).slice(0, SERVING);
  const others = staff.filter(({ slot }) => slot.bodyCode === 'STC');
  const mother = others.find(({ isWoman }) => isWoman);
  const partTimer = others.find((cadre) => cadre !== mother);
  await openHalfSaturdays(db, story, { ...of, monday });
  await inTransaction(db, async (trx) => {
    const change = (cadre: DemoCadre, terms: Partial<PostOfCadre>) =>
      changeTerms(trx, known(of.codes.cadres, cadre.code).id, { ...terms, fromOn: monday, id: of.newId() });
    for (const cadre of atCounter) await change(cadre, { weeklyPattern: TUESDAY_TO_SATURDAY });
    if (mother) await change(mother, { dailyMinutes: NURSING });
    if (partTimer) await change(partTimer, { dailyMinutes: HALF });
    await askLeave(trx, story, of, monday);
  });
}

/** A post goes on from a day under other terms, as an officer would have it. */
async function changeTerms(
  trx: Trx,
  cadreId: string,
  terms: Partial<PostOfCadre> & { id: string; fromOn: CivilDay },
): Promise<void> {
  const posts = await listPostsOf(trx, cadreId);
  const held = posts.find((post) => post.kind === 'primary' && post.toOn === null);
  if (!held || held.fromOn >= terms.fromOn) return;
  const { positionName: _, positionCode: __, unitCode: ___, hasDutyToLog, ...row } = held;
  await updateAssignment(trx, held, { toOn: addDays(terms.fromOn, -1) });
  const { hasDutyToLog: ____, ...more } = terms;
  await insertAssignment(trx, { ...row, ...more, hasDutyToLog: hasDutyToLog ? 1 : 0, version: 1 });
}

/** Who asks, for which days after the Monday, and what came of it. */
const REQUESTS = [
  { nth: 1, after: 1, days: 2, kind: 'annual', isHalf: 0, reason: 'Đưa con đi nhập học', answer: null },
  { nth: 3, after: 3, days: 1, kind: 'private-paid', isHalf: 1, reason: 'Đám cưới em gái', answer: null },
  { nth: 4, after: 7, days: 3, kind: 'annual', isHalf: 0, reason: 'Về quê', answer: 'granted' },
  { nth: 5, after: 2, days: 1, kind: 'annual', isHalf: 0, reason: 'Việc nhà', answer: 'refused' },
] as const;

async function askLeave(trx: Trx, story: Story, { codes, newId }: Of, monday: CivilDay): Promise<void> {
  const unit = story.cadres.filter(({ slot }) => slot.unitCode === DEMO_UNIT);
  const staff = unit.filter(({ slot }) => slot.rank === 'staff');
  const head = unit.find(({ slot }) => slot.rank === 'head');
  const headAccount = head && known(codes.cadres, head.code).accountId;
  const unitId = codes.units.get(DEMO_UNIT);
  for (const { nth, after, days, answer, ...asked } of REQUESTS) {
    const person = staff[nth] && codes.cadres.get(staff[nth].code);
    if (!person?.accountId || !headAccount || !unitId) continue;
    const at = lately(story.plan.today, `0${nth}:12`);
    const fromOn = addDays(monday, after);
    const row = { ...asked, cadreId: person.id, fromOn, toOn: addDays(fromOn, days - 1) };
    const id = newId();
    await insertRequest(trx, { ...row, id, unitId, state: 'asked', askedAt: at, version: 1 });
    const step = { id: newId(), at, accountId: person.accountId, reason: asked.reason, leaveId: null };
    await insertRequestStep(trx, { id, version: 1 }, { ...step, kind: 'asked' });
    if (answer === null) continue;
    const reason = answer === 'refused' ? 'Hôm đó phòng họp giao ban, chọn ngày khác' : '';
    const answered = { id: newId(), at, accountId: headAccount, reason, kind: answer };
    if (answer === 'granted') {
      const { reason: _, ...leave } = row;
      await insertLeave(trx, { ...leave, id, version: 1 });
    }
    const leaveId = answer === 'granted' ? id : null;
    await insertRequestStep(trx, { id, version: 2 }, { ...answered, leaveId });
  }
}

import {
  type Db,
  insertMeeting,
  inTransaction,
  listAssignments,
  loadOrganisation,
  setMeetingDecline,
  setMeetingPeople,
  type Trx,
} from '@so-viec/db';
import { addDays, type CivilDay, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { randomOf } from '../seed/random.ts';
import { lately } from '../story/lately.ts';
import type { Story } from '../story/story.ts';

const WEEKS_BACK = 2;
/** Hours of an ordinary morning, whole quarters. */
const MINUTES = [60, 75, 90];

interface Called {
  unitId: string;
  headId: string;
  people: readonly string[];
  newId: () => string;
}

/**
 * The weekly meetings that heads of the running months called of late, and one to come. Nobody has taken them as a line:
 * the demo's lines and sums are as they were. Today has none, and begins as any other day.
 */
export async function insertMeetings(db: Db, { plan }: Story, newId: () => string): Promise<void> {
  if (plan.liveMonths.length === 0) return;
  const { today } = plan;
  const { headships } = await loadOrganisation(db);
  const posts = await listAssignments(db, { cadreIds: null, fromOn: today, toOn: today });
  const byUnit = Map.groupBy(posts, ({ unitId }) => unitId);
  const heads = headships
    .filter(({ kind, toOn }) => kind === 'head' && toOn === null)
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  await inTransaction(db, async (trx) => {
    for (const { unitId, cadreId: headId } of heads) {
      const people = [...new Set((byUnit.get(unitId) ?? []).map(({ cadreId }) => cadreId))];
      if (people.filter((one) => one !== headId).length < 2) continue;
      await callOfUnit(trx, plan, { unitId, headId, people, newId });
    }
  });
}

async function callOfUnit(trx: Trx, { today, seed }: Story['plan'], called: Called): Promise<void> {
  const { unitId, headId, newId } = called;
  const random = randomOf(seed, 'meetings', unitId);
  const minutes = random.pick(MINUTES);
  const monday = addDays(today, 1 - weekdayOf(today));
  for (let week = WEEKS_BACK; week >= -1; week -= 1) {
    const day = addDays(monday, -7 * week);
    if (day === today) continue;
    const id = newId();
    const at = day < today ? `${addDays(day, -3)}T02:00:00.000Z` : lately(today, '02:00');
    await call(trx, called, { id, day, minutes, at });
    const away = called.people.filter((one) => one !== headId).at(0);
    const isPast = day < today;
    if (isPast && away && random.chance(0.3)) {
      await setMeetingDecline(trx, { meetingId: id, cadreId: away, day, at: `${day}T02:00:00.000Z` });
    }
  }
}

async function call(
  trx: Trx,
  { unitId, headId, people }: Called,
  { id, day, minutes, at }: { id: string; day: CivilDay; minutes: number; at: string },
): Promise<void> {
  const words = { title: 'Họp giao ban tuần', outputName: 'Biên bản họp giao ban', documentNumber: '' };
  await insertMeeting(trx, {
    ...{ id, cadreId: headId, unitId, kind: 'meeting', ...words, fromOn: day, toOn: day },
    ...{ minutes, at, cancelledAt: null, version: 1 },
  });
  await setMeetingPeople(trx, id, { cadreIds: [headId, ...people.filter((one) => one !== headId)], at });
}

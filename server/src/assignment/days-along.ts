import { type Db, listAssignments, listDaysFrom, moveDayTo, refreshFigures, type Trx } from '@so-viec/db';
import {
  type Assignment,
  assignmentsOn,
  mainAssignmentOn,
  postsOn,
} from '@so-viec/shared/assignment/held.rules';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { WholePost } from './planned/planned-posts.ts';

/** How many days of lines went over with a post, and how many stayed with the unit it left. */
export interface DaysAlong {
  movedDays: number;
  keptDays: number;
}

const keyOf = ({ unitId, workedOn }: { unitId: string; workedOn: string }) => `${unitId} ${workedOn}`;

/**
 * A move that is entered late takes the days written since along to the new unit, so that each unit counts the hours of
 * its own days (rules §2); what was accepted stays accepted. A day stays that another post in the old unit may have
 * written, or for which the new unit has one already. A line goes over to the position held in the new unit that day, so that hours and duty
 * stand in one place, and keeps the product it was written with. Asked once the new post is written.
 */
export async function takeDaysAlong(
  trx: Trx,
  {
    held,
    carried,
    next,
    others,
    parts,
  }: WholePost & {
    next: { unitId: string; positionId: string; fromOn: string };
    parts: readonly { unitId: string }[];
  },
): Promise<DaysAlong> {
  const stays = new Set(parts.map(({ unitId }) => unitId));
  const left = new Set([held, ...carried].map(({ unitId }) => unitId).filter((unitId) => !stays.has(unitId)));
  if (left.size === 0) return { movedDays: 0, keptDays: 0 };
  const { cadreId, toOn } = held;
  const days = await listDaysFrom(trx, { cadreId, fromOn: next.fromOn, toOn });
  const lastOn = days.at(-1)?.workedOn ?? next.fromOn;
  const now = await listAssignments(trx, { cadreIds: [cadreId], fromOn: next.fromOn, toOn: lastOn });
  const placeOn = (day: string) =>
    postsOn(now, day).find(({ unitId, kind }) => stays.has(unitId) && kind === held.kind) ?? next;
  const taken = new Set(days.map(keyOf));
  const beside = others.filter(({ unitId }) => left.has(unitId));
  const written = days.filter(({ unitId }) => left.has(unitId));
  return goOver(
    trx,
    placed(written, taken, (day) => (assignmentsOn(beside, day).length > 0 ? undefined : placeOn(day))),
  );
}

/**
 * A secondment that is entered, ended or taken out late takes the days written since along, and so does a mistaken move
 * that is taken out: each day written for the unit of the main post before goes over to that of the main post now, unless
 * another post there carries it on. Asked once the posts are written.
 */
export async function followMainPost(
  trx: Trx,
  cadreId: string,
  before: readonly Assignment[],
): Promise<DaysAlong> {
  const days = await listDaysFrom(trx, { cadreId, fromOn: '0001-01-01', toOn: null });
  const [firstOn, lastOn] = [days[0]?.workedOn, days.at(-1)?.workedOn];
  if (firstOn === undefined || lastOn === undefined) return { movedDays: 0, keptDays: 0 };
  const now = await listAssignments(trx, { cadreIds: [cadreId], fromOn: firstOn, toOn: lastOn });
  return goOver(trx, behindMainPost(days, before, now));
}

/** How many days of lines would go over with a person's main post, and how many would stay. Reads only. */
export async function countDaysAlong(
  db: Db | Trx,
  cadreId: string,
  { before, after }: { before: readonly Assignment[]; after: readonly Assignment[] },
): Promise<DaysAlong> {
  const days = await listDaysFrom(db, { cadreId, fromOn: '0001-01-01', toOn: null });
  const { going, keptDays } = behindMainPost(days, before, after);
  return { movedDays: going.length, keptDays };
}

function behindMainPost(days: readonly Day[], before: readonly Assignment[], now: readonly Assignment[]) {
  const left = days.filter(({ unitId, workedOn }) => {
    const [main, next] = [mainAssignmentOn(before, workedOn), mainAssignmentOn(now, workedOn)];
    return main?.unitId === unitId && next !== undefined && next.unitId !== unitId;
  });
  const isBeside = (unitId: string, day: string) => postsOn(now, day).some((post) => post.unitId === unitId);
  return placed(left, new Set(days.map(keyOf)), (day, unitId) =>
    isBeside(unitId, day) ? undefined : mainAssignmentOn(now, day),
  );
}

type Day = Awaited<ReturnType<typeof listDaysFrom>>[number];
interface Place {
  unitId: string;
  positionId: string;
}

interface Placed {
  going: { day: Day; place: Place }[];
  keptDays: number;
}

/** The places of days that go over; one without a place stays, and one whose place has a day already (`taken`). */
function placed(
  days: readonly Day[],
  taken: Set<string>,
  placeOn: (day: string, unitId: string) => Place | undefined,
): Placed {
  const going = days.flatMap((day) => {
    const { workedOn, unitId: fromUnitId } = day;
    const place = placeOn(workedOn, fromUnitId);
    const key = place && keyOf({ unitId: place.unitId, workedOn });
    if (!place || !key || taken.has(key)) return [];
    taken.add(key);
    return [{ day, place }];
  });
  return { going, keptDays: days.length - going.length };
}

async function goOver(trx: Trx, { going, keptDays }: Placed): Promise<DaysAlong> {
  for (const { day, place } of going) {
    const { id, cadreId, workedOn } = day;
    await moveDayTo(trx, id, { unitId: place.unitId, positionId: place.positionId });
    await refreshFigures(trx, { id, cadreId, month: monthOf(workedOn) });
  }
  return { movedDays: going.length, keptDays };
}

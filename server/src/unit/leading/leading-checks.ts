import {
  type Db,
  findPersonName,
  listAssignments,
  listLeadersOf,
  listPostsOf,
  loadUnitWorld,
  type Trx,
} from '@so-viec/db';
import { runAround } from '@so-viec/shared/assignment/posts.rules';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { coversAll } from '@so-viec/shared/unit/change/timeline.rules';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';

export interface Period {
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

const LAST_DAY: CivilDay = '9999-12-31';
const untilOf = ({ toOn }: Period): CivilDay => toOn ?? LAST_DAY;

export const overlap = (a: Period, b: Period): boolean => a.fromOn <= untilOf(b) && b.fromOn <= untilOf(a);

/** Refuses a last day before the first. */
export function requireForwards({ fromOn, toOn }: Period): void {
  if (toOn === null || toOn >= fromOn) return;
  refuseAt('toOn', 'dates-backwards', { from: formatDay(fromOn), to: formatDay(toOn) });
}

/** Refuses days on which the unit does not stand. */
export async function requireStanding(trx: Db | Trx, unitId: string, period: Period): Promise<void> {
  const { timelines } = await loadUnitWorld(trx, unitId);
  const timeline = timelines.get(unitId) ?? [];
  if (coversAll(timeline, period.fromOn, period.toOn)) return;
  const last = timeline.at(-1)?.toOn ?? null;
  const life = { from: formatDay(timeline[0]?.fromOn ?? ''), to: last ? formatDay(last) : '…' };
  const isEndWrong =
    timeline.length > 0 &&
    period.fromOn >= (timeline[0]?.fromOn ?? '') &&
    period.fromOn <= (last ?? LAST_DAY);
  refuseAt(isEndWrong ? 'toOn' : 'fromOn', 'headship-outside-unit', life);
}

/** The posts somebody holds in these days, and those of them that are not concurrent; refuses somebody without any on the first day. */
export async function requirePosts(
  trx: Db | Trx,
  { cadreId, path }: { cadreId: string; path: string },
  period: Period,
) {
  const name = await findPersonName(trx, cadreId);
  if (name === undefined) throw new Problem('bad-input', { fields: [{ path, code: 'missing' }] });
  const held = await listAssignments(trx, {
    cadreIds: [cadreId],
    fromOn: period.fromOn,
    toOn: untilOf(period),
  });
  if (!held.some((post) => post.fromOn <= period.fromOn)) {
    refuseAt(path, 'headship-no-post', { name, day: formatDay(period.fromOn) });
  }
  return { name, held, posts: held.filter(({ kind }) => kind !== 'concurrent') };
}

/**
 * Refuses an office that lasts beyond the posts that carry it, those without a gap from its first day on: who has left, or
 * will, leads and stands in no longer.
 */
export async function requireCarried(
  trx: Db | Trx,
  { cadreId, isCarrying }: { cadreId: string; isCarrying: (post: { unitId: string }) => boolean },
  period: Period,
): Promise<void> {
  const posts = (await listPostsOf(trx, cadreId)).filter(isCarrying);
  const run = runAround(posts, period.fromOn);
  if (run && untilOf(run) >= untilOf(period)) return;
  const name = (await findPersonName(trx, cadreId)) ?? '';
  refuseAt('toOn', 'headship-past-post', { name, to: formatDay(run?.toOn ?? period.fromOn) });
}

/** Refuses days on which somebody does not lead the unit. */
export async function requireLeading(
  trx: Db | Trx,
  { unitId, cadreId }: { unitId: string; cadreId: string },
  period: Period,
): Promise<void> {
  const leaders = await listLeadersOf(trx, unitId);
  const own = leaders
    .filter((held) => held.cadreId === cadreId)
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  if (own.some((held) => held.fromOn <= period.fromOn && untilOf(held) >= untilOf(period))) return;
  const to = period.toOn === null ? '…' : formatDay(period.toOn);
  refuseAt('fromOn', 'delegation-not-leading', {
    name: own[0]?.fullName ?? '',
    from: formatDay(period.fromOn),
    to,
  });
}

import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { LIVE_BODIES } from '../organisation/scale.ts';
import type { DemoCadre, Post } from '../people/cadre.ts';

/** When the months of the past end, when the log goes on, and what is no more by then. */
interface Continuation {
  pastUntil: CivilDay;
  liveFrom: CivilDay;
  /** Codes of bodies that ended in between, and their last day. */
  ended: Set<string>;
  endedOn: CivilDay;
}

/**
 * After the months of the past the duty to log rests; in the bodies that live on it begins again on `liveFrom`. So the
 * months between stand empty instead of missing, and the running month is that of the people who log.
 */
export function continueDuty(cadres: DemoCadre[], of: Continuation): void {
  for (const cadre of cadres) cadre.posts = cadre.posts.flatMap((post) => partsOf(post, isLive(cadre), of));
}

/** Whether somebody is still there, in a body whose log is alive. */
export function isLive({ slot, posts }: DemoCadre): boolean {
  const isStill = posts.some((post) => post.kind === 'primary' && post.toOn === null);
  return isStill && LIVE_BODIES.includes(slot.bodyCode);
}

function partsOf(post: Post, goesOn: boolean, { pastUntil, liveFrom, ended, endedOn }: Continuation): Post[] {
  if (post.toOn !== null || !post.hasDutyToLog) return [post];
  const past = { ...post, toOn: pastUntil };
  if (post.kind !== 'primary') return [past];
  const resting = { ...post, fromOn: addDays(pastUntil, 1), hasDutyToLog: false };
  const [bodyCode = ''] = post.unitCode.split('-');
  if (ended.has(bodyCode)) return [past, { ...resting, toOn: endedOn }];
  if (!goesOn) return [past, resting];
  return [past, { ...resting, toOn: addDays(liveFrom, -1) }, { ...post, fromOn: liveFrom }];
}

import { addDays, type CivilDay, type Month } from '@so-viec/shared/civil-day/civil-day';
import { LIVE_BODIES } from '../organisation/scale.ts';
import { ROOT_CODE } from '../organisation/units.ts';
import { type Random, randomOf, shuffled } from '../seed/random.ts';
import type { DemoCadre, Post } from './cadre.ts';

/** What moves people are drawn from. */
interface MovementPlan {
  seed: number;
  months: Month[];
  workingDaysOf(month: Month): CivilDay[];
  /** Codes of people whose own story must not be disturbed. */
  spared: Set<string>;
}

/** Working days before somebody's first day, and after somebody's last: 12 days in all, and 18. */
const DAYS_BEFORE_JOINING = [1, 2, 4, 5];
const DAYS_AFTER_LEAVING = [10, 5, 2, 1];
const OF_PEOPLE = 1412;

/**
 * Lets a few people join in the first month, leave in the last, and move in those between, so that every month has
 * all of them: who has a post on one day of a month counts in it. The days lost to that let the published averages
 * come out, wherever their months stand.
 */
export function movePeople(cadres: DemoCadre[], plan: MovementPlan): void {
  const random = randomOf(plan.seed, 'movements');
  const free = shuffled(random, freeToMove(cadres, plan.spared));
  const some = (count: number): DemoCadre[] =>
    free.splice(0, Math.round((count * cadres.length) / OF_PEOPLE));
  for (const [i, cadre] of some(4).entries()) join(cadre, DAYS_BEFORE_JOINING[i % 4] ?? 0, plan);
  const middle = plan.months.slice(1, -1);
  if (plan.months.length > 1) {
    for (const [i, cadre] of some(4).entries()) leave(cadre, DAYS_AFTER_LEAVING[i % 4] ?? 0, plan);
  }
  for (const month of middle) {
    for (const cadre of some(2)) transfer(cadre, cadres, plan.workingDaysOf(month), [4, 7], random);
  }
  for (const month of middle.slice(0, 1)) {
    for (const cadre of some(2)) transfer(cadre, cadres, plan.workingDaysOf(month), [7, 8], random);
    for (const cadre of some(2)) second(cadre, cadres, plan, random);
  }
  for (const cadre of some(3)) addConcurrentPost(cadre, cadres, random);
  for (const cadre of free
    .filter((one) => one.isWoman)
    .slice(0, Math.round((12 * cadres.length) / OF_PEOPLE))) {
    for (const post of cadre.posts) post.dailyMinutes = 420;
  }
  headTheProvince(cadres);
}

/** Staff of bodies that do not live on, at positions that more than one body has. */
function freeToMove(cadres: DemoCadre[], spared: Set<string>): DemoCadre[] {
  const staff = cadres.filter(({ slot }) => slot.rank === 'staff');
  const bodies = new Map<string, Set<string>>();
  for (const { slot } of staff) {
    bodies.set(slot.positionCode, (bodies.get(slot.positionCode) ?? new Set()).add(slot.bodyCode));
  }
  const isElsewhereToo = ({ slot }: DemoCadre) => (bodies.get(slot.positionCode)?.size ?? 0) > 1;
  return staff.filter(
    (cadre) => isElsewhereToo(cadre) && !LIVE_BODIES.includes(cadre.slot.bodyCode) && !spared.has(cadre.code),
  );
}

const firstPost = (cadre: DemoCadre): Post => {
  const [post] = cadre.posts;
  if (!post) throw new Error(`${cadre.code} has no post`);
  return post;
};

function join(cadre: DemoCadre, daysBefore: number, { months, workingDaysOf }: MovementPlan): void {
  const first = workingDaysOf(months[0] ?? '')[daysBefore];
  if (first) firstPost(cadre).fromOn = first;
}

function leave(cadre: DemoCadre, daysAfter: number, { months, workingDaysOf }: MovementPlan): void {
  const last = workingDaysOf(months.at(-1) ?? '').at(-1 - daysAfter);
  if (last) firstPost(cadre).toOn = last;
}

/** The last working day at the old unit and the first at the new one, by their places in the month. */
function transfer(
  cadre: DemoCadre,
  cadres: DemoCadre[],
  days: CivilDay[],
  [last, next]: [number, number],
  random: Random,
): void {
  const [lastOn, nextOn] = [days[last], days[next]];
  const target = elsewhere(cadre, cadres, random);
  if (!lastOn || !nextOn || !target) return;
  const old = firstPost(cadre);
  old.toOn = next - last === 1 ? addDays(nextOn, -1) : lastOn;
  cadre.posts.push({ ...old, unitCode: target.slot.unitCode, fromOn: nextOn, toOn: null });
}

/** Sends somebody to another body from the second month to the end of the third. */
function second(cadre: DemoCadre, cadres: DemoCadre[], plan: MovementPlan, random: Random): void {
  const fromOn = plan.workingDaysOf(plan.months[1] ?? '')[0];
  const toOn = plan.workingDaysOf(plan.months[2] ?? '').at(-1);
  const target = elsewhere(cadre, cadres, random);
  if (!fromOn || !toOn || !target) return;
  cadre.posts.push({ ...firstPost(cadre), kind: 'secondment', unitCode: target.slot.unitCode, fromOn, toOn });
}

function addConcurrentPost(cadre: DemoCadre, cadres: DemoCadre[], random: Random): void {
  const target = elsewhere(cadre, cadres, random);
  if (target) cadre.posts.push({ ...firstPost(cadre), kind: 'concurrent', unitCode: target.slot.unitCode });
}

/** Somebody of the same position in another body. */
function elsewhere(cadre: DemoCadre, cadres: DemoCadre[], random: Random): DemoCadre | undefined {
  const { positionCode, bodyCode } = cadre.slot;
  return shuffled(random, cadres).find(
    ({ slot }) => slot.rank === 'staff' && slot.positionCode === positionCode && slot.bodyCode !== bodyCode,
  );
}

/** The first secretary heads the province in a post beside his own, which owes no log. */
function headTheProvince(cadres: DemoCadre[]): void {
  const secretary = cadres.find(({ slot }) => slot.bodyCode === 'TTTU' && slot.rank === 'head') ?? cadres[0];
  if (!secretary) return;
  const own = firstPost(secretary);
  secretary.posts.push({
    ...own,
    kind: 'concurrent',
    unitCode: ROOT_CODE,
    title: 'Bí thư Tỉnh ủy',
    hasDutyToLog: false,
  });
}

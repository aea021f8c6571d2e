import {
  countWorkOfPost,
  type Db,
  findAssignment,
  insertAssignment,
  listPassages,
  type PostOfCadre,
  removeAssignment,
  type Trx,
} from '@so-viec/db';
import { carriedOn, partsOf } from '@so-viec/shared/assignment/carried.rules';
import { meet } from '@so-viec/shared/assignment/posts.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { By } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { endOffices } from '../offices.ts';
import { forgetPosts, rememberParts } from './retrace.ts';

/**
 * A post as one, however many mergers and splits of its unit carry it on (`carried`): as long as the last of them, and
 * not among the other posts of the person. What is decided about the person is decided about all of it.
 */
export interface WholePost {
  held: PostOfCadre;
  carried: PostOfCadre[];
  others: PostOfCadre[];
}

export async function wholePost(
  trx: Db | Trx,
  posts: readonly PostOfCadre[],
  post: PostOfCadre,
): Promise<WholePost> {
  return wholeOf(posts, post, carriedOn(posts, post, await listPassages(trx, unitsOf(posts))));
}

function wholeOf(posts: readonly PostOfCadre[], post: PostOfCadre, carried: PostOfCadre[]): WholePost {
  const others = posts.filter((one) => one !== post && !carried.includes(one));
  return { held: { ...post, toOn: (carried.at(-1) ?? post).toOn }, carried, others };
}

/** What carries a post on by a day and is held the day before: what is decided from that day on concerns it. */
export const carriedBefore = ({ carried }: WholePost, day: CivilDay): PostOfCadre | undefined =>
  carried.findLast(({ fromOn }) => fromOn < day);

/** The post of an id as it was asked for: whole where it is this person's, else as it is stored for another. */
export async function postAsAsked(trx: Db | Trx, posts: readonly PostOfCadre[], id: string) {
  const known = posts.find((post) => post.id === id);
  return known ? (await wholePost(trx, posts, known)).held : findAssignment(trx, id);
}

/** A person's posts as wholes on a day; one that was carried on by then stands for itself. */
export async function wholePosts(
  trx: Trx,
  posts: readonly PostOfCadre[],
  day: CivilDay,
): Promise<WholePost[]> {
  const passages = await listPassages(trx, unitsOf(posts));
  const begun = posts.filter(({ fromOn }) => fromOn <= day);
  // What goes on in a post that has begun is ended there.
  const later = (post: PostOfCadre) =>
    carriedOn(posts, post, passages).some(({ fromOn }) => fromOn <= day)
      ? []
      : carriedOn(posts, post, passages);
  const carried = new Set(begun.flatMap(later));
  return posts
    .filter((post) => !carried.has(post))
    .map((post) => wholeOf(posts, post, begun.includes(post) ? later(post) : []));
}

const unitsOf = (posts: readonly PostOfCadre[]) => posts.map(({ unitId }) => unitId);

/** A post by the units that hold it in turn, mergers decided ahead among them. */
export async function partsThrough<P extends { unitId: string; fromOn: CivilDay; toOn: CivilDay | null }>(
  trx: Db | Trx,
  whole: P,
): Promise<[P, ...P[]]> {
  return partsOf(whole, await listPassages(trx, [whole.unitId]));
}

type Row = Parameters<typeof insertAssignment>[1] & { toOn: CivilDay | null };

/** Writes a post, and what carries it on through mergers of its unit. */
export async function insertPost(trx: Trx, row: Row): Promise<void> {
  const parts = await partsThrough(trx, row);
  await insertAssignment(trx, parts[0]);
  await carryOn(trx, parts, row.toOn);
}

/** Writes the later parts of a post whose first stands; `toOn` is the last day of the whole. */
export async function carryOn(
  trx: Trx,
  [first, ...rest]: [Row, ...Row[]],
  toOn: CivilDay | null,
): Promise<void> {
  const later = rest.map((part) => ({ ...part, id: newId(), version: 1 }));
  for (const part of later) await insertAssignment(trx, part);
  await rememberParts(trx, [first, ...later], toOn);
}

/** Whether a merger or split of its unit carried a post on into this one. */
export async function isCarried(
  trx: Trx,
  posts: readonly PostOfCadre[],
  post: PostOfCadre,
): Promise<boolean> {
  const passages = await listPassages(trx, unitsOf(posts));
  return posts.some((one) => one !== post && carriedOn(posts, one, passages).includes(post));
}

/** Whether another post in the same unit carries the work and offices of one. */
export const isBeside = (
  others: readonly PostOfCadre[],
  post: Pick<Row, 'unitId' | 'fromOn' | 'toOn'>,
): boolean => others.some(({ unitId, ...days }) => unitId === post.unitId && meet(days, post));

/** Refuses to withdraw a post in which somebody has worked already. */
export async function refuseWorked(trx: Trx, { carried, others }: WholePost): Promise<void> {
  for (const post of carried) {
    const count = isBeside(others, post) ? 0 : await countWorkOfPost(trx, post);
    if (count > 0) throw new Problem('post-has-work', { params: { count } });
  }
}

/** What carried a post on never begins; asked before anything else of the person is written. */
export async function withdrawCarried(trx: Trx, { carried }: WholePost): Promise<void> {
  for (const { id } of carried) await removeAssignment(trx, id);
}

/**
 * Ends the offices that rested on what was withdrawn, and takes the person out of what the changes wrote. Asked once what
 * is decided about the person is written. Gives the units of these offices.
 */
export async function endCarried(
  trx: Trx,
  { held, carried }: WholePost,
  { lastOn, by }: { lastOn: CivilDay; by: By },
): Promise<string[]> {
  if (carried.length === 0) return [];
  const { cadreId } = held;
  const ended: string[] = [];
  for (const { unitId } of carried) {
    ended.push(...(await endOffices(trx, { cadreId, unitId, lastOn, by })).endedUnitIds);
  }
  await forgetPosts(trx, cadreId, [held, ...carried]);
  return ended;
}

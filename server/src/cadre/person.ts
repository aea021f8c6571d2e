import {
  type Db,
  findCadreByCode,
  findWaitingTransfer,
  listPostsOf,
  type PostOfCadre,
  type Trx,
} from '@so-viec/db';
import { type Action, can, type Relation } from '@so-viec/shared/access/policy';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { isOfferedTo } from '../transfer/transfer-access.ts';

type Cadre = NonNullable<Awaited<ReturnType<typeof findCadreByCode>>>;

/** A person whom the reader may see, with everything they ever held. */
export interface PersonSeen {
  cadre: Cadre;
  posts: PostOfCadre[];
}

/** Where somebody belongs: the posts of today and later, else the last ones. */
export function presentPosts<P extends { toOn: string | null }>(posts: readonly P[], today: string): P[] {
  const present = posts.filter((post) => post.toOn === null || post.toOn >= today);
  const last = posts.reduce((day, post) => (post.toOn !== null && post.toOn > day ? post.toOn : day), '');
  return present.length > 0 ? present : posts.filter((post) => post.toOn === last);
}

/** The posts that decide who keeps somebody's records: a concurrent one beside a main one gives no right over the person. */
export function keptAt<P extends { kind: string; toOn: string | null }>(
  posts: readonly P[],
  today: string,
): P[] {
  const main = posts.filter(({ kind }) => kind !== 'concurrent');
  return presentPosts(main.length > 0 ? main : posts, today);
}

/** How the actor stands to a person: what they are in any of these units. */
export function relationsToPerson(
  access: Access,
  cadreId: string,
  posts: readonly { unitId: string }[],
): Set<Relation> {
  const all = access.relationsTo({ cadreId, unitId: '' });
  for (const { unitId } of posts) {
    for (const relation of access.relationsTo({ cadreId, unitId })) all.add(relation);
  }
  return all;
}

/** Whether the actor reads a person's days, leave among them, in one of these posts. */
export function readsDays(access: Access, cadreId: string, posts: readonly { unitId: string }[]): boolean {
  return posts.some(({ unitId }) => can(access.relationsTo({ cadreId, unitId }), 'day.read'));
}

/**
 * A person by code: 404 for whom the actor may not read, from any post that the person ever held or one they are offered
 * for; 403 where `action` is not theirs at the main post of today.
 */
export async function findPerson(
  db: Db | Trx,
  access: Access,
  code: string,
  action: Action = 'cadre.read',
): Promise<PersonSeen> {
  const cadre = await findCadreByCode(db, code);
  if (!cadre) throw new Problem('not-found');
  const posts = await listPostsOf(db, cadre.id);
  const isRead = can(relationsToPerson(access, cadre.id, posts), 'cadre.read');
  if (!isRead && !isOfferedTo(access, await findWaitingTransfer(db, cadre.id)))
    throw new Problem('not-found');
  const here = keptAt(posts, access.organisation.today);
  if (action !== 'cadre.read') access.refuseUnless(relationsToPerson(access, cadre.id, here), action);
  return { cadre, posts };
}

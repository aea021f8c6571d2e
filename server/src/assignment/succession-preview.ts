import { type Db, findAssignment, getCadreName, listPostsOf } from '@so-viec/db';
import type { SuccessionInput } from '@so-viec/shared/assignment/assignment.schema';
import { succeed } from '@so-viec/shared/assignment/posts.rules';
import type { Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { daysToldOf, type ImpactView, impactOnPeople, peopleOn, presentSide } from '../calendar/impact.ts';
import { Problem } from '../http/problem.ts';
import { carriedBefore, partsThrough, wholePost } from './planned/planned-posts.ts';
import { refuseOutside } from './post-checks.ts';

/** How many standard hours a post that goes on under other terms moves, before anybody confirms it. */
export async function previewSuccession(
  db: Db,
  { access }: Officer,
  { id, input: { version: _, id: nextId, ...next } }: { id: string; input: SuccessionInput },
): Promise<ImpactView> {
  const row = await findAssignment(db, id);
  if (!row) throw new Problem('not-found');
  await findPerson(db, access, (await getCadreName(db, row.cadreId)).code);
  access.requireAt('cadre.change', row.unitId, row.cadreId);
  const posts = await listPostsOf(db, row.cadreId);
  const post = posts.find((one) => one.id === id);
  if (!post) throw new Problem('not-found');
  const whole = await wholePost(db, posts, post);
  const later = carriedBefore(whole, next.fromOn);
  const { held, others } = later ? await wholePost(db, posts, later) : whole;
  const { ended, begun } = succeed(held, { ...next, id: nextId }) ?? refuseOutside(held, 'fromOn');
  const after = [...(ended ? [ended] : []), ...(await partsThrough(db, begun)), ...others];
  const days = daysToldOf(next.fromOn, held.toOn, access.organisation.today);
  const people = await peopleOn(db, [row.cadreId], days);
  const side = await presentSide(db, access.organisation);
  const changed = people.map((person) => ({ ...person, next: after }));
  return impactOnPeople(changed, { days, before: side, after: side });
}

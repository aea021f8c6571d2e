import { findAssignment, getCadreName, listPostsOf, lockCadre, type Trx } from '@so-viec/db';
import type { Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { Problem } from '../http/problem.ts';
import { type WholePost, wholePost } from './planned/planned-posts.ts';

interface OpenPost extends WholePost {
  /** Its first part as it is stored. */
  row: NonNullable<Awaited<ReturnType<typeof findAssignment>>>;
}

/** A post as one whose person the officer may change at its unit: 404 and 403 as for reading and changing a person. */
export async function openPost(trx: Trx, { access }: Officer, id: string): Promise<OpenPost> {
  const row = await findAssignment(trx, id);
  if (!row) throw new Problem('not-found');
  await lockCadre(trx, row.cadreId);
  const posts = await listPostsOf(trx, row.cadreId);
  const held = posts.find((post) => post.id === id);
  if (!held) throw new Problem('not-found');
  await findPerson(trx, access, (await getCadreName(trx, row.cadreId)).code);
  access.requireAt('cadre.change', held.unitId, held.cadreId);
  return { ...(await wholePost(trx, posts, held)), row };
}

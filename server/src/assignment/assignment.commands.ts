import {
  type Db,
  findAssignment,
  inTransaction,
  listPostsOf,
  lockCadre,
  lockOrganisation,
  type PostOfCadre,
  type Trx,
} from '@so-viec/db';
import type { AssignmentInput, SuccessionInput } from '@so-viec/shared/assignment/assignment.schema';
import { succeed } from '@so-viec/shared/assignment/posts.rules';
import type { Access } from '../access/access.ts';
import type { Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { isRepeated, says } from '../http/repeated.ts';
import { openPost } from './open-post.ts';
import { requireDecisionFor } from './past/reach-back.ts';
import { carriedBefore, postAsAsked } from './planned/planned-posts.ts';
import { refuseOutside, requirePost } from './post-checks.ts';
import { changed, insertOver, type PostChanged, refuseStale, settle, writeNext } from './post-written.ts';

/** Gives a person a post: primary, concurrent or a secondment; also one who comes back. The same id twice is one write. */
export function takeUpPost(
  db: Db,
  officer: Officer,
  of: { code: string; id: string; input: AssignmentInput },
): Promise<PostChanged> {
  return inTransaction(db, (trx) => writePost(trx, officer, of));
}

async function writePost(
  trx: Trx,
  officer: Officer,
  { code, id, input }: { code: string; id: string; input: AssignmentInput },
): Promise<PostChanged> {
  await lockOrganisation(trx);
  const { cadre, posts } = await findPerson(trx, officer.access, code);
  requireHolder(officer.access, { cadreId: cadre.id, posts });
  await lockCadre(trx, cadre.id);
  if (isRepeated(await postAsAsked(trx, posts, id), { ...input, cadreId: cadre.id })) return changed(id);
  await requirePost(trx, officer.access, input, await listPostsOf(trx, cadre.id));
  requireDecisionFor(officer.access, input.fromOn, input);
  const row = { ...input, id, cadreId: cadre.id, hasDutyToLog: input.hasDutyToLog ? 1 : 0, version: 1 };
  const along = await insertOver(trx, row);
  await settle(trx, officer, 'assignment.begin', { id, version: 1 });
  return { ...changed(id), ...along };
}

/**
 * Refuses who does not keep the records of a person where their primary post lies today: nobody takes over another body's
 * people by giving them a post. Who holds none may be taken on by whoever may read them.
 */
function requireHolder(access: Access, { cadreId, posts }: { cadreId: string; posts: PostOfCadre[] }): void {
  const { today } = access.organisation;
  const present = posts.filter((post) => (post.toOn ?? today) >= today);
  const primary = present.filter(({ kind }) => kind === 'primary');
  const own = primary.find(({ fromOn }) => fromOn <= today) ?? primary[0] ?? present[0];
  if (own) access.requireAt('cadre.change', own.unitId, cadreId);
  else access.requireOther(cadreId);
}

/**
 * From a day on a post goes on elsewhere or under other terms (a move, other hours, another pattern): the old one ends
 * the day before. From its own first day on the post itself is corrected. Days not accepted yet go over to the new unit.
 */
export function succeedPost(
  db: Db,
  officer: Officer,
  of: { id: string; input: SuccessionInput },
): Promise<PostChanged> {
  return inTransaction(db, (trx) => writeSuccession(trx, officer, of));
}

async function writeSuccession(
  trx: Trx,
  officer: Officer,
  { id, input: { version, id: nextId, ...wanted } }: { id: string; input: SuccessionInput },
): Promise<PostChanged> {
  await lockOrganisation(trx);
  const whole = await openPost(trx, officer, id);
  const { held, others } = whole;
  const later = carriedBefore(whole, wanted.fromOn);
  if (later) {
    if (held.version !== version) refuseStale(held);
    const input = { ...wanted, id: nextId, version: later.version };
    return writeSuccession(trx, officer, { id: later.id, input });
  }
  // Corrected from its own first day without a decision, a post keeps the one it began by.
  const { decision, decidedOn } = held;
  const keeps = wanted.fromOn === held.fromOn && wanted.decision === '';
  const next = keeps ? { ...wanted, decision, decidedOn } : wanted;
  const known = await findAssignment(trx, nextId);
  if (isRepeated(known, { ...next, cadreId: held.cadreId })) return changed(nextId);
  const { ended, begun } = succeed(held, { ...next, id: nextId }) ?? refuseOutside(held, 'fromOn');
  // Corrected already, by this very request: the correction has no row of its own to know it by.
  if (!ended && held.version === version + 1 && says(held, next)) return changed(id);
  await requirePost(trx, officer.access, begun, others, held);
  requireDecisionFor(officer.access, next.fromOn, next);
  return writeNext(trx, officer, { ...whole, next, nextId, ended, begun, version });
}

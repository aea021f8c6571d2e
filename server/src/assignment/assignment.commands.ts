import {
  type Db,
  findAssignment,
  getCadreName,
  inTransaction,
  listPostsOf,
  lockCadre,
  lockOrganisation,
  type PostOfCadre,
  type Trx,
  updateAssignment,
} from '@so-viec/db';
import type {
  AssignmentInput,
  EndInput,
  SuccessionInput,
} from '@so-viec/shared/assignment/assignment.schema';
import { succeed } from '@so-viec/shared/assignment/posts.rules';
import { addDays } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import type { Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { Problem } from '../http/problem.ts';
import { isRepeated, says } from '../http/repeated.ts';
import { endOffices } from './offices.ts';
import { requireDecisionFor } from './past/reach-back.ts';
import {
  carriedBefore,
  carryOn,
  endCarried,
  insertPost,
  partsThrough,
  postAsAsked,
  refuseWorked,
  type WholePost,
  wholePost,
  withdrawCarried,
} from './planned/planned-posts.ts';
import { refuseOutside, requirePost } from './post-checks.ts';
import { changed, type PostChanged, refuseStale, settle, writeNext } from './post-written.ts';

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
  await insertPost(trx, row);
  await settle(trx, officer, 'assignment.begin', { id, version: 1 });
  return changed(id);
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

/** Ends a post after a day; the offices held in its unit end with it. */
export function endPost(db: Db, officer: Officer, of: { id: string; input: EndInput }): Promise<PostChanged> {
  return inTransaction(db, (trx) => writeEnd(trx, officer, of));
}

async function writeEnd(
  trx: Trx,
  officer: Officer,
  { id, input: { version, lastOn, decision, decidedOn } }: { id: string; input: EndInput },
): Promise<PostChanged> {
  await lockOrganisation(trx);
  const whole = await openPost(trx, officer, id);
  const { held, others, row } = whole;
  if (held.toOn === lastOn && held.version === version + 1) return changed(id);
  const [next] = whole.carried;
  if (lastOn < held.fromOn) refuseOutside(held, 'lastOn');
  if (next && lastOn >= next.fromOn) refuseOutside({ ...held, toOn: addDays(next.fromOn, -1) }, 'lastOn');
  // A later end is a longer post, and may run into another or past its unit.
  const isLonger = held.toOn !== null && lastOn > held.toOn;
  if (isLonger) await requirePost(trx, officer.access, { ...held, toOn: lastOn }, others, held);
  requireDecisionFor(officer.access, lastOn, { decision, decidedOn });
  await refuseWorked(trx, whole);
  await withdrawCarried(trx, whole);
  const set = { toOn: lastOn, endDecision: decision, endDecidedOn: decidedOn };
  const parts = await partsThrough(trx, { ...row, ...set });
  if (!(await updateAssignment(trx, { id, version }, { ...set, toOn: parts[0].toOn }))) refuseStale(held);
  await carryOn(trx, parts, lastOn);
  const { cadreId, unitId } = held;
  const ends = await endOffices(trx, { cadreId, unitId, lastOn, at: officer.at });
  const more = await endCarried(trx, whole, { lastOn, at: officer.at });
  await settle(trx, officer, 'assignment.end', { id, version: version + 1, before: held, after: { lastOn } });
  const withdrawnUnitIds = whole.carried.map((post) => post.unitId);
  return { id, ...ends, endedUnitIds: [...new Set([...ends.endedUnitIds, ...more])], withdrawnUnitIds };
}

interface OpenPost extends WholePost {
  /** Its first part as it is stored. */
  row: NonNullable<Awaited<ReturnType<typeof findAssignment>>>;
}

/** A post as one whose person the officer may change at its unit: 404 and 403 as for reading and changing a person. */
async function openPost(trx: Trx, { access }: Officer, id: string): Promise<OpenPost> {
  const row = await findAssignment(trx, id);
  if (!row) throw new Problem('not-found');
  await lockCadre(trx, row.cadreId);
  const posts = await listPostsOf(trx, row.cadreId);
  const held = posts.find((post) => post.id === id) as PostOfCadre;
  await findPerson(trx, access, (await getCadreName(trx, row.cadreId)).code);
  access.requireAt('cadre.change', held.unitId, held.cadreId);
  return { ...(await wholePost(trx, posts, held)), row };
}

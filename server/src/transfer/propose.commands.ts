import {
  type Db,
  findAssignment,
  findCadreByCode,
  findTransfer,
  findWaitingTransfer,
  getCadreName,
  insertTransfer,
  inTransaction,
  listPostsOf,
  lockCadre,
  lockOrganisation,
  type PostOfCadre,
  type Transfer,
  type Trx,
} from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { foldText } from '@so-viec/shared/text/fold';
import { otherSide } from '@so-viec/shared/transfer/transfer.rules';
import type { TransferInput } from '@so-viec/shared/transfer/transfer.schema';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { requireDecisionFor } from '../assignment/past/reach-back.ts';
import { wholePost } from '../assignment/planned/planned-posts.ts';
import { refuseOutside } from '../assignment/post-checks.ts';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { isRepeated } from '../http/repeated.ts';
import { isBodyOn, isHeldOn, requireTakingOn } from './taking-on.ts';
import { mayAt } from './transfer-access.ts';
import { noteUnknownPerson, requireTriesLeft } from './unknown-person.ts';

/** Proposes that a person goes over to another body; the other side's officer answers. The same id twice is one. */
export async function proposeTransfer(
  db: Db,
  officer: Officer,
  of: { id: string; input: TransferInput },
): Promise<{ version: number }> {
  const written = await inTransaction(db, (trx) => writeProposal(trx, officer, of));
  return written ?? refuseAt('code', 'transfer-person-unknown');
}

/** Nothing where nobody is as the paper says: that is kept in the trail. */
async function writeProposal(
  trx: Trx,
  officer: Officer,
  { id, input }: { id: string; input: TransferInput },
): Promise<{ version: number } | undefined> {
  const { access, at } = officer;
  await lockOrganisation(trx);
  if (input.side === 'receiving') access.requireAt('transfer.propose', input.bodyId);
  const known = await findTransfer(trx, id);
  if (known && isSame(known, input)) return { version: known.version };
  const held =
    input.side === 'sending' ? await keptPost(trx, access, input) : await wantedPost(trx, officer, input);
  if (!held) return undefined;
  await lockCadre(trx, held.cadreId);
  await requireTransfer(trx, access, held, input);
  const { side, fromOn, decision, decidedOn, words } = input;
  const { cadreId, id: assignmentId, unitId: fromUnitId } = held;
  const terms = input.side === 'receiving' ? JSON.stringify(input.terms) : '';
  const said = { side, fromOn, decision, decidedOn, words, terms };
  const of = { cadreId, assignmentId, fromUnitId, toUnitId: input.bodyId };
  const state = { state: 'proposed', proposedAt: at, changedAt: at, version: 1 };
  const step = { id: newId(), accountId: access.actor.accountId };
  await insertTransfer(trx, { id, ...of, ...said, ...state }, step);
  const trace = { object: 'transfer', objectId: id, objectVersion: 1, detail: { ...of, side, fromOn } };
  await audit(trx, byOf(officer), 'transfer.propose', trace);
  return { version: 1 };
}

/** Whether this very proposal was written before; 409 where the id says something else. */
function isSame(known: Transfer, input: TransferInput): boolean {
  const { bodyId: toUnitId, side, fromOn, decision, decidedOn, words } = input;
  const about =
    input.side === 'sending'
      ? { assignmentId: input.assignmentId }
      : { code: input.code, nameFold: foldText(input.fullName) };
  const terms = JSON.stringify(input.side === 'receiving' ? input.terms : null);
  const stored = {
    ...known,
    terms: JSON.stringify(known.side === 'receiving' ? known.terms : null),
    nameFold: foldText(known.fullName),
  };
  return isRepeated(stored, { toUnitId, side, fromOn, decision, decidedOn, words, terms, ...about });
}

type Input<S> = Extract<TransferInput, { side: S }>;

/** The post that the sending officer keeps the records of: 404 and 403 as for a move. */
async function keptPost(trx: Trx, access: Access, { assignmentId }: Input<'sending'>): Promise<PostOfCadre> {
  const row = await findAssignment(trx, assignmentId);
  if (!row) throw new Problem('not-found');
  const { posts } = await findPerson(trx, access, (await getCadreName(trx, row.cadreId)).code);
  access.requireAt('transfer.propose', row.unitId, row.cadreId);
  const held = posts.find(({ id }) => id === assignmentId);
  if (!held) throw new Problem('not-found');
  return held;
}

/**
 * The primary post of whom the receiving officer asks for, by the code and the name on a paper. A wrong code and a wrong
 * name are answered alike and slowed down: nobody finds out whom there is.
 */
async function wantedPost(
  trx: Trx,
  officer: Officer,
  { code, fullName, fromOn, bodyId }: Input<'receiving'>,
): Promise<PostOfCadre | undefined> {
  await requireTriesLeft(trx, officer);
  const cadre = await findCadreByCode(trx, code);
  if (cadre?.nameFold !== foldText(fullName)) {
    await noteUnknownPerson(trx, officer, { code, bodyId });
    return undefined;
  }
  const posts = await listPostsOf(trx, cadre.id);
  const held = posts.find((post) => post.kind === 'primary' && isHeldOn(post, fromOn));
  return held ?? refuseAt('fromOn', 'transfer-no-post', { day: formatDay(fromOn) });
}

/** Refuses a transfer to no body or within one, of a post not held that day, and a second one of the same person. */
async function requireTransfer(
  trx: Trx,
  access: Access,
  held: PostOfCadre,
  input: TransferInput,
): Promise<void> {
  const { bodyId, fromOn, decision, decidedOn, side } = input;
  access.requireOther(held.cadreId);
  if (!isBodyOn(access, bodyId, fromOn)) refuseAt('bodyId', 'not-a-body');
  const sides = { cadreId: held.cadreId, fromUnitId: held.unitId, toUnitId: bodyId };
  const isWithin = bodyOf(access.organisation.tree, held.unitId) === bodyId;
  if (isWithin || mayAt(access, 'transfer.answer', otherSide(side), sides)) {
    refuseAt('bodyId', 'transfer-not-needed');
  }
  if (!isHeldOn(held, fromOn)) refuseOutside(held, 'fromOn');
  requireDecisionFor(access, fromOn, { decision, decidedOn });
  if (await findWaitingTransfer(trx, held.cadreId)) throw new Problem('transfer-waiting');
  if (input.side === 'sending') return;
  const posts = await listPostsOf(trx, held.cadreId);
  const whole = await wholePost(trx, posts, posts.find(({ id }) => id === held.id) ?? held);
  const taking = { ...whole, toUnitId: bodyId, fromOn, decision, decidedOn };
  await requireTakingOn(trx, access, { ...taking, terms: input.terms });
}

import {
  type Db,
  findTransfer,
  findTransferStep,
  insertTransferStep,
  inTransaction,
  listPostsOf,
  lockCadre,
  lockOrganisation,
  type Transfer,
  type Trx,
} from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import {
  isWaiting,
  otherSide,
  type TransferSide,
  type TransferState,
} from '@so-viec/shared/transfer/transfer.rules';
import type { TransferTerms } from '@so-viec/shared/transfer/transfer.schema';
import { wholePost } from '../assignment/planned/planned-posts.ts';
import { unitNameOf } from '../assignment/post-checks.ts';
import { changed, type PostChanged } from '../assignment/post-written.ts';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { isHeldOn, requireTakingOn, takeOn } from './taking-on.ts';
import { requireSide } from './transfer-access.ts';

/** A step by a side: `terms` of an acceptance where it names them, `reason` of a refusal. */
interface Step {
  id: string;
  transferId: string;
  kind: Exclude<TransferState, 'proposed'>;
  version: number;
  reason: string;
  terms: TransferTerms | null;
}

export interface Stepped extends PostChanged {
  version: number;
  state: TransferState;
}

/**
 * Accepts, refuses or withdraws a transfer. An acceptance writes what a move writes, in the same transaction, after
 * everything was looked at anew. The same request twice is one.
 */
export function stepTransfer(db: Db, officer: Officer, step: Step): Promise<Stepped> {
  return inTransaction(db, (trx) => writeStep(trx, officer, step));
}

const ACTIONS = {
  accepted: 'transfer.answer',
  refused: 'transfer.answer',
  withdrawn: 'transfer.withdraw',
} as const satisfies Record<Step['kind'], Action>;

const sideOf = ({ side }: Transfer, kind: Step['kind']): TransferSide =>
  kind === 'withdrawn' ? side : otherSide(side);

async function writeStep(trx: Trx, officer: Officer, step: Step): Promise<Stepped> {
  const { id, transferId, kind, version, reason } = step;
  await lockOrganisation(trx);
  const transfer = await findTransfer(trx, transferId);
  if (!transfer) throw new Problem('not-found');
  requireSide(officer.access, ACTIONS[kind], sideOf(transfer, kind), transfer);
  await lockCadre(trx, transfer.cadreId);
  const repeated = await repeatedStep(trx, transfer, step);
  if (repeated) return repeated;
  if (!isWaiting(transfer)) throw new Problem('transfer-answered', { current: transfer });
  if (transfer.version !== version) throw new Problem('stale-version', { current: transfer });
  if (kind === 'refused' && reason === '') refuseAt('reason', 'transfer-reason-missing');
  const done = kind === 'accepted' ? await acceptPost(trx, officer, transfer, step) : undefined;
  const row = { id, kind, at: officer.at, accountId: officer.access.actor.accountId, reason };
  const named = step.terms ? { terms: JSON.stringify(step.terms) } : {};
  const seen = { id: transferId, version, ...named };
  if (!(await insertTransferStep(trx, seen, { ...row, assignmentId: done?.id ?? null }))) {
    throw new Problem('stale-version', { current: transfer });
  }
  const object = { object: 'transfer', objectId: transferId, objectVersion: version + 1 };
  await audit(trx, byOf(officer), `transfer.${kind}`, { ...object, detail: { assignmentId: done?.id } });
  return { ...(done ?? changed('')), version: version + 1, state: kind };
}

/** What the same step answered before; 409 where its id says something else. */
async function repeatedStep(trx: Trx, transfer: Transfer, step: Step): Promise<Stepped | undefined> {
  const known = await findTransferStep(trx, step.id);
  if (!known) return undefined;
  const { version, state, terms, side } = transfer;
  const named = side === 'sending' ? terms : null;
  const isSame =
    known.transferId === transfer.id &&
    known.kind === step.kind &&
    known.reason === step.reason &&
    (step.kind !== 'accepted' || JSON.stringify(named) === JSON.stringify(step.terms));
  if (!isSame) throw new Problem('duplicate-id');
  return { ...changed(known.assignmentId ?? ''), version, state };
}

/** Looks at the post anew, then writes. Says why where the person or the body is not what it was. */
async function acceptPost(
  trx: Trx,
  officer: Officer,
  transfer: Transfer,
  { id, terms }: Step,
): Promise<PostChanged> {
  const { access } = officer;
  const { cadreId, assignmentId, fromUnitId, fromOn } = transfer;
  const posts = await listPostsOf(trx, cadreId);
  const post = posts.find((one) => one.id === assignmentId);
  const whole = post && (await wholePost(trx, posts, post));
  if (!whole || whole.held.unitId !== fromUnitId || !isHeldOn(whole.held, fromOn)) {
    const params = { unit: unitNameOf(access, fromUnitId), day: formatDay(fromOn) };
    throw new Problem('transfer-person-moved', { params });
  }
  const isOurs = transfer.side === 'sending';
  const wanted = isOurs ? terms : transfer.terms;
  if (!wanted || (!isOurs && terms)) {
    throw new Problem('bad-input', { fields: [{ path: 'terms', code: 'missing' }] });
  }
  const { toUnitId, decision, decidedOn } = transfer;
  const taking = { ...whole, toUnitId, fromOn, decision, decidedOn, terms: wanted };
  await requireTakingOn(trx, access, taking);
  return takeOn(trx, officer, id, taking);
}

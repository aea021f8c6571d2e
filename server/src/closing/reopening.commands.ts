import {
  answerReopening,
  type Closing,
  type Db,
  endClosings,
  findAccount,
  findClosing,
  findReopening,
  findReopeningAsked,
  insertReopening,
  inTransaction,
  listClosings,
  lockOrganisation,
  type Reopening,
  raiseChangeCounter,
  type Trx,
} from '@so-viec/db';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { ReopeningInput } from '@so-viec/shared/closing/closing.schema';
import { pathOf, subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { systemScope } from '../access/scopes.ts';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { isRepeated } from '../http/repeated.ts';
import { monthTreeOf } from '../summary/basis/month-tree.ts';
import { refuseFar } from './time.commands.ts';

/** Who asks for a month to be opened again or agrees to it, and when. */
export interface Reopener {
  access: Access;
  at: string;
  today: CivilDay;
}

/** Asks for a closing in force to be opened again, with a reason and an end. The same id twice is one. */
export function askReopening(
  db: Db,
  by: Reopener,
  id: string,
  input: ReopeningInput,
): Promise<{ id: string }> {
  return inTransaction(db, (trx) => writeAsking(trx, by, id, input));
}

async function writeAsking(
  trx: Trx,
  { access, at, today }: Reopener,
  id: string,
  { closingId, reason, untilOn }: ReopeningInput,
): Promise<{ id: string }> {
  await lockOrganisation(trx);
  const closing = await findClosing(trx, closingId);
  if (!closing) throw new Problem('not-found');
  access.requireAt('closing.ask', closing.unitId);
  const { accountId } = access.actor;
  if (isRepeated(await findReopening(trx, id), { closingId, reason, untilOn, askedById: accountId })) {
    return { id };
  }
  if (closing.reopenedAt !== null) throw new Problem('closing-not-in-force');
  if (await findReopeningAsked(trx, closingId, today)) throw new Problem('reopening-waiting');
  const { month, unitId } = closing;
  if (untilOn < today) refuseAt('untilOn', 'reopening-end-past');
  refuseFar(month, today, 'untilOn', untilOn);
  await insertReopening(trx, {
    ...{ id, closingId, month, unitId, reason, untilOn, askedAt: at, askedById: accountId },
    ...{ state: 'asked', answeredAt: null, answeredById: null },
  });
  await audit(trx, { at, accountId }, 'month.ask-reopening', {
    object: 'closing',
    objectId: closingId,
    detail: { reopening: id, month, untilOn },
  });
  return { id };
}

/**
 * A second person, of the committee, agrees or refuses; who asked may take it back. Agreed, the unit, all below and all
 * above it are open: the next closing is the next edition. Refused with 403 by the person who asked.
 */
export function settleReopening(
  db: Db,
  by: Reopener,
  id: string,
  state: ReopeningAnswer,
): Promise<{ state: string }> {
  return inTransaction(db, (trx) => writeAnswer(trx, by, id, state));
}

type ReopeningAnswer = 'agreed' | 'refused' | 'withdrawn';

async function writeAnswer(trx: Trx, by: Reopener, id: string, state: ReopeningAnswer) {
  await lockOrganisation(trx);
  const asked = await findReopening(trx, id);
  if (!asked) throw new Problem('not-found');
  const { accountId } = by.access.actor;
  if (state === 'withdrawn') requireAsker(by, asked);
  else await requireSecond(trx, by, asked);
  if (asked.state !== 'asked') {
    if (asked.state === state && asked.answeredById === accountId) return { state };
    throw new Problem('reopening-answered');
  }
  const closing = await findClosing(trx, asked.closingId);
  if (!closing) throw new Problem('not-found');
  // Overtaken: it was opened with a unit above or below. There is nothing to agree to; who asked may still take it back.
  if (closing.reopenedAt !== null && state !== 'withdrawn') throw new Problem('reopening-overtaken');
  // Lapsed: agreed to now, it would end closings though nobody may write any more. It is asked anew with a later end.
  if (asked.untilOn < by.today && state !== 'withdrawn') {
    throw new Problem('reopening-lapsed', { params: { day: formatDay(asked.untilOn) } });
  }
  await answerReopening(trx, { id, state, answeredAt: by.at, answeredById: accountId });
  if (state === 'agreed') await openAgain(trx, by, closing);
  await audit(trx, { at: by.at, accountId }, `month.reopening-${state}`, {
    object: 'closing',
    objectId: closing.id,
    detail: { reopening: id, month: closing.month },
  });
  return { state };
}

function requireAsker({ access }: Reopener, asked: Reopening): void {
  if (asked.askedById !== access.actor.accountId) throw new Problem('not-allowed');
}

/** Another account of another person. */
async function requireSecond(trx: Trx, { access }: Reopener, asked: Reopening): Promise<void> {
  const { accountId, cadreId } = access.actor;
  const asker = await findAccount(trx, asked.askedById);
  const isSame = accountId === asked.askedById || (cadreId !== null && asker?.cadreId === cadreId);
  if (isSame) throw new Problem('second-person-needed');
  access.requireAt('closing.agree', asked.unitId);
}

/** The unit, what is below it and what stands above it in the month's tree. */
async function openAgain(trx: Trx, { access, at }: Reopener, { month, unitId }: Closing): Promise<void> {
  const tree = monthTreeOf(access.organisation.versions, month);
  const units = new Set([...subtreeOf(tree, unitId), ...pathOf(tree, unitId).map((node) => node.unitId)]);
  const inForce = (await listClosings(trx, systemScope(), month)).filter((row) => row.reopenedAt === null);
  const ended = inForce.filter((row) => units.has(row.unitId)).map((row) => row.id);
  await endClosings(trx, ended, at);
  await raiseChangeCounter(trx);
}

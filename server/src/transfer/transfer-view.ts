import {
  type Db,
  findPositionLife,
  listTransferSteps,
  listTransfersOf,
  listTransfersWithin,
  sumTouchedWork,
  type Transfer,
} from '@so-viec/db';
import { addDays } from '@so-viec/shared/civil-day/civil-day';
import { isWaiting, otherSide } from '@so-viec/shared/transfer/transfer.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { unitNameOf } from '../assignment/post-checks.ts';
import { isOfferedTo, mayAt, mayRead } from './transfer-access.ts';

/** Answered ones stay in the list this many days. */
const DAYS_SHOWN = 30;

/** Transfers that the actor may know of: those that wait, what was answered lately after them. */
export async function viewOfTransfers(db: Db, access: Access) {
  const since = `${addDays(access.organisation.today, -DAYS_SHOWN)}T00:00:00.000Z`;
  const rows = await listTransfersWithin(db, access.readingScope(), since);
  const shown = await viewOf(
    db,
    access,
    rows.filter((of) => mayRead(access, of)),
  );
  return { rows: [...shown.filter(isWaiting), ...shown.filter((row) => !isWaiting(row)).toReversed()] };
}

/** The transfers of a person that the actor may know of, the newest first. */
export async function transfersOfPerson(db: Db, access: Access, cadreId: string) {
  const rows = await listTransfersOf(db, cadreId);
  return viewOf(
    db,
    access,
    rows.filter((of) => mayRead(access, of)),
  );
}

/** How many transfers wait for the actor's answer. */
export async function countForMe(db: Db, access: Access): Promise<number> {
  const { rows } = await viewOfTransfers(db, access);
  return rows.filter(({ can }) => can.answer).length;
}

async function viewOf(db: Db, access: Access, rows: readonly Transfer[]) {
  const steps = Map.groupBy(
    await listTransferSteps(
      db,
      rows.map(({ id }) => id),
    ),
    ({ transferId }) => transferId,
  );
  return Promise.all(
    rows.map(async (of) => ({
      ...wordsOf(access, of),
      terms: await termsOf(db, access, of),
      touched: await touchedBy(db, access, of),
      steps: (steps.get(of.id) ?? []).map(({ kind, at, reason, displayName }) => ({
        kind: kind as Transfer['state'],
        at,
        reason,
        by: displayName,
      })),
    })),
  );
}
export type TransferView = Awaited<ReturnType<typeof viewOf>>[number];

function wordsOf(access: Access, of: Transfer) {
  const { id, version, code, fullName, assignmentId, side, state, fromOn, decision, decidedOn, words } = of;
  const { tree } = access.organisation;
  const isWithUs = mayAt(access, 'transfer.read', 'sending', of) || of.cadreId === access.actor.cadreId;
  const fromBody = unitNameOf(access, bodyOf(tree, of.fromUnitId));
  const fromUnit = unitNameOf(access, of.fromUnitId);
  const knowsUnit = isWithUs || side === 'sending' || state === 'accepted';
  return {
    ...{ id, version, code, fullName, assignmentId, side, state, fromOn, decision, decidedOn, words },
    fromBody,
    /** The unit within the body, where it is another and the reader may know it. */
    fromUnit: knowsUnit && fromUnit !== fromBody ? fromUnit : '',
    toBody: unitNameOf(access, of.toUnitId),
    can: {
      answer: isWaiting(of) && mayAt(access, 'transfer.answer', otherSide(side), of),
      withdraw: isWaiting(of) && mayAt(access, 'transfer.withdraw', side, of),
      openPerson: isWithUs || state === 'accepted' || isOfferedTo(access, of),
    },
  };
}

/** What was logged and decided since the day, where it has passed: in numbers, to who is to answer. */
async function touchedBy(db: Db, access: Access, of: Transfer) {
  const isAsked = isWaiting(of) && mayAt(access, 'transfer.answer', otherSide(of.side), of);
  if (!isAsked || of.fromOn > access.organisation.today) return null;
  return sumTouchedWork(db, [{ fromUnitId: of.fromUnitId, cadreIds: [of.cadreId] }], of.fromOn);
}

/** The post that the receiving side named, in words. */
async function termsOf(db: Db, access: Access, { terms }: Transfer) {
  if (!terms) return null;
  const position = await findPositionLife(db, terms.positionId);
  return { ...terms, unitName: unitNameOf(access, terms.unitId), positionName: position?.name ?? '' };
}

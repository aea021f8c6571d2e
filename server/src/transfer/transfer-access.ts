import type { Transfer } from '@so-viec/db';
import { type Action, can } from '@so-viec/shared/access/policy';
import { isWaiting, type TransferSide } from '@so-viec/shared/transfer/transfer.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';

type Sides = Pick<Transfer, 'cadreId' | 'fromUnitId' | 'toUnitId'>;

/** The unit by which a side is an officer's: that of the post, or the body that takes on. */
const unitOf = (side: TransferSide, { fromUnitId, toUnitId }: Sides) =>
  side === 'sending' ? fromUnitId : toUnitId;

/** Whether the actor may do this as an officer of a side. */
export function mayAt(access: Access, action: Action, side: TransferSide, of: Sides): boolean {
  return can(access.relationsTo({ cadreId: of.cadreId, unitId: unitOf(side, of) }), action);
}

/** Officers of either side, central personnel and the person: nobody else learns of a transfer. */
export const mayRead = (access: Access, of: Sides): boolean =>
  mayAt(access, 'transfer.read', 'sending', of) || mayAt(access, 'transfer.read', 'receiving', of);

/** Refuses: 404 for who may not read the transfer, 403 for who is no officer of the side that acts. */
export function requireSide(access: Access, action: Action, side: TransferSide, of: Sides): void {
  if (!mayRead(access, of)) throw new Problem('not-found');
  access.requireAt(action, unitOf(side, of), of.cadreId);
}

/**
 * Whether a person was offered to the actor: the receiving officer reads whom they are to take on while the sending
 * side's proposal waits. What one proposes oneself opens nothing.
 */
export const isOfferedTo = (access: Access, of: Transfer | undefined): boolean =>
  of !== undefined &&
  isWaiting(of) &&
  of.side === 'sending' &&
  mayAt(access, 'transfer.answer', 'receiving', of);

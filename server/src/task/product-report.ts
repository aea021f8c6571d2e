import { findPositionCode, insertProductReport, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { foldText } from '@so-viec/shared/text/fold';
import type { Assigner } from './task-access.ts';

/** Reports a product outside the catalogue for addition (rules §3); a name of the list needs no report. */
export async function reportProduct(
  trx: Trx,
  { access, at }: Assigner,
  { taskId, positionId, name }: { taskId: string; positionId: string; name: string },
): Promise<void> {
  if (name === '') return;
  const positionCode = await findPositionCode(trx, positionId);
  if (!positionCode) return;
  const said = { positionCode, name, nameFold: foldText(name), taskId, at };
  const open = { state: 'open', productId: null, settledAt: null, accountId: null, version: 1 };
  await insertProductReport(trx, { id: newId(), ...said, reporterId: access.actor.accountId, ...open });
}

import { type Db, findDescription, findDescriptionById, inTransaction, type Trx } from '@so-viec/db';
import type { DescriptionInput } from '@so-viec/shared/position-description/draft.schema';
import { Problem } from '../http/problem.ts';
import { type Describer, requirePosition } from './describer.ts';
import { addVersion } from './new-version.ts';

/**
 * Writes a new version over the one seen (0: none yet). The same write twice is one. Refuses 412 where another version
 * came meanwhile, 409 another write under that id.
 */
export async function writeDescription(db: Db, describer: Describer, code: string, input: DescriptionInput) {
  await requirePosition(db, describer, code);
  await inTransaction(db, (trx) => write(trx, describer, code, input));
}

async function write(
  trx: Trx,
  describer: Describer,
  positionCode: string,
  input: DescriptionInput,
): Promise<void> {
  const { id, seen, content, note } = input;
  const current = await findDescription(trx, positionCode);
  // After what stands was read: the same write that came in between is found, and is no other version.
  const same = await findDescriptionById(trx, id);
  if (same) {
    if (same.positionCode === positionCode && same.content === JSON.stringify(content)) return;
    throw new Problem('duplicate-id');
  }
  if ((current?.ordinal ?? 0) !== seen)
    throw new Problem('stale-version', { current: current?.ordinal ?? 0 });
  await addVersion(trx, describer, { id, positionCode, content, note, draftId: null });
}

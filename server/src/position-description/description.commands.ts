import {
  type Db,
  type Described,
  findDescription,
  findDescriptionById,
  inTransaction,
  type Trx,
} from '@so-viec/db';
import type { DescriptionInput } from '@so-viec/shared/position-description/draft.schema';
import { Problem } from '../http/problem.ts';
import { says } from '../http/repeated.ts';
import { type Describer, requireTheirs } from './describer.ts';
import { addVersion } from './new-version.ts';
import { bodyNamed } from './whose.ts';

/**
 * Writes a new version over the one seen (0: none yet), of what a body says of a position or what is common. The same write twice is one. Refuses 412 where another version
 * came meanwhile, 409 another write under that id.
 */
export async function writeDescription(db: Db, describer: Describer, code: string, input: DescriptionInput) {
  const of = { positionCode: code, unitId: await bodyNamed(db, describer, input.unit) };
  await requireTheirs(db, describer, of);
  await inTransaction(db, (trx) => write(trx, describer, of, input));
}

async function write(trx: Trx, describer: Describer, of: Described, input: DescriptionInput): Promise<void> {
  const { id, seen, content, note } = input;
  const current = await findDescription(trx, of);
  // After what stands was read: the same write that came in between is found, and is no other version.
  const same = await findDescriptionById(trx, id);
  if (same) {
    if (says(same, { ...of, content: JSON.stringify(content) })) return;
    throw new Problem('duplicate-id');
  }
  if ((current?.ordinal ?? 0) !== seen)
    throw new Problem('stale-version', { current: current?.ordinal ?? 0 });
  await addVersion(trx, describer, { ...of, id, content, note, draftId: null });
}

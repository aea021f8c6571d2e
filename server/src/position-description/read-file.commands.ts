import { createHash } from 'node:crypto';
import {
  type Db,
  type DescriptionDraft,
  descriptionDraftOf,
  findDescriptionImport,
  findImportOfFile,
  insertDescriptionImport,
  inTransaction,
  listPositionNames,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { SourceRow, UnderstoodFile } from '@so-viec/shared/position-description/read/source';
import { understandInSteps } from '@so-viec/shared/position-description/read/understand';
import { matchPosition } from '@so-viec/shared/position-description/take/match-position.rules';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import type { Describer } from './describer.ts';

export interface WordFile {
  id: string;
  fileName: string;
  bytes: Uint8Array;
}

/** The file that was read before under this id or with these bytes; 409 another file under the id. */
export async function findKnownFile(db: Db, { id, bytes }: WordFile): Promise<string | undefined> {
  const sha256 = sha256Of(bytes);
  const sameId = await findDescriptionImport(db, id);
  if (sameId && sameId.sha256 !== sha256) throw new Problem('duplicate-id');
  return (await findImportOfFile(db, sha256))?.id;
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Lets other requests have their turn between the steps. */
async function understandPolitely(rows: readonly SourceRow[]): Promise<UnderstoodFile> {
  const steps = understandInSteps(rows);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise(setImmediate);
  }
}

type OnDone = (done: number, total: number) => Promise<void>;

/**
 * Understands the rows of a Word file and keeps each description as a draft, all or nothing. Hears after each
 * how many are done. Refuses 422 a file without any description.
 */
export async function keepDrafts(
  db: Db,
  describer: Describer,
  file: WordFile,
  { rows, onDone }: { rows: readonly SourceRow[]; onDone: OnDone },
): Promise<number> {
  const { descriptions, leftovers } = await understandPolitely(rows);
  if (descriptions.length === 0) throw new Problem('word-nothing-found');
  const positions = await listPositionNames(db);
  const drafts: DescriptionDraft[] = [];
  for (const found of descriptions) {
    const positionCode = matchPosition(positions, found.content) ?? null;
    const place = { id: newId(), importId: file.id, ordinal: drafts.length + 1, positionCode };
    drafts.push(descriptionDraftOf(found, place));
    await onDone(drafts.length, descriptions.length);
  }
  const row = {
    id: file.id,
    fileName: file.fileName,
    size: file.bytes.length,
    sha256: sha256Of(file.bytes),
    leftovers: JSON.stringify(leftovers),
    createdAt: describer.at,
    accountId: describer.accountId,
  };
  await inTransaction(db, async (trx) => {
    await insertDescriptionImport(trx, row, drafts);
    const done = { object: 'description_import', objectId: file.id, detail: { found: drafts.length } };
    await audit(trx, describer, 'description-import.create', done);
  });
  return drafts.length;
}

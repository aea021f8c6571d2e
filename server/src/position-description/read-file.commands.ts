import { createHash } from 'node:crypto';
import {
  type Db,
  type DescriptionDraft,
  descriptionDraftOf,
  findDescriptionImport,
  insertDescriptionImport,
  inTransaction,
  listCompetencies,
  listOpenImportsOfFile,
  listPositionNames,
  lockOrganisation,
  type Trx,
} from '@so-viec/db';
import { FRAMEWORK } from '@so-viec/shared/competency/framework.data';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Doubt, SourceRow, UnderstoodFile } from '@so-viec/shared/position-description/read/source';
import { understandInSteps } from '@so-viec/shared/position-description/read/understand';
import { unknownWords } from '@so-viec/shared/position-description/read/unknown-words';
import { codeOfAnother, matchPosition } from '@so-viec/shared/position-description/take/match-position.rules';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { type Describer, owns, unitOfDescriber } from './describer.ts';

export interface WordFile {
  id: string;
  fileName: string;
  bytes: Uint8Array;
}

/**
 * The file that was read before under this id, or with these bytes by the same personnel and not settled yet: what was set
 * aside can be read again. 409 another file under the id.
 */
export async function findKnownFile(
  db: Db | Trx,
  describer: Describer,
  { id, bytes }: WordFile,
): Promise<string | undefined> {
  const sha256 = sha256Of(bytes);
  const sameId = await findDescriptionImport(db, id);
  if (sameId && (sameId.sha256 !== sha256 || !owns(describer, sameId))) throw new Problem('duplicate-id');
  if (sameId) return id;
  return (await listOpenImportsOfFile(db, sha256)).find((file) => owns(describer, file))?.id;
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

/** Which import holds the file, with how many descriptions. */
interface Kept {
  id: string;
  found: number;
  isKnown: boolean;
}

const doubtCode = (doubts: readonly Doubt[], found: string): Doubt => ({
  id: `d${doubts.length + 1}`,
  path: 'code',
  reason: 'code-of-other',
  found,
});

type OnDone = (done: number, total: number) => Promise<void>;

/**
 * Understands the rows of a Word file and keeps each description as a draft, all or nothing; a file that came twice at once is
 * kept once. Hears after each how many are done. Refuses 422 a file without any description.
 */
export async function keepDrafts(
  db: Db,
  describer: Describer,
  file: WordFile,
  { rows, onDone }: { rows: readonly SourceRow[]; onDone: OnDone },
): Promise<Kept> {
  const { descriptions, leftovers } = await understandPolitely(rows);
  if (descriptions.length === 0) throw new Problem('word-nothing-found');
  const positions = await listPositionNames(db, describer.today);
  const competencies = await listCompetencies(db);
  const known = (competencies.length > 0 ? competencies : FRAMEWORK).map(({ name }) => name);
  const drafts: DescriptionDraft[] = [];
  for (const found of descriptions) {
    const positionCode = matchPosition(positions, found.content) ?? null;
    const place = { id: newId(), importId: file.id, ordinal: drafts.length + 1, positionCode };
    const other = codeOfAnother(positions, found.content);
    const said = [...found.doubts, ...unknownWords(found, known)];
    const doubts = other ? [doubtCode(said, other.name), ...said] : said;
    drafts.push(descriptionDraftOf({ ...found, doubts }, place));
    await onDone(drafts.length, descriptions.length);
  }
  const row = {
    id: file.id,
    unitId: unitOfDescriber(describer),
    fileName: file.fileName,
    size: file.bytes.length,
    sha256: sha256Of(file.bytes),
    leftovers: JSON.stringify(leftovers),
    createdAt: describer.at,
    accountId: describer.accountId,
  };
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const known = await findKnownFile(trx, describer, file);
    if (known) return { id: known, found: drafts.length, isKnown: true };
    await insertDescriptionImport(trx, row, drafts);
    const done = { object: 'description_import', objectId: file.id, detail: { found: drafts.length } };
    await audit(trx, describer, 'description-import.create', done);
    return { id: file.id, found: drafts.length, isKnown: false };
  });
}

import {
  type Db,
  findScheme,
  insertSchemeFile,
  inTransaction,
  listSchemeFiles,
  lockBody,
  removeSchemeFile,
  removeStoredFile,
  type Scheme,
  type SchemeFile,
  type Trx,
} from '@so-viec/db';
import { FILES_IN, mayAddFile } from '@so-viec/shared/scheme/scheme.rules';
import { audit } from '../audit/audit.ts';
import { type CheckedFile, storeFile } from '../file/store-file.ts';
import { Problem } from '../http/problem.ts';
import { mayAppraise, requireScheme, type SchemeWriter, standingTo } from './scheme-access.ts';

/** Puts a file into a dossier, as whoever has the turn. The same file sent twice is there once. */
export function addSchemeFile(
  db: Db,
  writer: SchemeWriter,
  schemeId: string,
  file: CheckedFile,
): Promise<SchemeFile> {
  return inTransaction(db, async (trx) => {
    const scheme = await openDossier(trx, writer, schemeId);
    const there = await listSchemeFiles(trx, schemeId);
    const twin = there.find((known) => known.sha256 === file.sha256 && known.name === file.name);
    if (twin) return twin;
    const role = FILES_IN[scheme.state]?.role;
    if (!role || !mayAddFile(scheme.state, await standingTo(trx, writer, scheme))) {
      throw new Problem('scheme-locked');
    }
    const by = { at: writer.at, accountId: writer.access.actor.accountId };
    // A file that is stored but not here belongs to something else.
    if (!(await storeFile(trx, by, file))) throw new Problem('duplicate-id');
    await insertSchemeFile(trx, { fileId: file.id, schemeId, role, sequence: scheme.stepCount });
    await audit(trx, by, 'scheme.file', {
      object: 'scheme',
      objectId: schemeId,
      detail: { file: file.id, sha256: file.sha256 },
    });
    const { content: _, ...facts } = file;
    const { accountId, displayName } = writer.access.actor;
    const added = { createdAt: writer.at, accountId, byName: displayName };
    return { ...facts, ...added, role, sequence: scheme.stepCount };
  });
}

/** Takes a file out again, until the next step is taken: after that it has been handed in. */
export function dropSchemeFile(
  db: Db,
  writer: SchemeWriter,
  { schemeId, fileId }: { schemeId: string; fileId: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const scheme = await openDossier(trx, writer, schemeId);
    const file = (await listSchemeFiles(trx, schemeId)).find(({ id }) => id === fileId);
    if (!file) return;
    const isOpen = mayAddFile(scheme.state, await standingTo(trx, writer, scheme));
    if (!isOpen || !isRemovable(scheme, file)) throw new Problem('scheme-locked');
    await removeSchemeFile(trx, fileId);
    await removeStoredFile(trx, fileId);
    const by = { at: writer.at, accountId: writer.access.actor.accountId };
    await audit(trx, by, 'scheme.file-drop', {
      object: 'scheme',
      objectId: schemeId,
      detail: { file: fileId },
    });
  });
}

/** What was added since the last step may be taken out; in a draft that was taken back, everything. */
export const isRemovable = (scheme: Scheme, file: { sequence: number }): boolean =>
  scheme.state === 'draft' || file.sequence === scheme.stepCount;

/** The dossier of whoever adds or takes files there; asked before a file is looked at, which costs more. */
export async function requireSchemeOfFile(
  db: Db | Trx,
  { access }: SchemeWriter,
  schemeId: string,
): Promise<Scheme> {
  const found = await findScheme(db, schemeId);
  if (!found) throw new Problem('not-found');
  requireScheme(access, mayAppraise(access, found.unitId) ? 'scheme.appraise' : 'scheme.write', found.unitId);
  return found;
}

async function openDossier(trx: Trx, writer: SchemeWriter, schemeId: string): Promise<Scheme> {
  const found = await requireSchemeOfFile(trx, writer, schemeId);
  await lockBody(trx, found.unitId);
  return (await findScheme(trx, schemeId)) ?? found;
}

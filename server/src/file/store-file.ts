import { createHash } from 'node:crypto';
import { findStoredFile, insertStoredFile, removePieces, type StoredFile, type Trx } from '@so-viec/db';
import { FILE_KINDS, safeFileName } from '@so-viec/shared/file/file-kind';
import type { By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { kindOfFile } from './file-content.ts';
import { isPicture, redraw } from './picture.ts';

/** A file that was looked at and may be stored; `sentSha256` is of the bytes that came, which a picture is drawn anew from. */
export type CheckedFile = Omit<StoredFile, 'createdAt' | 'accountId'> & {
  content: Buffer;
  sentSha256: string;
};

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Looks at what somebody sends, outside any transaction. Refuses with `file-refused`. */
export async function checkFile(id: string, name: string, sent: Buffer): Promise<CheckedFile> {
  const safe = safeFileName(name);
  const kind = await kindOfFile(sent, safe);
  const content = isPicture(kind) ? await redraw(sent, kind) : sent;
  const { mediaType } = FILE_KINDS[kind];
  const [sha256, sentSha256] = [sha256Of(content), sha256Of(sent)];
  return { id, name: safe, mediaType, size: content.length, sha256, sentSha256, content };
}

/** Stores a file once: false when the same request has done so before. 409 for an id that another file has. */
export async function storeFile(trx: Trx, by: By, file: CheckedFile): Promise<boolean> {
  const { sentSha256, ...stored } = file;
  const known = await findStoredFile(trx, file.id);
  if (known) {
    // Of pieces that are gone the file comes back as it was stored.
    const isSame = known.sha256 === file.sha256 || known.sha256 === sentSha256;
    if (!isSame || known.name !== file.name) throw new Problem('duplicate-id');
    return false;
  }
  await insertStoredFile(trx, { ...stored, createdAt: by.at, accountId: by.accountId });
  if (by.accountId) await removePieces(trx, { accountId: by.accountId, uploadId: file.id });
  return true;
}

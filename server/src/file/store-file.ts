import { createHash } from 'node:crypto';
import { findStoredFile, insertStoredFile, removePieces, type StoredFile, type Trx } from '@so-viec/db';
import { FILE_KINDS, safeFileName } from '@so-viec/shared/file/file-kind';
import type { By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { kindOfFile } from './file-content.ts';

/** A file that was looked at and may be stored. */
export type CheckedFile = Omit<StoredFile, 'createdAt' | 'accountId'> & { content: Buffer };

/** Looks at what somebody sends, outside any transaction. Refuses with `file-refused`. */
export async function checkFile(id: string, name: string, content: Buffer): Promise<CheckedFile> {
  const safe = safeFileName(name);
  const kind = await kindOfFile(content, safe);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { id, name: safe, mediaType: FILE_KINDS[kind].mediaType, size: content.length, sha256, content };
}

/** Stores a file once: false when the same request has done so before. 409 for an id that another file has. */
export async function storeFile(trx: Trx, by: By, file: CheckedFile): Promise<boolean> {
  const known = await findStoredFile(trx, file.id);
  if (known) {
    if (known.sha256 !== file.sha256 || known.name !== file.name) throw new Problem('duplicate-id');
    return false;
  }
  await insertStoredFile(trx, { ...file, createdAt: by.at, accountId: by.accountId });
  if (by.accountId) await removePieces(trx, { accountId: by.accountId, uploadId: file.id });
  return true;
}

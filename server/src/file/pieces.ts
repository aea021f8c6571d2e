import {
  type Db,
  findFileContent,
  findPiece,
  findStoredFile,
  inTransaction,
  listPieces,
  putPiece,
  removeOldPieces,
  removePiecesBefore,
  type Trx,
} from '@so-viec/db';
import { FILE_LIMIT, PIECE_SIZE } from '@so-viec/shared/file/file-kind';
import { Problem } from '../http/problem.ts';

const DAY = 24 * 60 * 60_000;
/** Unfinished uploads of one account [config]: an account cannot fill the disk. */
const UPLOADS_KEPT = 3;

interface Piece {
  accountId: string;
  uploadId: string;
  ordinal: number;
  content: Buffer;
}

/** Keeps one piece of a file for a day; the same piece sent again is one, another in its place is 409. */
export async function keepPiece(db: Db, piece: Piece, now: Date): Promise<void> {
  const { content, ordinal } = piece;
  if (content.length === 0) throw new Problem('not-a-file');
  if (content.length > PIECE_SIZE || (ordinal + 1) * PIECE_SIZE > FILE_LIMIT + PIECE_SIZE) {
    throw new Problem('file-too-large', { params: { megabytes: FILE_LIMIT / 1024 / 1024 } });
  }
  await inTransaction(db, (trx) => writePiece(trx, piece, now));
}

async function writePiece(trx: Trx, piece: Piece, now: Date): Promise<void> {
  if (!(await putPiece(trx, { ...piece, at: now.toISOString() }))) {
    const known = await findPiece(trx, piece);
    if (!known?.content.equals(piece.content)) throw new Problem('duplicate-id');
    return;
  }
  const before = dayBefore(now);
  await removeOldPieces(trx, { accountId: piece.accountId, kept: UPLOADS_KEPT, before });
}

const dayBefore = (now: Date): string => new Date(now.getTime() - DAY).toISOString();

/** Forgets pieces of files that nobody finished within a day. How many they were. */
export function clearPieces(db: Db, now: Date): Promise<number> {
  return inTransaction(db, (trx) => removePiecesBefore(trx, dayBefore(now)));
}

/**
 * The file whose `count` pieces its sender has sent. A file that was stored under this id, though its sender never heard
 * of it, is given as it was stored. Refuses with `upload-incomplete` while a piece is missing.
 */
export async function joinPieces(
  db: Db,
  of: { accountId: string; uploadId: string },
  count: number,
): Promise<Buffer> {
  const pieces = await listPieces(db, of);
  if (pieces.length === count && pieces.every(({ ordinal }, at) => ordinal === at)) {
    const whole = Buffer.concat(pieces.map(({ content }) => content));
    if (whole.length <= FILE_LIMIT) return whole;
    throw new Problem('file-too-large', { params: { megabytes: FILE_LIMIT / 1024 / 1024 } });
  }
  const stored = await findStoredFile(db, of.uploadId);
  const content = stored?.accountId === of.accountId && (await findFileContent(db, of.uploadId));
  if (!content) throw new Problem('upload-incomplete');
  return content;
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat, statfs } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import { BackupProblem } from './backup-problem.ts';

const MEGABYTE = 1_000_000;
/** What is left for those who write meanwhile. */
const LEFT_FREE = 256 * 1024 * 1024;

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/** Waits until a file or a folder is on the disk. */
export async function keep(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

/** Refuses a copy that would fill the disk on which others write. */
export async function refuseNoRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const missing = bytes + LEFT_FREE - bavail * bsize;
  if (missing <= 0) return;
  throw new BackupProblem(
    `Ổ đĩa của ${folder} thiếu ${formatWhole(Math.ceil(missing / MEGABYTE))} MB cho bản sao: giải phóng chỗ rồi chạy lại.`,
  );
}

/** The bytes of a SQLite file, with what waits in its log. */
export async function bytesOf(path: string): Promise<number> {
  const sizes = await Promise.all([path, `${path}-wal`].map((one) => stat(one).catch(() => undefined)));
  return sizes.reduce((sum, one) => sum + (one?.size ?? 0), 0);
}

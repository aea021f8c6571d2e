import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
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

const NO_FOLDER = (path: string) => `${path} không phải thư mục: dùng một thư mục khác cho bản sao.`;
const NO_RIGHT = (path: string) =>
  `Tài khoản chạy Sổ Việc không ghi được ở ${path}: cho tài khoản đó quyền ghi, hoặc dùng một thư mục khác.`;
const NO_ROOM = (path: string) => `Ổ đĩa của ${path} đã đầy: giải phóng chỗ rồi chạy lại.`;

/** What a disk says by a code, and how to mend it. */
const OF_DISK: Readonly<Record<string, (path: string) => string>> = {
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  SQLITE_FULL: NO_ROOM,
  EROFS: (path) => `Ổ đĩa của ${path} chỉ cho đọc: gắn lại để ghi được, hoặc dùng một thư mục khác.`,
  ENOENT: (path) => `Không có ${path} và không tạo được ở đó: gắn ổ đĩa, hoặc dùng một thư mục khác.`,
  EIO: (path) =>
    `Ổ đĩa của ${path} báo lỗi đọc, ghi: kiểm tra ổ đĩa, dùng một thư mục khác cho đến khi thay.`,
};

/** An error of a disk as a BackupProblem in words; anything else as it is. `place` is named where the error names nothing. */
export function whyOfDisk(error: unknown, place: string): unknown {
  const { code = '', path = place, syscall = '' } = error as NodeJS.ErrnoException;
  const words = syscall.startsWith('spawn') ? undefined : OF_DISK[code];
  if (words === undefined) return error;
  return new BackupProblem(words(path.startsWith(place) ? place : path), { cause: error });
}

/** Makes an empty file for its owner alone; false where one is there. */
export async function takeName(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** No copy takes so long: what nobody wrote to since is of one that was broken off. */
const ABANDONED_MS = 12 * 3_600_000;

/** Takes away the files of a folder whose names are meant and that nobody writes any more. */
export async function clearAbandoned(folder: string, isMeant: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(folder)).filter(isMeant)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
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

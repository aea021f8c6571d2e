import { type Db, listAllClosings, openDatabase, openDrillPlace } from '@so-viec/db';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { isUntouched } from '../../closing/fingerprint.ts';
import { type BackupOrder, backUp } from '../copy/back-up.ts';
import { BackupProblem } from '../copy/backup-problem.ts';
import { newKey } from '../copy/crypt.ts';
import { listCopies } from '../copy/manifest.ts';
import { sha256Of } from '../copy/on-disk.ts';
import { restore } from '../copy/restore.ts';

/** What a drill looked at, all of it found right. */
export interface Drilled {
  megabytes: number;
  tables: number;
  rows: number;
  closings: number;
  /** Copies in the folder that are still the bytes they were. */
  checked: number;
}

/**
 * Makes a copy, puts that very file back into an empty place and compares: every row, the fingerprints of closings, and the
 * bytes of every older copy. An encrypted one is encrypted for a key besides that lives as long as the drill, so that the
 * server can never read the others. Throws a BackupProblem that says what is wrong; the copy stays.
 */
export async function drill(order: BackupOrder): Promise<Drilled> {
  const key = order.recipients.length > 0 ? await newKey() : undefined;
  const made = await backUp(order, key?.recipient);
  const place = await openDrillPlace(order.databaseUrl);
  try {
    const { pgTools } = order;
    await restore({ copy: made.path, databaseUrl: place.url, identity: key?.identity, pgTools });
    const closings = await untouchedClosings(place.url);
    const counts = Object.values(made.rows);
    return {
      megabytes: Math.ceil(made.bytes / 1_000_000),
      tables: counts.length,
      rows: counts.reduce((sum, count) => sum + count, 0),
      closings,
      checked: await unchangedCopies(order.folder),
    };
  } finally {
    await place.remove();
  }
}

async function untouchedClosings(url: string): Promise<number> {
  const db = await openDatabase(url);
  try {
    return await countUntouched(db);
  } finally {
    await db.destroy();
  }
}

async function countUntouched(db: Db): Promise<number> {
  const closings = await listAllClosings(db);
  for (const { id, month, unit } of closings) {
    if (await isUntouched(db, id)) continue;
    const { name } = JSON.parse(unit) as { name: string };
    throw new BackupProblem(
      `Tháng ${formatMonth(month)} đã khóa của ${name} không khớp dấu vân tay trong bản sao.`,
    );
  }
  return closings.length;
}

async function unchangedCopies(folder: string): Promise<number> {
  const copies = await listCopies(folder);
  for (const { path, file, sha256 } of copies) {
    if ((await sha256Of(path)) === sha256) continue;
    throw new BackupProblem(`Bản sao ${file} trong ${folder} đã hỏng: xóa bản đó và kiểm tra ổ đĩa.`);
  }
  return copies.length;
}

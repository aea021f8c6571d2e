import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditKeysOf, bindAuditKeys, openDatabase, openDrillPlace } from '@so-viec/db';
import type { AuditConfig, AuditPlace } from '../../audit/audit-config.ts';
import { type Verified, verifyTrail } from '../../audit/verify.ts';
import { type BackupOrder, backUp } from '../copy/back-up.ts';
import { BackupProblem } from '../copy/backup-problem.ts';
import { newKey } from '../copy/crypt.ts';
import { listCopies } from '../copy/manifest.ts';
import { sha256Of } from '../copy/on-disk.ts';
import { restore } from '../copy/restore.ts';

export interface DrillOrder extends BackupOrder {
  /** The keys of the trail, the file of its checkpoints outside the database, and triggers that are meant to be there. */
  trail: Pick<AuditPlace, 'keys' | 'checkpoints'> & Pick<AuditConfig, 'triggers'>;
}

/** What a drill looked at, all of it found right. */
export interface Drilled {
  megabytes: number;
  tables: number;
  rows: number;
  closings: number;
  /** Acts of the trail, those that are not linked yet among them. */
  events: number;
  /** Checkpoints outside the database that the copy was compared with. */
  outside: number;
  /** Copies in the folder that are still the bytes they were. */
  checked: number;
}

/**
 * Makes a copy, puts that very file back into an empty place and compares: every row with what was copied, the trail with
 * closings and the rows it tells of, and the bytes of every older copy. An encrypted one is encrypted for a key besides that
 * lives as long as the drill, so that the server can never read the others. Throws a BackupProblem that says what is wrong;
 * the copy stays.
 */
export async function drill(order: DrillOrder): Promise<Drilled> {
  const { checkpoints } = order.trail;
  const aside = await mkdtemp(join(tmpdir(), 'so-viec-drill-'));
  const known = join(aside, 'checkpoints.jsonl');
  try {
    // Those signed later are of what the copy does not hold.
    await copyFile(checkpoints, known).catch((error: unknown) => unread(error, checkpoints));
    return await copyAndCompare(order, known);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function copyAndCompare({ trail, ...order }: DrillOrder, checkpoints: string): Promise<Drilled> {
  const { databaseUrl, recipients, folder, pgTools } = order;
  const key = recipients.length > 0 ? await newKey() : undefined;
  const made = await backUp(order, key?.recipient);
  const place = await openDrillPlace(databaseUrl);
  try {
    await restore({ copy: made.path, databaseUrl: place.url, identity: key?.identity, pgTools });
    const found = await verified(place.url, { ...trail, checkpoints });
    const { closings, events, pending, outside } = found;
    const counts = Object.values(made.rows);
    return {
      megabytes: Math.ceil(made.bytes / 1_000_000),
      tables: counts.length,
      rows: counts.reduce((sum, count) => sum + count, 0),
      ...{ closings, events: events + pending, outside },
      checked: await unchangedCopies(folder),
    };
  } finally {
    await place.remove();
  }
}

/** Where there is no file yet the drill says that it knew none; one that cannot be read keeps it from saying that all is right. */
function unread(error: unknown, file: string): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return;
  throw new BackupProblem(
    `Không đọc được điểm ký ngoài cơ sở dữ liệu ở ${file} (${code}): cho tài khoản chạy Sổ Việc quyền đọc tệp đó.`,
  );
}

/** Looks through what was put back as through the database it was copied from. */
async function verified(
  url: string,
  { keys, checkpoints, triggers }: DrillOrder['trail'],
): Promise<Verified> {
  const db = await openDatabase(url);
  try {
    bindAuditKeys(db, auditKeysOf(keys));
    const found = await verifyTrail(db, checkpoints, triggers);
    const [first] = found.faults;
    if (!first) return found;
    const place = [first.table, first.id].filter((word) => word !== undefined).join(' ');
    throw new BackupProblem(
      `Nhật ký thao tác trong bản sao không nguyên vẹn, ${found.faults.length} chỗ, đầu tiên ở ${place}: chạy sv verify để xem từng chỗ.`,
    );
  } finally {
    await db.destroy();
  }
}

async function unchangedCopies(folder: string): Promise<number> {
  const copies = await listCopies(folder);
  for (const { path, file, sha256 } of copies) {
    if ((await sha256Of(path)) === sha256) continue;
    throw new BackupProblem(`Bản sao ${file} trong ${folder} đã hỏng: xóa bản đó và kiểm tra ổ đĩa.`);
  }
  return copies.length;
}

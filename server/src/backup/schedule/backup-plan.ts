import { mkdtempSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { ConfigProblem } from '../../config-problem.ts';
import { makeFolder } from '../../make-folder.ts';
import { whyOfDisk } from '../copy/on-disk.ts';
import type { Keep } from './rotation.ts';

/** When copies are made by themselves, where, for whom, and how many are kept. */
export interface BackupPlan {
  /** Null: none are made. */
  folder: string | null;
  /** HH:MM in Vietnam. */
  hour: string;
  keep: Keep;
  /** Public keys of age; none: copies are not encrypted. */
  recipients: readonly string[];
  /** Where pg_dump and pg_restore are; null: on the PATH. */
  pgTools: string | null;
}

/** The hour of the copies as cron has it. */
export function patternOf({ hour }: Pick<BackupPlan, 'hour'>): string {
  const [hours, minutes] = hour.split(':').map(Number);
  return `${minutes} ${hours} * * *`;
}

/** After the checks of the night. */
const USUAL_HOUR = '02:15';
/** A fortnight of days would be a quarter more room and hardly a day more: what is older is asked for by week or month. */
const USUAL_KEEP = '7,4,12';
const count = z.int().check(z.gte(0), z.lte(400));
const counts = z.tuple([z.int().check(z.gte(1), z.lte(400)), count, count]);

/** Reads how copies are made by themselves; `folder` is where a relative path starts. Throws a ConfigProblem. */
export function readBackupPlan(env: NodeJS.ProcessEnv, folder: string): BackupPlan {
  const path = (name: 'SV_BACKUP_DIR' | 'SV_PG_BIN') => {
    if (env[name] === '') throw new ConfigProblem(`${name} phải là đường dẫn một thư mục, đang để trống.`);
    return env[name] === undefined ? null : resolve(folder, env[name]);
  };
  return {
    folder: path('SV_BACKUP_DIR'),
    hour: readHour(env.SV_BACKUP_AT ?? USUAL_HOUR),
    keep: readKeep(env.SV_BACKUP_KEEP ?? USUAL_KEEP),
    recipients: readRecipients(env.SV_BACKUP_FOR),
    pgTools: path('SV_PG_BIN'),
  };
}

function readHour(text: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new ConfigProblem(`SV_BACKUP_AT phải là giờ như 02:15, đang là "${text}".`);
}

function readKeep(text: string): Keep {
  const read = counts.safeParse(text.split(',').map((one) => (/^\d+$/.test(one) ? Number(one) : one)));
  if (!read.success) {
    throw new ConfigProblem(
      `SV_BACKUP_KEEP phải là số bản giữ theo ngày, tuần, tháng như ${USUAL_KEEP}, đang là "${text}".`,
    );
  }
  const [daily, weekly, monthly] = read.data;
  return { daily, weekly, monthly };
}

/** Only what it looks like: whether it is whole is asked where it is first needed. */
function readRecipients(text: string | undefined): string[] {
  const read = text?.split(',').map((one) => one.trim()) ?? [];
  if (read.every((one) => /^age1[a-z0-9]{20,}$/.test(one))) return read;
  throw new ConfigProblem('SV_BACKUP_FOR phải là khóa công khai age1…, nhiều khóa cách nhau bằng dấu phẩy.');
}

/** What a full or broken disk says: copies fail and are told, and work goes on. */
const PASSES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

/** Refuses to start with a folder that takes no copies. Throws a ConfigProblem. */
export function refuseWrongFolder({ folder }: BackupPlan): void {
  if (folder === null) return;
  try {
    makeFolder(folder);
    rmdirSync(mkdtempSync(join(folder, '.so-viec-')));
  } catch (error) {
    if (PASSES.has((error as NodeJS.ErrnoException).code ?? '')) return;
    throw new ConfigProblem(`SV_BACKUP_DIR không dùng được. ${(whyOfDisk(error, folder) as Error).message}`);
  }
}

/** Refuses to start for a key that is not whole: copies would fail night by night. Throws a ConfigProblem. */
export async function refuseWrongRecipients({ recipients }: BackupPlan): Promise<void> {
  if (recipients.length === 0) return;
  const { isRecipient } = await import('../copy/crypt.ts');
  const wrong = recipients.find((one) => !isRecipient(one));
  if (wrong !== undefined) {
    throw new ConfigProblem(`SV_BACKUP_FOR có khóa gõ sai: ${wrong}. Dùng dòng mà sv backup-key đã in.`);
  }
}

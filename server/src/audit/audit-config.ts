import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ConfigProblem } from '../config-problem.ts';
import { readSecret } from '../config-secret.ts';
import { makeFolder } from '../make-folder.ts';

/** Where the trail's keys come from and where its checkpoints go. */
export interface AuditConfig {
  /** Given by SV_AUDIT_KEY, the one in use last; null: those of the file `key` in the folder. */
  keys: string[] | null;
  /** SV_AUDIT_FOLDER; null: the folder `audit` beside the database. */
  folder: string | null;
  /** Whether a trail of a key that is lost goes on with another. */
  goesOnAnew: boolean;
  /** Triggers of the office's own, each as `table.name`. */
  triggers: string[];
}

/** Reads how the trail is kept. Several keys stand one after the other with spaces between, the one in use last. */
export function readAudit(env: NodeJS.ProcessEnv, folder: string): AuditConfig {
  const { SV_AUDIT_KEY: keys, SV_AUDIT_FOLDER: place, SV_AUDIT_NEW_KEY: anew = '0' } = env;
  if (place === '') throw new ConfigProblem('SV_AUDIT_FOLDER phải là đường dẫn một thư mục, đang để trống.');
  if (anew !== '0' && anew !== '1')
    throw new ConfigProblem(`SV_AUDIT_NEW_KEY phải là 0 hoặc 1, đang là "${anew}".`);
  return {
    keys: keys === undefined ? null : keysIn('SV_AUDIT_KEY', keys),
    folder: place === undefined ? null : resolve(folder, place),
    goesOnAnew: anew === '1',
    triggers: triggersIn(env.SV_AUDIT_TRIGGERS),
  };
}

function triggersIn(text: string | undefined): string[] {
  if (text === undefined) return [];
  const triggers = text.split(',').map((name) => name.trim());
  if (triggers.every((name) => /^[^.\s]+\..+$/.test(name))) return triggers;
  throw new ConfigProblem(
    `SV_AUDIT_TRIGGERS phải là các trigger viết BẢNG.TÊN, cách nhau bằng dấu phẩy, đang là "${text}".`,
  );
}

function keysIn(name: string, text: string): string[] {
  const keys = text.split(/\s+/).filter((key) => key !== '');
  if (keys.length === 0) keys.push('');
  return keys.map((key) => readSecret(name, key) ?? '');
}

export interface AuditPlace {
  /** None where none is at hand. */
  keys: string[];
  /** Where the keys were read from, as a person would look for them. */
  keysFrom: string;
  /** Signed checkpoints, one a line, only added to. */
  checkpoints: string;
}

interface PlaceOf {
  databaseUrl: string;
  dataFolder: string;
  audit?: AuditConfig;
}

/** The keys that are at hand and the file of checkpoints of a database; makes nothing. Throws ConfigProblem. */
export function auditPlaceOf({ databaseUrl, dataFolder, audit }: PlaceOf): AuditPlace {
  const path = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : undefined;
  const folder = audit?.folder ?? join(path === undefined ? dataFolder : dirname(path), 'audit');
  const name = basename(path ?? new URL(databaseUrl).pathname) || 'so-viec';
  const checkpoints = join(folder, `${name}.checkpoints.jsonl`);
  if (audit?.keys) return { keys: audit.keys, keysFrom: 'SV_AUDIT_KEY', checkpoints };
  const file = join(folder, 'key');
  return { keys: keysOf(file), keysFrom: file, checkpoints };
}

/** With a key made where none is at hand: once, whoever else makes it at the same moment. Throws ConfigProblem. */
export function withKey(place: AuditPlace): AuditPlace {
  if (place.keys.length > 0) return place;
  makeKey(place.keysFrom);
  return { ...place, keys: keysOf(place.keysFrom) };
}

function keysOf(file: string): string[] {
  try {
    return keysIn(file, readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    if (error instanceof ConfigProblem) throw error;
    throw new ConfigProblem(`Không đọc được khóa của nhật ký ${file}: ${(error as Error).message}.`);
  }
}

function makeKey(file: string): void {
  const made = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(made, `${randomBytes(32).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new ConfigProblem(`Không tạo được khóa của nhật ký ${file}: ${(error as Error).message}.`);
  } finally {
    rmSync(made, { force: true });
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentsOfSqlite, snapshotSqlite } from '@so-viec/db';
import * as z from 'zod/mini';

/** What stands beside a copy: written last, so that a copy without one is none. */
const manifestShape = z.object({
  program: z.literal('so-viec'),
  madeAt: z.string(),
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  migration: z.string(),
  rows: z.record(z.string(), z.number()),
});
export type Manifest = z.infer<typeof manifestShape>;

/** Why a copy is not made or not taken back, in one sentence. */
export class BackupProblem extends Error {}

/**
 * Copies a running SQLite database into a folder and reads the copy back, every page of it; the file with its manifest
 * are there whole or not at all. Returns where they are. Throws a BackupProblem or a DatabaseProblem.
 */
export async function backUp(
  databaseUrl: string,
  folder: string,
  now: Date,
): Promise<Manifest & { path: string }> {
  const source = fileOf(databaseUrl);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = `so-viec-${now.toISOString().replace(/\D/g, '').slice(0, 14)}.db`;
  const path = join(folder, file);
  const part = `${path}.part`;
  await rm(part, { force: true });
  try {
    snapshotSqlite(source, part);
    const contents = contentsOfSqlite(part);
    await keep(part);
    const { size: bytes } = await stat(part);
    const told = { file, bytes, sha256: await sha256Of(part), ...contents };
    const manifest: Manifest = { program: 'so-viec', madeAt: now.toISOString(), ...told };
    await rename(part, path);
    await writeManifest(path, manifest);
    return { ...manifest, path };
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * Puts a copy where no database is yet, after its bytes, its pages and its rows were found to be those of the manifest.
 * Throws a BackupProblem or a DatabaseProblem, and leaves nothing behind then.
 */
export async function restore(copy: string, databaseUrl: string): Promise<Manifest> {
  const target = fileOf(databaseUrl);
  const manifest = await readManifest(copy);
  if (await exists(target)) {
    throw new BackupProblem(
      `Đã có cơ sở dữ liệu ở ${target}: đặt DATABASE_URL vào một tệp chưa có rồi khôi phục.`,
    );
  }
  if ((await sha256Of(copy)) !== manifest.sha256) {
    throw new BackupProblem(`Bản sao ${copy} không còn như lúc sao lưu: dùng một bản sao khác.`);
  }
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const part = `${target}.part`;
  try {
    await copyFile(copy, part);
    await keep(part);
    refuseOtherRows(contentsOfSqlite(part), manifest);
    await rename(part, target);
    await keep(dirname(target));
  } finally {
    await rm(part, { force: true });
  }
  return manifest;
}

function fileOf(databaseUrl: string): string {
  if (databaseUrl.startsWith('file:')) return databaseUrl.slice('file:'.length);
  throw new BackupProblem('PostgreSQL có công cụ riêng: dùng pg_dump và pg_restore cho cơ sở dữ liệu này.');
}

function refuseOtherRows(found: Pick<Manifest, 'migration' | 'rows'>, told: Manifest): void {
  const tables = new Set([...Object.keys(found.rows), ...Object.keys(told.rows)]);
  const other = [...tables].find((table) => found.rows[table] !== told.rows[table]);
  if (other === undefined && found.migration === told.migration) return;
  throw new BackupProblem(`Bản sao không khớp bản kê (${other ?? found.migration}): dùng một bản sao khác.`);
}

const manifestPath = (copy: string): string => `${copy}.json`;

async function writeManifest(copy: string, manifest: Manifest): Promise<void> {
  const path = manifestPath(copy);
  await writeFile(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await keep(`${path}.part`);
  await rename(`${path}.part`, path);
  await keep(dirname(path));
}

async function readManifest(copy: string): Promise<Manifest> {
  const text = await readFile(manifestPath(copy), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new BackupProblem(
      `Không có bản kê ${basename(manifestPath(copy))} cạnh bản sao: sao lưu chưa xong hoặc thiếu tệp.`,
    );
  }
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    throw new BackupProblem(`Bản kê ${basename(manifestPath(copy))} không đọc được: dùng một bản sao khác.`);
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Waits until a file or a folder is on the disk. */
async function keep(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

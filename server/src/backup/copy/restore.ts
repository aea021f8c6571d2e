import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { clearPostgres, contentsOfPostgres, contentsOfSqlite, firstPostgresTable } from '@so-viec/db';
import { makeFolder } from '../../make-folder.ts';
import { BackupProblem } from './backup-problem.ts';
import { openCopy } from './crypt.ts';
import { type Manifest, readManifest, refuseOtherRows } from './manifest.ts';
import { keep, refuseNoRoom, sha256Of } from './on-disk.ts';
import { restorePostgres } from './postgres-tools.ts';

/** A copy to be put back into an empty place, with the secret half of a key where it is encrypted. */
export interface RestoreOrder {
  copy: string;
  databaseUrl: string;
  identity?: string | undefined;
  pgTools: string | null;
}

/**
 * Puts a copy where no database is yet, and finds its bytes, its pages and its rows to be those of the manifest. Throws a
 * BackupProblem or a DatabaseProblem, and leaves nothing behind then.
 */
export async function restore(order: RestoreOrder): Promise<Manifest> {
  const { copy, databaseUrl } = order;
  const isSqlite = databaseUrl.startsWith('file:');
  const manifest = await readManifest(copy);
  refuseOtherKind(manifest, isSqlite);
  await refuseTaken(databaseUrl, isSqlite);
  if ((await sha256Of(copy)) !== manifest.sha256) {
    throw new BackupProblem(`Bản sao ${copy} không còn như lúc sao lưu: dùng một bản sao khác.`);
  }
  await (isSqlite ? restoreSqlite : restoreDump)(order, manifest);
  return manifest;
}

function refuseOtherKind({ file }: Manifest, isSqlite: boolean): void {
  if (file.includes('.db') === isSqlite) return;
  const [made, form] = isSqlite ? ['PostgreSQL', 'postgres://…'] : ['SQLite', 'file:ĐƯỜNG-DẪN'];
  throw new BackupProblem(`Bản sao này là của ${made}: đặt DATABASE_URL dạng ${form} rồi khôi phục.`);
}

async function refuseTaken(url: string, isSqlite: boolean): Promise<void> {
  if (isSqlite) return refuseFile(url.slice('file:'.length));
  const table = await firstPostgresTable(url);
  if (table === undefined) return;
  const place = new URL(url).pathname.slice(1);
  throw new BackupProblem(
    `Cơ sở dữ liệu ${place} đã có bảng (${table}): tạo một cơ sở dữ liệu trống, đặt DATABASE_URL vào đó rồi khôi phục.`,
  );
}

/** A log that a file which is gone has left would be written into the copy; an empty one says nothing. */
async function refuseFile(path: string): Promise<void> {
  for (const [taken, least] of [
    [path, 0],
    [`${path}-wal`, 1],
  ] as const) {
    const found = await stat(taken).catch(() => undefined);
    if (!found || found.size < least) continue;
    throw new BackupProblem(
      `Đã có cơ sở dữ liệu ở ${taken}: đặt DATABASE_URL vào một tệp chưa có rồi khôi phục.`,
    );
  }
}

async function restoreSqlite(
  { copy, databaseUrl, identity }: RestoreOrder,
  manifest: Manifest,
): Promise<void> {
  const target = databaseUrl.slice('file:'.length);
  makeFolder(dirname(target));
  await refuseNoRoom(dirname(target), manifest.bytes);
  const part = `${target}.part`;
  try {
    const content = await openCopy(copy, manifest.recipients, identity);
    await pipeline(content, createWriteStream(part, { mode: 0o600 }));
    await keep(part);
    refuseOtherRows(contentsOfSqlite(part), manifest);
    await rename(part, target);
    await keep(dirname(target));
  } finally {
    await rm(part, { force: true });
  }
}

async function restoreDump(
  { copy, databaseUrl: url, identity, pgTools: folder }: RestoreOrder,
  manifest: Manifest,
): Promise<void> {
  const content = await openCopy(copy, manifest.recipients, identity);
  try {
    await restorePostgres({ folder, url }, content);
    refuseOtherRows(await contentsOfPostgres(url), manifest);
  } catch (error) {
    await clearPostgres(url);
    throw error;
  }
}

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isEmptyDatabase, migrateToLatest, openDatabase } from '@so-viec/db';
import { auditPlaceOf, beginOwnTrail, type Config, openMigrated } from '@so-viec/server';
import { createProgress, type Progress } from '../progress/progress.ts';

/**
 * Fills the default SQLite database with the demo when nobody has put anything in. The demo grows in a file beside it,
 * so that one that is interrupted leaves nothing behind; its trail is that of the database it is to be.
 */
export async function fillWhenEmpty({
  databaseUrl,
  audit,
}: Pick<Config, 'databaseUrl' | 'audit'>): Promise<void> {
  const path = databaseUrl.replace(/^file:/, '');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (existsSync(path) && !(await isEmpty(databaseUrl))) return;
  const growing = `${path}.filling`;
  removeDatabase(growing);
  await fill(growing, { databaseUrl, audit });
  removeDatabase(path);
  renameSync(growing, path);
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const db = await openDatabase(databaseUrl);
  try {
    await migrateToLatest(db);
    return await isEmptyDatabase(db);
  } finally {
    await db.destroy();
  }
}

async function fill(path: string, toBe: Pick<Config, 'databaseUrl' | 'audit'>): Promise<void> {
  const { fillDemo } = await import('../demo/fill.ts');
  process.stderr.write('Đang tạo dữ liệu mẫu, một lần duy nhất.\n');
  let progress: Progress | undefined;
  const dataFolder = dirname(path);
  const { audit } = toBe;
  const { db } = await openMigrated({ databaseUrl: `file:${path}`, dataFolder, audit });
  try {
    await fillDemo(db, {}, (done: number, total: number) => {
      progress ??= createProgress('Tạo dữ liệu mẫu', total);
      progress.update(done);
    });
    await beginOwnTrail(db, auditPlaceOf({ ...toBe, dataFolder }));
  } finally {
    progress?.done();
    await db.destroy();
  }
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Contents, contentsOfSqlite, snapshotSqlite, withPostgresState } from '@so-viec/db';
import { makeFolder } from '../../make-folder.ts';
import { writeFor } from './crypt.ts';
import { type Manifest, nameOfCopy, writeManifest } from './manifest.ts';
import { bytesOf, clearAbandoned, keep, refuseNoRoom, sha256Of, takeName, whyOfDisk } from './on-disk.ts';
import { dumpPostgres } from './postgres-tools.ts';

/** A copy to be made. `recipients` are the public keys it is encrypted for; none: it is not. */
export interface BackupOrder {
  databaseUrl: string;
  folder: string;
  recipients: readonly string[];
  /** Where PostgreSQL's own tools are; null: on the PATH. */
  pgTools: string | null;
  /** UTC. */
  at: string;
}

/**
 * Copies a running database into a folder and reads a copy of SQLite back, every page of it; the file with its manifest
 * are there whole or not at all. `reader` can read it besides, and is not named in the manifest. Throws a BackupProblem or a
 * DatabaseProblem.
 */
export async function backUp(order: BackupOrder, reader?: string): Promise<Manifest & { path: string }> {
  try {
    makeFolder(order.folder);
    return await copyInto(order, reader);
  } catch (error) {
    throw whyOfDisk(error, order.folder);
  }
}

async function copyInto(order: BackupOrder, reader?: string): Promise<Manifest & { path: string }> {
  const { databaseUrl, folder, at } = order;
  const isSqlite = databaseUrl.startsWith('file:');
  const recipients = [...order.recipients];
  const file = await ownName(order);
  const path = join(folder, file);
  const part = `${path}.part`;
  const readers = recipients.length > 0 && reader !== undefined ? [...recipients, reader] : recipients;
  try {
    await rm(part, { force: true });
    const contents = await (isSqlite ? copySqlite : dumpInto)(order, readers, part);
    await keep(part);
    const { size: bytes } = await stat(part);
    const told = { file, bytes, sha256: await sha256Of(part), recipients, ...contents };
    const manifest: Manifest = { program: 'so-viec', madeAt: at, ...told };
    await rename(part, path);
    await writeManifest(path, manifest);
    return { ...manifest, path };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

/** The name of a copy, taken in its folder before anything is written: one that is made at the same second has the next. */
async function ownName({ databaseUrl, folder, recipients, at }: BackupOrder): Promise<string> {
  const kind = databaseUrl.startsWith('file:') ? 'db' : 'dump';
  for (let moment = Date.parse(at); ; moment += 1000) {
    const name = nameOfCopy(new Date(moment), kind, recipients.length > 0);
    if (await takeName(join(folder, name))) return name;
  }
}

/** A plain copy lies only where the database itself does: the folder of the copies may be somebody else's. */
async function copySqlite(
  { databaseUrl }: BackupOrder,
  readers: readonly string[],
  part: string,
): Promise<Contents> {
  const source = databaseUrl.slice('file:'.length);
  const bytes = await bytesOf(source);
  await refuseNoRoom(dirname(part), bytes);
  const beside = `${basename(source)}.copying`;
  const own = join(dirname(source), `${beside}-${randomBytes(6).toString('hex')}`);
  const plain = readers.length > 0 ? own : part;
  if (plain !== part) {
    await clearAbandoned(dirname(source), (name) => name.startsWith(beside));
    await refuseNoRoom(dirname(plain), bytes);
  }
  try {
    snapshotSqlite(source, plain);
    const contents = contentsOfSqlite(plain, true);
    if (plain !== part)
      await writeFor(readers, createReadStream(plain, { highWaterMark: 1024 * 1024 }), part);
    return contents;
  } finally {
    if (plain !== part) await rm(plain, { force: true });
  }
}

function dumpInto(
  { databaseUrl: url, pgTools: folder }: BackupOrder,
  readers: readonly string[],
  part: string,
): Promise<Contents> {
  return withPostgresState(url, async (state) => {
    const { bytes, ended } = await dumpPostgres({ folder, url }, state);
    await Promise.all([writeFor(readers, bytes, part), ended]);
    return state.contents;
  });
}

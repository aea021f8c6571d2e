import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Contents } from '@so-viec/db';
import * as z from 'zod/mini';
import { BackupProblem } from './backup-problem.ts';
import { keep } from './on-disk.ts';

/** What stands beside a copy: written last, so that a copy without one is none. */
const manifestShape = z.object({
  program: z.literal('so-viec'),
  madeAt: z.string(),
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** The public keys of whoever can read it; none where everybody can. */
  recipients: z._default(z.array(z.string()), []),
  migration: z.string(),
  rows: z.record(z.string(), z.number()),
  sums: z.optional(z.record(z.string(), z.string())),
});
export type Manifest = z.infer<typeof manifestShape>;

/** so-viec-20261123053000.db, .dump of PostgreSQL, and .age where it is encrypted. */
const COPY = /^so-viec-\d{14}\.(db|dump)(\.age)?$/;

/** A copy, its manifest, or what is left of one that was broken off. */
export const isOurs = (name: string): boolean => COPY.test(name.replace(/(\.part|\.json|\.json\.part)$/, ''));

export function nameOfCopy(at: Date, ending: 'db' | 'dump', isEncrypted: boolean): string {
  const moment = at.toISOString().replace(/\D/g, '').slice(0, 14);
  return `so-viec-${moment}.${ending}${isEncrypted ? '.age' : ''}`;
}

export const manifestPath = (copy: string): string => `${copy}.json`;

export async function writeManifest(copy: string, manifest: Manifest): Promise<void> {
  const path = manifestPath(copy);
  await writeFile(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await keep(`${path}.part`);
  await rename(`${path}.part`, path);
  await keep(dirname(path));
}

/** The manifest of a copy. Throws a BackupProblem where there is none that can be read. */
export async function readManifest(copy: string): Promise<Manifest> {
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

/** The copies of a folder with their manifests, the newest first; what is no copy of this program is left out. */
export async function listCopies(folder: string): Promise<(Manifest & { path: string })[]> {
  const names = (await readdir(folder)).filter((name) => COPY.test(name));
  const read = names.map(async (name) => {
    const path = join(folder, name);
    const manifest = await readManifest(path).catch(() => undefined);
    return manifest && { ...manifest, path };
  });
  const copies = (await Promise.all(read)).filter((one) => one !== undefined);
  return copies.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** Refuses a copy that does not hold, row by row, what its manifest says. */
export function refuseOtherRows(found: Contents, told: Manifest): void {
  const tables = new Set([...Object.keys(found.rows), ...Object.keys(told.rows)]);
  const isOther = (table: string) =>
    found.rows[table] !== told.rows[table] || found.sums?.[table] !== told.sums?.[table];
  const other = [...tables].find(isOther);
  if (other === undefined && found.migration === told.migration) return;
  throw new BackupProblem(`Bản sao không khớp bản kê (${other ?? found.migration}): dùng một bản sao khác.`);
}

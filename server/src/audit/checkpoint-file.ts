import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Db, listCheckpoints, type SignedCheckpoint } from '@so-viec/db';
import * as z from 'zod/mini';

const line = z.object({
  id: z.string(),
  seq: z.number(),
  link: z.string(),
  at: z.string(),
  cause: z.string(),
  closingId: z.nullable(z.string()),
  fingerprint: z.nullable(z.string()),
  keyId: z.string(),
  signature: z.string(),
});

/** The checkpoints that were written outside the database, and how many lines are none. */
export function readCheckpoints(file: string): { checkpoints: SignedCheckpoint[]; broken: number } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { checkpoints: [], broken: 0 };
    throw error;
  }
  const checkpoints: SignedCheckpoint[] = [];
  let broken = 0;
  for (const one of text.split('\n').filter((words) => words !== '')) {
    const read = line.safeParse(parsed(one));
    if (read.success) checkpoints.push(read.data);
    else broken += 1;
  }
  return { checkpoints, broken };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Adds the checkpoints that are not in the file yet, and has them on the disk. The file is only ever added to. */
export async function writeCheckpoints(db: Db, file: string): Promise<number> {
  const inside = await listCheckpoints(db);
  if (inside.length === 0) return 0;
  const { checkpoints } = readCheckpoints(file);
  const known = new Set(checkpoints.map(({ id }) => id));
  const missing = inside.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return 0;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, missing.map((checkpoint) => `${JSON.stringify(checkpoint)}\n`).join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return missing.length;
}

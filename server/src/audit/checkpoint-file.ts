import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Db, listCheckpoints, listNewestCheckpoints, type SignedCheckpoint } from '@so-viec/db';
import * as z from 'zod/mini';
import { makeFolder } from '../make-folder.ts';

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

/** More than that many of the last checkpoints stand in the end of the file that is read each minute. */
const NEWEST = 100;
const END_BYTES = 64 * 1024;

const lineOf = (checkpoint: SignedCheckpoint): string => `${JSON.stringify(checkpoint)}\n`;

/** The checkpoints that were written outside the database, and the lines that are none. */
export function readCheckpoints(file: string): { checkpoints: SignedCheckpoint[]; broken: string[] } {
  try {
    return checkpointsIn(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { checkpoints: [], broken: [] };
    throw error;
  }
}

function checkpointsIn(text: string): { checkpoints: SignedCheckpoint[]; broken: string[] } {
  const checkpoints: SignedCheckpoint[] = [];
  const broken: string[] = [];
  for (const one of text.split('\n').filter((words) => words !== '')) {
    const read = line.safeParse(parsed(one));
    if (read.success) checkpoints.push(read.data);
    else broken.push(one);
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

/** Those of these words that a line of the checkpoints begins with: written by half, they say nothing else than it does. */
export function tornOf(checkpoints: readonly SignedCheckpoint[], words: readonly string[]): string[] {
  const whole = words.length > 0 ? checkpoints.map(lineOf) : [];
  return words.filter((one) => whole.some((text) => text.startsWith(one)));
}

/**
 * Adds the checkpoints that are not in the file yet, and has them on the disk. The file is only ever added to, but for a
 * line that was written by half, which is written anew. Reads the end of the file alone while it knows one of the last.
 */
export async function writeCheckpoints(db: Db, file: string, write: Write = writeSync): Promise<number> {
  const newest = await listNewestCheckpoints(db, NEWEST);
  if (newest.length === 0) return 0;
  makeFolder(dirname(file));
  mendEnd(file, newest);
  const missing = await missingIn(db, file, newest);
  if (missing.length > 0) append(file, missing.map(lineOf).join(''), write);
  return missing.length;
}

async function missingIn(
  db: Db,
  file: string,
  newest: readonly SignedCheckpoint[],
): Promise<SignedCheckpoint[]> {
  const end = idsOf(checkpointsIn(endOf(file).text));
  const known = newest.findIndex(({ id }) => end.has(id));
  if (known !== -1) return newest.slice(0, known).reverse();
  const all = idsOf(readCheckpoints(file));
  return (await listCheckpoints(db)).filter(({ id }) => !all.has(id));
}

const idsOf = ({ checkpoints }: { checkpoints: SignedCheckpoint[] }): Set<string> =>
  new Set(checkpoints.map(({ id }) => id));

/** Moves the file, where there is one, beside itself under a name of this moment: no line of it is lost. */
export function putCheckpointsAside(file: string): void {
  try {
    renameSync(file, `${file}.${new Date().toISOString().replaceAll(':', '')}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** The end of the file, and how long it was then. */
function endOf(file: string): { text: string; size: number } {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: '', size: 0 };
    throw error;
  }
  try {
    const { size } = fstatSync(handle);
    const bytes = Buffer.alloc(Math.min(size, END_BYTES));
    const read = readSync(handle, bytes, 0, bytes.length, size - bytes.length);
    return { text: bytes.toString('utf8', 0, read), size };
  } finally {
    closeSync(handle);
  }
}

/** Takes back a line that was written by half; what is none of ours, or cannot be taken back, is a line of its own. */
function mendEnd(file: string, newest: readonly SignedCheckpoint[]): void {
  const { text, size } = endOf(file);
  const rest = text.slice(text.lastIndexOf('\n') + 1);
  if (rest === '') return;
  const isOurs = tornOf(newest, [rest]).length > 0;
  const handle = openSync(file, 'a');
  try {
    // Another program is writing that line just now.
    if (fstatSync(handle).size !== size) return;
    if (!isOurs || !takeBack(handle, size - Buffer.byteLength(rest))) writeSync(handle, '\n');
  } finally {
    closeSync(handle);
  }
}

/** False on a medium that is only added to. */
function takeBack(handle: number, size: number): boolean {
  try {
    ftruncateSync(handle, size);
    return true;
  } catch {
    return false;
  }
}

type Write = (handle: number, bytes: Uint8Array, from: number) => number;

/** Writes all of it or, where the disk takes no more, nothing. */
function append(file: string, text: string, write: Write): void {
  const bytes = Buffer.from(text);
  const handle = openSync(file, 'a', 0o600);
  try {
    const { size } = fstatSync(handle);
    let written = 0;
    try {
      while (written < bytes.length) written += write(handle, bytes, written);
    } catch (error) {
      // Not what another program added meanwhile.
      if (fstatSync(handle).size === size + written) takeBack(handle, size);
      throw error;
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newKey } from '@so-viec/server';
import { measureBeside } from '../../bench/beside.ts';
import { FREE_DAY, prepareMonths } from '../../bench/database.ts';
import { testEnvironment } from '../../test/test-environment.ts';
import { counted, type Outcome, type Row, worst } from '../row.ts';

const SV = join(import.meta.dirname, '..', '..', 'sv', 'main.ts');
const CACHE = join(process.cwd(), '.cache', 'bench');
const BYTES_IN_MB = 1_000_000;
/** Milliseconds of my day, and seconds. */
const [DAY_P99, COPY, BACK] = [200, 60, 180];

/** An encrypted copy of a log in use, beside people who read their day, and its way back; `count` is months of 116,000 lines. */
export const DRILL: Row = {
  name: 'drill',
  what: 'months copied in use, encrypted, put back and compared',
  on: ['sqlite'],
  short: 1,
  long: 18,
  batch: 18,
  run: async (months, { form }) => {
    const folder = mkdtempSync(join(tmpdir(), 'so-viec-deep-'));
    try {
      return await copyAndPutBack(folder, months, form === 'long');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function copyAndPutBack(folder: string, months: number, isVerdict: boolean): Promise<Outcome> {
  const live = join(CACHE, `months-${months}.db`);
  await prepareMonths(live, months);
  const { identity, recipient } = await newKey();
  const key = join(folder, 'key.txt');
  writeFileSync(key, identity);
  const env = { DATABASE_URL: `file:${live}`, SV_BACKUP_FOR: recipient };
  const beside = await measureBeside(live, FREE_DAY, () => sv(['backup', folder, '--json'], env));
  const { path, rows } = JSON.parse(beside.made) as { path: string; rows: Record<string, number> };
  const begin = performance.now();
  const target = join(folder, 'back.db');
  const told = await sv(['restore', path, '--key', key, '--json'], { DATABASE_URL: `file:${target}` });
  const back = (performance.now() - begin) / 1000;
  const timed = (value: number, most?: number) => worst(Math.round(value), isVerdict ? most : undefined);
  const same = JSON.stringify((JSON.parse(told) as { rows: unknown }).rows) === JSON.stringify(rows);
  return {
    figures: {
      lines: counted(rows.work_entry ?? 0),
      MB: counted(Math.round(statSync(target).size / BYTES_IN_MB)),
      'backup s': timed(beside.seconds, COPY),
      'my day p99 ms before': timed(beside.dayBefore.p99),
      'my day p99 ms': timed(beside.dayMeanwhile.p99, DAY_P99),
      'restore and check s': timed(back, BACK),
    },
    faults: same ? [] : ['what was put back has other rows than the copy'],
  };
}

/** What `sv …` prints, in a process of its own: copying holds its thread. */
async function sv(words: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const all = { ...testEnvironment(), ...env };
  return (await promisify(execFile)(process.execPath, [SV, ...words], { env: all })).stdout;
}

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '@so-viec/db';
import { type Around, counted, type Kind, never, type Outcome, type Row } from '../row.ts';
import { endOwnPostgres, TOOLS, withFolder } from './places.ts';
import { doWork, openFor, prepare, traceOf, WORKS, type Work } from './works.ts';

/** Work of many statements is killed in its middle: it is not there or is there whole, and done again it is whole. */
export const INSIDE: Row = {
  name: 'kill-inside',
  what: 'kill -9 inside migration, closing, import and backup',
  on: ['sqlite', 'postgres'],
  short: 4,
  long: 200,
  batch: 20,
  async run(count, around) {
    try {
      return await killInside(count, around);
    } finally {
      await endOwnPostgres();
    }
  },
};

/** PostgreSQL is copied by its own tools, which not every machine has. */
const onKind = (kind: Kind): readonly Work[] =>
  kind === 'postgres' && !TOOLS ? WORKS.filter((work) => work !== 'backup') : WORKS;

interface Found {
  faults: string[];
  whole: number;
  none: number;
}

async function killInside(count: number, { kind, from, tell }: Around): Promise<Outcome> {
  process.env.SV_TEST_DB = kind;
  const works = onKind(kind);
  const expected = new Map<Work, Uninterrupted>();
  const killed = new Map<Work, number>();
  const found: Found = { faults: [], whole: 0, none: 0 };
  for (let n = 0; n < count; n++) {
    const work = works[(from + n) % works.length] ?? 'import';
    const right = expected.get(work) ?? (await uninterrupted(work));
    expected.set(work, right);
    await killOnce(work, right, found);
    killed.set(work, (killed.get(work) ?? 0) + 1);
    tell(n + 1);
  }
  const { faults, whole, none } = found;
  return {
    figures: {
      kills: counted(count),
      ...Object.fromEntries(works.map((work) => [work, counted(killed.get(work) ?? 0)])),
      'nothing there': counted(none),
      'all there': counted(whole),
      'in part': never(faults.length),
    },
    faults: faults.slice(0, 20),
  };
}

interface Uninterrupted {
  before: string;
  after: string;
  ms: number;
}

async function uninterrupted(work: Work): Promise<Uninterrupted> {
  return inPlace(work, async (url, folder) => {
    const before = await look(work, url, folder);
    const ms = await doIn(work, url, folder, Number.POSITIVE_INFINITY);
    return { before, after: await look(work, url, folder), ms };
  });
}

async function killOnce(work: Work, { before, after, ms }: Uninterrupted, found: Found): Promise<void> {
  await inPlace(work, async (url, folder) => {
    await doIn(work, url, folder, Math.random() * ms);
    const left = await look(work, url, folder);
    if (left !== before && left !== after) found.faults.push(`${work}: ${differenceOf(left, after)}`);
    found[left === after ? 'whole' : 'none']++;
    if (left === after) return;
    const db = await openFor(work, url, folder);
    await doWork(work, db, url, folder)
      .catch((error: unknown) => found.faults.push(`${work} again: ${(error as Error).message}`))
      .finally(() => db.destroy());
    const again = await look(work, url, folder);
    if (again !== after) found.faults.push(`${work} again: ${differenceOf(again, after)}`);
  });
}

const differenceOf = (left: string, right: string): string => {
  const known = new Set(right.split(', '));
  return (
    left
      .split(', ')
      .filter((one) => !known.has(one))
      .join(', ') || `${left.length} instead of ${right.length}`
  );
};

function inPlace<T>(work: Work, use: (url: string, folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const { url, close } = await prepare(work, folder);
    return use(url, folder).finally(close);
  });
}

async function look(work: Work, url: string, folder: string): Promise<string> {
  const db = await openDatabase(url);
  try {
    return await traceOf(work, db, folder);
  } finally {
    await db.destroy();
  }
}

/** Lets a process begin the work and kills it after so many milliseconds; gives how long it was at it. */
function doIn(work: Work, url: string, folder: string, limit: number): Promise<number> {
  const child = fork(join(import.meta.dirname, 'work.fork.ts'), [work, url, folder], { execArgv: [] });
  return new Promise((resolve, reject) => {
    let begunAt = 0;
    let ms = 0;
    child.on('message', (said) => {
      if (said === 'done') ms = performance.now() - begunAt;
      if (said !== 'begun') return;
      begunAt = performance.now();
      if (Number.isFinite(limit)) setTimeout(() => child.kill('SIGKILL'), limit);
    });
    child.once('error', reject);
    child.once('exit', (code) => (code ? reject(new Error(`${work} ended with ${code}`)) : resolve(ms)));
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@so-viec/db';
import { openTestDatabase } from '@so-viec/db/testing';
import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { BenchBrowser, serve } from '../../bench/browser.ts';
import { memoryOf } from '../../bench/memory.ts';
import { timingOf } from '../../bench/timing.ts';
import { type Around, atLeast, counted, type Kind, never, type Outcome, type Row, worst } from '../row.ts';
import { growthOf } from './growth.ts';
import { fillProvince, freshFile, type Signed, signAllIn } from './province.ts';

/** Requests a second: ten times those of 1,400 people at the day's end. */
const RATE = 150;
const WRITES_EVERY = 5;
const LIMIT_MS = 400;
/** Behind the people, where times are a verdict. */
const MONTHS = 3;
/** How much the memory may grow. */
const GROWTH = 1.25;

/** People of a whole province at the day's end: they look at their day and write lines, all within an hour. */
export const LOAD: Row = {
  name: 'load',
  what: "1,400 people at the day's end, 150 requests a second, a fifth of them writes (seconds)",
  on: ['sqlite', 'postgres'],
  short: 30,
  long: 600,
  batch: 600,
  run: loadFor,
};

async function loadFor(seconds: number, { kind, form, tell }: Around): Promise<Outcome> {
  const isVerdict = form === 'long';
  const { url, folder, close } = await openProvince(kind, isVerdict ? MONTHS : 0);
  const db = await openDatabase(url);
  const people = await signAllIn(db);
  await db.destroy();
  const served = await serve(url, { SV_DATA: folder });
  const found = await sendAtRate(served, people, { seconds, tell });
  const code = await served.stop();
  await close();
  const { times, took, faults, memory } = found;
  const { p50, p99 } = timingOf(times);
  const rate = times.length / took;
  const growth = growthOf(memory, isVerdict ? GROWTH : undefined);
  return {
    figures: {
      requests: counted(times.length),
      errors: never(faults.length),
      'requests a second': isVerdict ? atLeast(rate, RATE * 0.99) : worst(rate),
      'p50 ms': worst(p50),
      'p99 ms': worst(p99, isVerdict ? LIMIT_MS : undefined),
      ...growth.figures,
      'ended with': never(code ?? 1),
    },
    faults: [...growth.faults, ...faults.slice(0, 20)],
  };
}

/** A province in a database of its own; the key of its trail lies in `folder`. */
async function openProvince(kind: Kind, months: number) {
  const folder = mkdtempSync(join(tmpdir(), 'sv-load-'));
  const database = kind === 'postgres' ? await openPostgresTest() : undefined;
  const url = database?.url ?? freshFile(join(folder, 'province.db'));
  await fillProvince({ databaseUrl: url, dataFolder: folder }, months);
  const close = async () => {
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, folder, close };
}

function openPostgresTest() {
  process.env.SV_TEST_DB = 'postgres';
  return openTestDatabase();
}

interface Sending {
  seconds: number;
  tell(done: number): void;
}

/** Sends each request when it is due, whether those before it were answered or not; times are from when they were due. */
async function sendAtRate(
  { url, pid }: { url: string; pid: number },
  people: Signed[],
  { seconds, tell }: Sending,
) {
  const today = todayIn(new Date());
  const browsers = people.map(({ cookie }) => new BenchBrowser(url, cookie));
  const times: number[] = [];
  const faults: string[] = [];
  const memory: (number | null)[] = [];
  const begin = performance.now();
  const underWay: Promise<void>[] = [];
  for (let n = 0; n < seconds * RATE; n++) {
    const due = begin + (n * 1000) / RATE;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const who = (n * 577) % people.length;
    const [browser, person] = [browsers[who], people[who]];
    if (browser && person)
      underWay.push(
        sendOne(browser, { ...person, n, today }).then((fault) => {
          times.push(performance.now() - due);
          if (fault) faults.push(fault);
        }),
      );
    if (n % RATE === 0) {
      memory.push(memoryOf(pid));
      tell(n / RATE);
    }
  }
  await Promise.all(underWay);
  const took = (performance.now() - begin) / 1000;
  for (const browser of browsers) browser.close();
  return { times, took, faults, memory };
}

/** What is wrong with an answer. */
async function sendOne(
  browser: BenchBrowser,
  of: Signed & { n: number; today: CivilDay },
): Promise<string | undefined> {
  const [method, path, body] = requestOf(of);
  try {
    const answer = await browser.send(method, path, body);
    if (answer.status >= 200 && answer.status <= 299) return undefined;
    return `${method} ${path}: ${answer.status} ${answer.body.toString().slice(0, 200)}`;
  } catch (error) {
    return `${method} ${path}: ${(error as Error).message}`;
  }
}

/** A day's end: half look at their day, a fifth write a line of it, the others at what belongs to it. */
function requestOf({
  n,
  today,
  unitId,
  positionId,
  productId,
}: Signed & { n: number; today: CivilDay }): [string, string, unknown?] {
  if (n % WRITES_EVERY === 0) {
    const post = { workedOn: today, unitId, positionId, productId, adHocBy: '', taskId: null };
    const output = { id: newId(), name: 'Văn bản thẩm định', quantity: 1, documentNumber: '' };
    const line = { note: `Việc ${n}`, minutes: 5, state: 'done', ordinal: 0, output, version: 0 };
    return ['PUT', `/api/work-entries/${newId()}`, { ...post, ...line }];
  }
  const looks = [
    `/api/work-days/${today}`,
    `/api/work-days/${today}`,
    `/api/work-days/${today}/suggestions`,
    '/api/me',
    `/api/work-weeks/${today}`,
  ];
  return ['GET', looks[(n * 3 + Math.floor(n / WRITES_EVERY)) % looks.length] ?? '/api/me'];
}

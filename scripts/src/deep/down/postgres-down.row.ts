import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@so-viec/db';
import { addressOf, insertFixture, makeTemplate, startPostgres, TEMPLATE } from '@so-viec/db/testing';
import { type Served, serve } from '../../bench/browser.ts';
import { openAccounts } from '../fixture/database.ts';
import { type Damage, damageOf } from '../kill/ledger.ts';
import { readStored } from '../kill/read-stored.ts';
import { Writer } from '../kill/writer.ts';
import { type Around, counted, type Form, never, type Outcome, type Row, worst } from '../row.ts';

const WRITERS = 16;
/** Milliseconds of writing before each fault, and after it. */
const WRITING = 400;
/** Milliseconds until both servers write again after the database is back. */
const BACK_WITHIN = 5000;
/** Milliseconds after which nothing is waited for any more. */
const GIVEN_UP = 60_000;
/** The database of each run has the same name, and a trail of its own. */
const SV_AUDIT_FOLDER = join(tmpdir(), `so-viec-down-${randomUUID()}`);
/** That the database is not there is in the log for each request; here it is known. */
const QUIET = { SV_LOG: 'silent', SV_AUDIT_FOLDER };

/** Two servers on one PostgreSQL: in turns the database and one of the servers are killed while sixteen people write. */
export const POSTGRES_DOWN: Row = {
  name: 'postgres-down',
  what: 'kill -9 of PostgreSQL and of one of two servers',
  on: ['postgres'],
  short: 5,
  long: 30,
  batch: 6,
  run: failAgainAndAgain,
};

async function failAgainAndAgain(count: number, around: Around): Promise<Outcome> {
  // A commit is kept over the end of the process, as in every installation.
  const postgres = await startPostgres(undefined, ['synchronous_commit=on']);
  try {
    await makeTemplate(postgres.url);
    const url = addressOf(postgres.url, TEMPLATE);
    const db = await openDatabase(url);
    const fixture = await insertFixture(db);
    await openAccounts(db);
    await db.destroy();
    const people = Array.from({ length: WRITERS + 2 }, (_, number) => new Writer(fixture, number));
    const servers: World['servers'] = [await serve(url, QUIET), await serve(url, QUIET)];
    for (const one of people) await one.moveTo(servers[0].url);
    const world = {
      url,
      crash: postgres.crash,
      writers: people.slice(2),
      probes: people.slice(0, 2),
      servers,
    };
    return await failWith(world, count, around);
  } finally {
    await postgres.stop();
    rmSync(SV_AUDIT_FOLDER, { recursive: true, force: true });
  }
}

interface World {
  url: string;
  crash: () => Promise<void>;
  writers: Writer[];
  /** One for each server, who tell when it writes again. */
  probes: Writer[];
  servers: [Served, Served];
}

async function failWith(world: World, count: number, around: Around): Promise<Outcome> {
  const { from, tell, form } = around;
  const { writers, probes, servers } = world;
  const people = [...writers, ...probes];
  const over = new AbortController();
  const urls = () => servers.map(({ url }) => url);
  const writing = Promise.all(writers.map((writer) => writer.writeAtAny(urls, over.signal)));
  let slowest = 0;
  for (let done = 1; done <= count; done++) {
    await wait(WRITING);
    if ((from + done) % 2 === 1) await world.crash();
    else {
      await servers[1].stop('SIGKILL');
      servers[1] = await serve(world.url, QUIET);
    }
    slowest = Math.max(
      slowest,
      ...(await Promise.all(servers.map(({ url }, at) => untilWritten(probes[at], url)))),
    );
    tell(done);
  }
  over.abort();
  await writing;
  for (const one of people) {
    await one.moveTo(servers[0].url);
    await one.settle();
  }
  const damage = await damageIn(world.url, people);
  for (const one of people) one.close();
  const codes = await Promise.all(servers.map((server) => server.stop()));
  const fallen = codes.filter((code) => code !== 0).length;
  const surprises = people.flatMap((one) => one.surprises).filter((answer) => !answer.startsWith('503'));
  return outcomeOf(count, form, { ...damage, slowest, fallen, surprises, answered: answeredOf(people) });
}

/** Milliseconds until a server writes again. */
async function untilWritten(probe: Writer | undefined, url: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < GIVEN_UP && !(await probe?.tryAt(url))) await wait(20);
  return performance.now() - start;
}

async function damageIn(url: string, people: Writer[]): Promise<Damage> {
  const db = await openDatabase(url);
  const lines = people.flatMap((one) => one.lines);
  const damage = damageOf(lines, await readStored(db));
  await db.destroy();
  return damage;
}

const answeredOf = (people: Writer[]): number =>
  people.flatMap(({ lines }) => lines).reduce((sum, { answered }) => sum + (answered?.version ?? 0), 0);

interface Found extends Damage {
  slowest: number;
  fallen: number;
  /** Answers other than that one may try again. */
  surprises: string[];
  answered: number;
}

function outcomeOf(count: number, form: Form, found: Found): Outcome {
  const { lost, doubled, torn, slowest, fallen, surprises, answered } = found;
  return {
    figures: {
      faults: counted(count),
      'writes answered': counted(answered),
      lost: never(lost.length),
      doubled: never(doubled.length),
      torn: never(torn.length),
      'wrong answers': never(surprises.length),
      'servers that fell with it': never(fallen),
      'ms until both write again': worst(slowest, form === 'long' ? BACK_WITHIN : undefined),
    },
    faults: [...lost, ...doubled, ...torn, ...surprises].slice(0, 20),
  };
}

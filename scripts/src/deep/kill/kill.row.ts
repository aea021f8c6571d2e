import { setTimeout as wait } from 'node:timers/promises';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { type Served, serve } from '../../bench/browser.ts';
import { type FixtureDatabase, openFixture } from '../fixture/database.ts';
import { recentDay } from '../fixture/people.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';
import { type Damage, damageOf } from './ledger.ts';
import { readStored, wrongSums } from './read-stored.ts';
import { Writer } from './writer.ts';

const WRITERS = 16;
/** Milliseconds of writing before the kill, at least and at most. */
const [SOONEST, LATEST] = [5, 150];

/** The server's process is killed while sixteen people write; what was answered is there, once and whole. */
export const KILL: Row = {
  name: 'kill',
  what: 'kill -9 of the server under 16 writers',
  on: ['sqlite', 'postgres'],
  short: 60,
  long: 1000,
  batch: 20,
  run: killAgainAndAgain,
};

async function killAgainAndAgain(count: number, { kind, tell }: Around): Promise<Outcome> {
  const database = await openFixture(kind);
  const writers = Array.from({ length: WRITERS }, (_, number) => new Writer(database.fixture, number));
  const damage: Damage = { lost: [], doubled: [], torn: [] };
  try {
    let served = await serve(database.url, { SV_DATA: database.folder });
    await move(writers, served);
    for (let done = 1; done <= count; done++) {
      served = await killOnce(database, writers, served);
      note(damage, await look(database, writers));
      tell(done);
    }
    for (const writer of writers) await writer.settle();
    await served.stop();
    note(damage, await look(database, writers));
  } finally {
    for (const writer of writers) writer.close();
    await database.close();
  }
  return outcomeOf(count, writers, damage);
}

const move = (writers: Writer[], { url }: Served) => Promise.all(writers.map((writer) => writer.moveTo(url)));

/** Gives the server that came after. */
async function killOnce(
  { url, folder }: FixtureDatabase,
  writers: Writer[],
  served: Served,
): Promise<Served> {
  const killed = new AbortController();
  const writing = Promise.all(writers.map((writer) => writer.writeUntil(killed.signal)));
  await wait(SOONEST + Math.random() * (LATEST - SOONEST));
  killed.abort();
  await served.stop('SIGKILL');
  await writing;
  const next = await serve(url, { SV_DATA: folder });
  await move(writers, next);
  return next;
}

/** What is wrong now; then writers send again what was not answered. */
async function look({ db }: FixtureDatabase, writers: Writer[]): Promise<Damage> {
  const damage = damageOf(
    writers.flatMap(({ lines }) => lines),
    await readStored(db),
  );
  damage.torn.push(...(await wrongSums(db, monthOf(recentDay(4)), monthOf(recentDay(0)))));
  await Promise.all(writers.map((writer) => writer.settle()));
  return damage;
}

function note(all: Damage, found: Damage): void {
  for (const kind of ['lost', 'doubled', 'torn'] as const) all[kind].push(...found[kind]);
}

function outcomeOf(count: number, writers: Writer[], { lost, doubled, torn }: Damage): Outcome {
  const surprises = writers.flatMap((writer) => writer.surprises);
  const writes = writers
    .flatMap(({ lines }) => lines)
    .reduce((sum, { answered }) => sum + (answered?.version ?? 0), 0);
  return {
    figures: {
      kills: counted(count),
      'writes answered': counted(writes),
      lost: never(lost.length),
      doubled: never(doubled.length),
      torn: never(torn.length),
      'wrong answers': never(surprises.length),
    },
    faults: [...lost, ...doubled, ...torn, ...surprises].slice(0, 20),
  };
}

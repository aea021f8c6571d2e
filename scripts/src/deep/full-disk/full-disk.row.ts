import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@so-viec/db';
import { type Served, serve } from '../../bench/browser.ts';
import { openFixture } from '../fixture/database.ts';
import { type Damage, damageOf } from '../kill/ledger.ts';
import { readStored } from '../kill/read-stored.ts';
import { Writer } from '../kill/writer.ts';
import { type Around, atLeast, counted, never, type Outcome, type Row } from '../row.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const WRITERS = 8;
const DISK_MEGABYTES = 96;
/** Room for some writes before nothing fits any more. */
const ROOM = 600_000;
/** Milliseconds of writing. */
const WRITING = 3000;
/** What needs a disk of its own needs an administrator of the machine. */
const NO_DISK = 'no small disk could be mounted: nothing was tried';

/** A disk runs full under a server: reading goes on, writes are told so, nothing that was answered is lost, and with room it goes on. */
export const FULL_DISK: Row = {
  name: 'full-disk',
  what: 'a disk that runs full',
  on: ['sqlite'],
  short: 1,
  long: 5,
  batch: 5,
  run: fillAgainAndAgain,
};

async function fillAgainAndAgain(count: number, { kind, tell }: Around): Promise<Outcome> {
  const found: Found = { faults: [], told: 0, answered: 0 };
  for (let done = 1; done <= count; done++) {
    const disk = mountSmallDisk(DISK_MEGABYTES);
    if (!disk) return { figures: { fillings: atLeast(0, count) }, faults: [NO_DISK] };
    const fixture = await openFixture(kind);
    const path = join(disk.folder, 'so-viec.db');
    await fixture.db.destroy();
    copyFileSync(fixture.url.replace(/^file:/, ''), path);
    try {
      const writers = Array.from({ length: WRITERS }, (_, number) => new Writer(fixture.fixture, number));
      await fillOnce(
        await serve(path, { SV_LOG: 'silent', SV_DATA: disk.folder }),
        { disk, path, writers },
        found,
      );
    } finally {
      disk.close();
    }
    tell(done);
  }
  const { faults, told, answered } = found;
  return {
    figures: {
      fillings: counted(count),
      'writes answered': counted(answered),
      'writes told that the disk is full': atLeast(told, count),
      'lost, torn or not going on': never(faults.length),
    },
    faults: faults.slice(0, 20),
  };
}

interface Found {
  faults: string[];
  told: number;
  answered: number;
}

interface Filling {
  disk: SmallDisk;
  path: string;
  writers: Writer[];
}

async function fillOnce(served: Served, { disk, path, writers }: Filling, found: Found): Promise<void> {
  for (const writer of writers) await writer.moveTo(served.url);
  disk.fill(ROOM);
  const over = new AbortController();
  const writing = Promise.all(writers.map((writer) => writer.writeAtAny(() => [served.url], over.signal)));
  await wait(WRITING);
  over.abort();
  await writing;
  const refusals = writers.flatMap((writer) => writer.surprises.splice(0));
  found.told += refusals.filter((one) => one.startsWith('507')).length;
  found.faults.push(...refusals.filter((one) => !one.startsWith('507')));
  for (const writer of writers) found.faults.push(...(await writer.readsItsDays()));
  found.faults.push(...damageText(await damageIn(path, writers)));
  disk.makeRoom();
  for (const writer of writers) await writer.settle();
  found.faults.push(
    ...writers.flatMap((writer) => writer.surprises),
    ...damageText(await damageIn(path, writers)),
  );
  found.answered += writers
    .flatMap(({ lines }) => lines)
    .reduce((sum, { answered }) => sum + (answered?.version ?? 0), 0);
  for (const writer of writers) writer.close();
  const code = await served.stop();
  if (code !== 0) found.faults.push(`the server ended with ${code}`);
}

async function damageIn(path: string, writers: Writer[]): Promise<Damage> {
  const db = await openDatabase(`file:${path}`);
  const stored = await readStored(db).finally(() => db.destroy());
  return damageOf(
    writers.flatMap(({ lines }) => lines),
    stored,
  );
}

const damageText = ({ lost, doubled, torn }: Damage): string[] => [...lost, ...doubled, ...torn];

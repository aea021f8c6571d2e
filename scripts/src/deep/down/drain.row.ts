import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../bench/browser.ts';
import { openFixture } from '../fixture/database.ts';
import { damageOf, stepsOf, stepsTo } from '../kill/ledger.ts';
import { readStored } from '../kill/read-stored.ts';
import { Writer } from '../kill/writer.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';

const WRITERS = 16;
/** Milliseconds of writing before the signal. */
const WRITING = 400;

/** A server that is asked to end while sixteen people write ends what it has begun: what is done was answered. */
export const DRAIN: Row = {
  name: 'drain',
  what: 'SIGTERM under load',
  on: ['sqlite', 'postgres'],
  short: 5,
  long: 20,
  batch: 5,
  run: endAgainAndAgain,
};

async function endAgainAndAgain(count: number, { kind, tell }: Around): Promise<Outcome> {
  const faults: string[] = [];
  let answered = 0;
  const unanswered: string[] = [];
  const database = await openFixture(kind);
  const writers = Array.from({ length: WRITERS }, (_, number) => new Writer(database.fixture, number));
  try {
    for (let done = 1; done <= count; done++) {
      const served = await serve(database.url, { SV_DATA: database.folder });
      await Promise.all(writers.map((writer) => writer.moveTo(served.url)));
      for (const writer of writers) await writer.settle();
      const asked = new AbortController();
      const writing = Promise.allSettled(writers.map((writer) => writer.writeUntil(asked.signal)));
      await wait(WRITING);
      const ended = served.stop();
      await writing;
      asked.abort();
      const code = await ended;
      if (code !== 0) faults.push(`the server ended with ${code}`);
      const lines = writers.flatMap((writer) => writer.lines);
      const stored = await readStored(database.db);
      const { lost, doubled, torn } = damageOf(lines, stored);
      faults.push(...lost, ...doubled, ...torn);
      for (const { id, sent } of lines)
        if (sent && stepsOf(stored.get(id)) === stepsTo(sent))
          unanswered.push(`${id} was done and not answered`);
      answered = lines.reduce((sum, line) => sum + (line.answered?.version ?? 0), 0);
      tell(done);
    }
  } finally {
    for (const writer of writers) writer.close();
    await database.close();
  }
  faults.push(...writers.flatMap((writer) => writer.surprises));
  return {
    figures: {
      ends: counted(count),
      'writes answered': counted(answered),
      'done but not answered': never(unanswered.length),
      'other faults': never(faults.length),
    },
    faults: [...unanswered, ...faults].slice(0, 20),
  };
}

import type { TestServer } from '@so-viec/server/testing';
import { lineOf } from '@so-viec/server/testing/line';
import { sendAtOnce, WRITES } from '@so-viec/server/testing/repeated';
import { addDays } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { withServer } from '../fixture/test-server.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';

const TIMES = 20;
/** Every so many rounds the write is another than a line, in an organisation of its own. */
const OTHERS_EVERY = 4;

/** One request that comes many times at once, as from an outbox that is not sure: one row, and one answer for all; every other write is sent so by repeated-requests.test.ts. */
export const SAME_ID: Row = {
  name: 'same-id',
  what: 'the same id sent 20 times at once',
  on: ['sqlite', 'postgres'],
  short: 200,
  long: 2000,
  batch: 200,
  run: (count, around) => withServer(around.kind, (server) => sendAgainAndAgain(server, count, around)),
};

async function sendAgainAndAgain(
  server: TestServer,
  count: number,
  { kind, from, tell }: Around,
): Promise<Outcome> {
  const kinds = Object.entries(WRITES);
  const faults: string[] = [];
  for (let round = 0; round < count; round++) {
    const [name, writeOf] = kinds[Math.floor((from + round) / OTHERS_EVERY) % kinds.length] ?? [];
    if ((from + round) % OTHERS_EVERY === OTHERS_EVERY - 1 && writeOf) {
      const found = await withServer(kind, (own) => sendAtOnce(own, writeOf(newId(), own), TIMES));
      faults.push(...faultsOf(name ?? '', found));
    } else {
      faults.push(...faultsOf('a line', await sendAtOnce(server, lineWrite(server, round), TIMES)));
    }
    tell(round + 1);
  }
  return {
    figures: { rounds: counted(count), 'not one': never(faults.length) },
    faults: faults.slice(0, 20),
  };
}

function lineWrite(server: TestServer, round: number) {
  const line = lineOf(server, { minutes: 5, workedOn: addDays('2024-01-12', -(round % 7)) });
  return {
    as: 'ha.ttt',
    method: 'PUT' as const,
    path: `/api/work-entries/${newId()}`,
    body: line,
    other: {},
  };
}

function faultsOf(name: string, { status, more, other }: Awaited<ReturnType<typeof sendAtOnce>>): string[] {
  if (status < 300 && more === 0 && other.length === 0) return [];
  return [`${name}: ${status}, ${more} acts too many, ${other[0] ?? 'one answer'}`];
}

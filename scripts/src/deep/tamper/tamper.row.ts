import { TAMPERING_KINDS } from '@so-viec/db/testing';
import type { TestServer } from '@so-viec/server/testing';
import { isPlaced, livedTrail, tamperOnce } from '@so-viec/server/testing/tampered';
import { withServer } from '../fixture/test-server.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';

/** Somebody who holds the database, and not the key, does something to its rows: it is found, and where. */
export const TAMPER: Row = {
  name: 'tamper',
  what: 'rows that somebody who holds the database tampered with',
  on: ['sqlite', 'postgres'],
  short: 60,
  long: 300,
  batch: 100,
  run: (count, around) => withServer(around.kind, (server) => tamperOften(server, count, around)),
};

async function tamperOften(server: TestServer, count: number, { from, tell }: Around): Promise<Outcome> {
  const trail = await livedTrail(server);
  const faults: string[] = [];
  try {
    for (let round = from; round < from + count; round++) {
      const kind = TAMPERING_KINDS[round % TAMPERING_KINDS.length] ?? '';
      const { done, first } = await tamperOnce(server.db, trail.checkpoints, kind, drawOf(round));
      if (!isPlaced(done, first)) {
        faults.push(
          `${kind} (round ${round}): ${JSON.stringify(done)} was told as ${JSON.stringify(first ?? null)}`,
        );
      }
      tell(round - from + 1);
    }
  } finally {
    trail.end();
  }
  return { figures: { tampered: counted(count), 'not found or not placed': never(faults.length) }, faults };
}

/** The same numbers in the same round of each run. */
function drawOf(round: number): (below: number) => number {
  let state = (round + 1) * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % Math.max(1, below);
  };
}

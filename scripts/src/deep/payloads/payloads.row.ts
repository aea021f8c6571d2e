import type { TestServer } from '@so-viec/server/testing';
import { giveRole } from '@so-viec/server/testing/roles';
import { withServer } from '../fixture/test-server.ts';
import { type Around, atLeast, counted, never, type Outcome, type Row } from '../row.ts';
import { fillForExports } from './exports.ts';
import { holdsIt, liveIn } from './judge.ts';
import { PAYLOADS, poison } from './poison.ts';

/** Files that have to hold each payload, or too little was looked at. */
const FEWEST_FILES = 12;

/** Formulas and scripts in every text of everybody's work: in no file that is made of it does one come to life. */
export const PAYLOAD: Row = {
  name: 'payloads',
  what: 'formula and script payloads in every text, in every export and document',
  on: ['sqlite', 'postgres'],
  short: PAYLOADS.length,
  long: PAYLOADS.length,
  batch: PAYLOADS.length,
  run: (count, around) => withServer(around.kind, (server) => exportAll(server, count, around)),
};

async function exportAll(server: TestServer, count: number, { from, tell }: Around): Promise<Outcome> {
  await giveRole(server, 'vinh.dq', 'personnel', null);
  const exports = await fillForExports(server);
  const faults: string[] = [];
  let [files, fewest] = [0, Number.POSITIVE_INFINITY];
  for (let n = 0; n < count; n++) {
    const payload = PAYLOADS[(from + n) % PAYLOADS.length] ?? PAYLOADS[0];
    await poison(server.db, payload);
    let [came, held] = [0, 0];
    for (const [who, path] of exports) {
      const answer = await server.as(who).raw(path);
      const file = Buffer.from(await answer.arrayBuffer());
      if (answer.status >= 500) faults.push(`${path}: ${answer.status}`);
      if (!answer.ok || file.length === 0) continue;
      const type = answer.headers.get('Content-Type') ?? '';
      came++;
      if (holdsIt(type, file)) held++;
      faults.push(...liveIn(type, file).map((live) => `${path}: ${live}`));
    }
    files += came;
    fewest = Math.min(fewest, held);
    tell(n + 1);
  }
  return {
    figures: {
      files: counted(files),
      'files that hold one payload': atLeast(fewest, FEWEST_FILES),
      live: never(faults.length),
    },
    faults: faults.slice(0, 20),
  };
}

import type { TestServer } from '@so-viec/server/testing';
import fc from 'fast-check';
import { withServer } from '../fixture/test-server.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';
import { type Act, acts, DAYS } from './acts.ts';
import { PlainModel } from './plain-model.ts';
import { RealLog } from './real-log.ts';

/** Acts of a walk. */
const ACTS = { short: 30, long: 50 };

/** Random acts on a plain model and on both databases: the same is done, the same refused, and the same is there. */
export const MODEL: Row = {
  name: 'model',
  what: 'random acts against a plain model, both databases alike',
  on: ['postgres'],
  short: 200,
  long: 1000,
  batch: 100,
  run: (count, around) =>
    withServer('sqlite', (sqlite) =>
      withServer('postgres', (postgres) => walk(count, around, [sqlite, postgres])),
    ),
};

async function walk(count: number, { form, from, tell }: Around, servers: TestServer[]): Promise<Outcome> {
  const faults: string[] = [];
  let walks = 0;
  const property = fc.asyncProperty(acts(ACTS[form]), async (given) => {
    const wrong = await differences(given, servers);
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    tell(++walks);
  });
  // Each go has acts of its own, and the same ones when it is run again.
  const found = await fc.check(property, { numRuns: count, seed: from + 1 });
  if (found.failed) faults.push(`${found.errorInstance}: ${JSON.stringify(found.counterexample)}`);
  return { figures: { walks: counted(count), different: never(faults.length) }, faults };
}

async function differences(given: Act[], servers: TestServer[]): Promise<string[]> {
  const model = new PlainModel();
  const logs = await Promise.all(servers.map((server) => RealLog.open(server)));
  const wrong: string[] = [];
  for (const act of given) {
    const wanted = model.perform(act);
    for (const [n, log] of logs.entries()) {
      const code = await log.perform(act);
      const states = await log.states();
      if (JSON.stringify(states) !== JSON.stringify(model.days))
        wrong.push(`${nameOf(n)} ${JSON.stringify(act)}: ${states} instead of ${model.days}`);
      if (code !== wanted) wrong.push(`${nameOf(n)} ${JSON.stringify(act)}: ${code} instead of ${wanted}`);
    }
    if (wrong.length > 0) return wrong;
  }
  const wanted = DAYS.map((_, day) => ({ minutes: model.linesOf(day), state: model.days[day] }));
  const sum = wanted.flatMap(({ minutes }) => minutes).reduce((all, one) => all + one, 0);
  for (const [n, log] of logs.entries()) {
    const shown = await Promise.all(DAYS.map((_, day) => log.shown(day)));
    if (JSON.stringify(shown) !== JSON.stringify(wanted))
      wrong.push(`${nameOf(n)} shows ${JSON.stringify(shown)} instead of ${JSON.stringify(wanted)}`);
    if ((await log.sum()) !== sum) wrong.push(`${nameOf(n)} sums ${await log.sum()} instead of ${sum}`);
  }
  return wrong;
}

const nameOf = (n: number): string => ['SQLite', 'PostgreSQL'][n] ?? '';

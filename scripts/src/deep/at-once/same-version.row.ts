import type { TestServer } from '@so-viec/server/testing';
import { countActs } from '@so-viec/server/testing/repeated';
import { withServer } from '../fixture/test-server.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';
import { CONTESTS, type Contest, openWindows, WRITERS } from './contests.ts';

/** Many save one row that they all have open at the same version: one is told that it is kept, and that one is. */
export const SAME_VERSION: Row = {
  name: 'same-version',
  what: '20 writers on one version',
  on: ['sqlite', 'postgres'],
  short: 200,
  long: 2000,
  batch: 200,
  run: (count, around) => withServer(around.kind, (server) => contestAgainAndAgain(server, count, around)),
};

async function contestAgainAndAgain(server: TestServer, count: number, { tell }: Around): Promise<Outcome> {
  const windows = await openWindows(server);
  const faults: string[] = [];
  for (let round = 0; round < count; round++) {
    const contestOf = CONTESTS[round % CONTESTS.length];
    if (contestOf) faults.push(...(await faultsOf(server, await contestOf(server, windows))));
    tell(round + 1);
  }
  return {
    figures: { rounds: counted(count), 'not exactly one': never(faults.length) },
    faults: faults.slice(0, 20),
  };
}

async function faultsOf(
  server: TestServer,
  { table, id, column, refusal, send }: Contest,
): Promise<string[]> {
  const read = () =>
    server.db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirstOrThrow() as Promise<
      { version: number } & Record<string, unknown>
    >;
  const [before, acts] = [await read(), await countActs(server)];
  const answers = await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const words = `Lời của ${writer}, ${id}`;
      return { words, ...(await send(writer, words)) };
    }),
  );
  const won = answers.filter(({ status }) => status < 300);
  const odd = answers.filter(({ status, body }) => status >= 300 && body.code !== refusal);
  const after = await read();
  const found = {
    won: won.length,
    odd: odd.map(({ status, body }) => `${status} ${body?.code}`),
    version: after.version,
  };
  const isKept = column === null || after[column] === won[0]?.words;
  const hasOneAct = (await countActs(server)) === acts + 1;
  const holds =
    won.length === 1 && odd.length === 0 && after.version === before.version + 1 && isKept && hasOneAct;
  return holds ? [] : [`${table}: ${JSON.stringify({ ...found, isKept, hasOneAct })}`];
}

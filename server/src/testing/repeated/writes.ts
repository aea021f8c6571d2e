import type { Answer, Refusal } from '../client.ts';
import type { TestServer } from '../index.ts';
import { MONTH_WRITES } from './month.ts';
import { ORGANISATION_WRITES } from './organisation.ts';
import { RATING_WRITES } from './rating.ts';
import { WORK_WRITES } from './work.ts';
import type { Write } from './write.ts';

/** Every write that makes something under an id of the client. */
export const WRITES = { ...ORGANISATION_WRITES, ...WORK_WRITES, ...MONTH_WRITES, ...RATING_WRITES };

/** Sends a write, with a body of its own or another. */
export function sendWrite(
  server: TestServer,
  write: Write,
  body: object = write.body,
): Promise<Answer<Refusal>> {
  const { as, path, method } = write;
  return method === 'PUT' ? server.as(as).put(path, body) : server.as(as).post(path, body);
}

/** How many acts the trail holds as done, signing in and out aside. */
export async function countActs({ db }: TestServer): Promise<number> {
  const rows = await db
    .selectFrom('audit_event')
    .select('id')
    .where('outcome', '=', 'done')
    .where('act', 'not like', 'session.%')
    .where('act', 'not like', 'sign-in%')
    .execute();
  return rows.length;
}

/** Sends one write so many times at once; gives how many more acts came of it than tell of one, and the answers that differ from the first. */
export async function sendAtOnce(server: TestServer, write: Write, times: number) {
  await write.before?.();
  await server.as(write.as).get('/api/me');
  const before = await countActs(server);
  const answers = await Promise.all(Array.from({ length: times }, () => sendWrite(server, write)));
  const [first = '', ...others] = answers.map(({ status, body }) => JSON.stringify([status, body]));
  return {
    status: answers[0]?.status ?? 0,
    more: (await countActs(server)) - before - (write.acts ?? 1),
    other: others.filter((answer) => answer !== first).map((answer) => `${first} and ${answer}`),
  };
}

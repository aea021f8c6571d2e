import { ORIGIN, type TestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { addressOf, keyOf, rightWrites, routesOf } from '../fixture/routes.ts';
import { withServer } from '../fixture/test-server.ts';
import { counted, never, type Outcome, type Row } from '../row.ts';
import { bodyOf, FORGERIES, type Forgery } from './forgeries.ts';

/** How a forgery is told that it is one: before anybody is known, and whatever the address. */
const REFUSALS = ['cross-origin', 'not-json'];

/** Writes that a page of another site makes a signed-in browser send, on every route that writes. */
export const FORGED: Row = {
  name: 'forged',
  what: 'forged cross-site writes, 12 kinds on every writing route',
  on: ['sqlite', 'postgres'],
  short: 1,
  long: 1,
  batch: 1,
  run: (_count, { kind }) => withServer(kind, forgeAll),
};

async function forgeAll(server: TestServer): Promise<Outcome> {
  const right = rightWrites(server);
  const routes = routesOf(server).filter(({ method }) => method !== 'GET');
  for (const username of new Set([...right.values()].map(({ as }) => as)))
    await server.as(username).get('/api/me');
  const before = await rowsOf(server);
  const faults: string[] = [];
  for (const route of routes) {
    // What would be taken from our own page, as repeated-requests.test.ts shows; for the other routes anything.
    const { as, path, body } = right.get(keyOf(route)) ?? {
      as: 'ha.ttt',
      path: addressOf(route),
      body: { id: newId() },
    };
    for (const forgery of FORGERIES) {
      const answer = await send(server, as, { method: route.method, path, body }, forgery);
      if (!REFUSALS.includes(answer)) faults.push(`${keyOf(route)}, ${forgery.name}: ${answer}`);
    }
  }
  if ((await rowsOf(server)) !== before) faults.push('a forged write left something behind');
  const figures = {
    'forged writes': counted(routes.length * FORGERIES.length),
    accepted: never(faults.length),
  };
  return { figures, faults: faults.slice(0, 20) };
}

/** The code with which a forged write is refused, or the status of what was not. */
async function send(
  { app, as }: TestServer,
  username: string,
  right: { method: string; path: string; body: object },
  forgery: Forgery,
): Promise<string> {
  const cookie = [...as(username).cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const body = bodyOf(forgery, right.body);
  const length = body && { 'Content-Length': String(Buffer.byteLength(body)) };
  const init = {
    method: forgery.method ?? right.method,
    headers: { ...forgery.headers, ...length, Cookie: cookie },
  };
  const response = await app.request(new Request(ORIGIN + right.path, { ...init, ...(body && { body }) }));
  const said = (await response.json().catch(() => ({}))) as { code?: string };
  return said.code ?? String(response.status);
}

/** All that acts leave behind; that they were refused is kept. */
async function rowsOf({ db }: TestServer): Promise<string> {
  const acts = await db
    .selectFrom('audit_event')
    .select('id')
    .where('outcome', '=', 'done')
    .orderBy('id')
    .execute();
  const accounts = await db.selectFrom('account').selectAll().orderBy('id').execute();
  const sessions = await db.selectFrom('session').select(['id', 'endedAt']).orderBy('id').execute();
  return JSON.stringify([acts, accounts, sessions]);
}

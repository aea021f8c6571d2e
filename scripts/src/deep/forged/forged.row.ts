import { ORIGIN, type TestServer } from '@so-viec/server/testing';
import { sendWrite, WRITES } from '@so-viec/server/testing/repeated';
import { newId } from '@so-viec/shared/id/uuidv7';
import { addressOf, type Route, routesOf } from '../fixture/routes.ts';
import { withServer } from '../fixture/test-server.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';
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
  run: (_count, around) => forgeAll(around),
};

async function forgeAll({ kind }: Around): Promise<Outcome> {
  const faults: string[] = [];
  const sent = await withServer(kind, async (server) => {
    const routes = routesOf(server).filter(({ method }) => method !== 'GET');
    await server.as('vinh.dq').get('/api/me');
    const before = await rowsOf(server);
    for (const route of routes)
      for (const forgery of FORGERIES) faults.push(...(await accepted(server, route, forgery)));
    if ((await rowsOf(server)) !== before) faults.push('a forged write left something behind');
    return routes.length * FORGERIES.length;
  });
  const { writes, wrong } = await forgeRightWrites(kind);
  faults.push(...wrong);
  const figures = { 'forged writes': counted(sent + writes), accepted: never(faults.length) };
  return { figures, faults: faults.slice(0, 20) };
}

async function accepted(server: TestServer, route: Route, forgery: Forgery): Promise<string[]> {
  const answer = await send(server, 'vinh.dq', { ...route, path: addressOf(route) }, forgery, {
    id: newId(),
  });
  if (REFUSALS.includes(answer)) return [];
  return [`${route.method} ${route.path}, ${forgery.name}: ${answer}`];
}

/** The code with which a forged write is refused, or the status of what was not. */
async function send(
  { app, as }: TestServer,
  username: string,
  { method, path }: Route,
  forgery: Forgery,
  right: object,
): Promise<string> {
  const browser = as(username);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const body = bodyOf(forgery, right);
  const headers = {
    ...forgery.headers,
    Cookie: cookie,
    ...(body && { 'Content-Length': String(Buffer.byteLength(body)) }),
  };
  const init = { method: forgery.method ?? method, headers, ...(body && { body }) };
  const response = await app.request(new Request(`${ORIGIN}${path}`, init));
  const said = (await response.json().catch(() => ({}))) as { code?: string };
  return said.code ?? String(response.status);
}

/** Every write that is known to be right: forged in every way it is refused, and then taken from our own page. */
async function forgeRightWrites(kind: Around['kind']): Promise<{ writes: number; wrong: string[] }> {
  const wrong: string[] = [];
  for (const [name, writeOf] of Object.entries(WRITES)) {
    await withServer(kind, async (server) => {
      const write = writeOf(newId(), server);
      await write.before?.();
      await server.as(write.as).get('/api/me');
      const route = { method: write.method ?? 'POST', path: write.path };
      for (const forgery of FORGERIES) {
        const answer = await send(server, write.as, route, forgery, write.body);
        if (!REFUSALS.includes(answer)) wrong.push(`${name}, ${forgery.name}: ${answer}`);
      }
      const { status } = await sendWrite(server, write);
      if (status >= 300) wrong.push(`${name} from our own page: ${status}`);
    });
  }
  return { writes: Object.keys(WRITES).length * FORGERIES.length, wrong };
}

/** All that acts leave behind. */
async function rowsOf({ db }: TestServer): Promise<string> {
  const acts = await db.selectFrom('audit_event').selectAll().orderBy('id').execute();
  const accounts = await db.selectFrom('account').selectAll().orderBy('id').execute();
  const days = await db.selectFrom('work_day').selectAll().orderBy('id').execute();
  return JSON.stringify([acts, accounts, days]);
}

import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { openLog } from './log.ts';
import { FIXTURE_PASSWORD, ORIGIN, openTestServer, type TestServer } from './testing/index.ts';
import { lineOf } from './testing/line.ts';

const NOTE = 'Ghi chú riêng về một người';
const WRONG = 'mat-khau-go-nham-cua-toi';
const TOKEN = 'Abc123-token-dat-mat-khau_0123456789abcdefg';

let server: TestServer;
let lines: string[];
beforeEach(async () => {
  server = await openTestServer();
  lines = [];
});
afterEach(() => server.close());

/** A run of requests of one browser, at a server that logs all there is to log. Returns its cookie. */
async function runOfRequests(): Promise<string> {
  const { db, config, now, life, fixture } = server;
  const log = openLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
  const app = createApp({ db, config, log, now, life });
  const headers: Record<string, string> = {
    ...{ 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN },
  };
  const send = async (method: string, path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return app.request(path, { method, headers, ...sent });
  };
  await send('POST', '/api/session', { username: 'ha.ttt', password: WRONG });
  const signedIn = await send('POST', '/api/session', { username: 'ha.ttt', password: FIXTURE_PASSWORD });
  const cookie = /=([^;]+)/.exec(signedIn.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
  headers.Cookie = (signedIn.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  await send('GET', `/api/setup/${TOKEN}`);
  await send('GET', `/api/work-days/2024-01-12?${TOKEN}`);
  const line = { ...lineOf(server), note: NOTE };
  expect((await send('PUT', `/api/work-entries/${newId()}`, line)).status).toBe(200);
  await db.schema.alterTable('work_entry').renameTo('work_entry_gone').execute();
  try {
    expect((await send('PUT', `/api/work-entries/${newId()}`, line)).status).toBe(500);
    expect((await send('GET', `/api/cadres/${fixture.cadreIds.ha}/page?month=2024-01`)).status).not.toBe(200);
  } finally {
    await db.schema.alterTable('work_entry_gone').renameTo('work_entry').execute();
  }
  return cookie;
}

describe('the log', () => {
  it('of a run of requests is lines of JSON, without secrets, names or words of people', async () => {
    const cookie = await runOfRequests();
    const { ha } = server.fixture.cadreIds;
    const person = await server.db
      .selectFrom('cadre')
      .selectAll()
      .where('id', '=', ha)
      .executeTakeFirstOrThrow();
    const errors = lines.map((line) => JSON.parse(line) as { level: number; time: number; route?: string });
    expect(errors.filter(({ time }) => Math.abs(Date.now() - time) > 600_000)).toEqual([]);
    expect(errors.some(({ level, route }) => level === 50 && route === '/api/work-entries/:id')).toBe(true);
    const text = lines.join('');
    for (const secret of [
      cookie,
      FIXTURE_PASSWORD,
      WRONG,
      TOKEN,
      NOTE,
      'ha.ttt',
      person.fullName,
      person.code,
    ]) {
      expect(secret.length).toBeGreaterThan(4);
      expect(text).not.toContain(secret);
    }
  });

  it('names an error of PostgreSQL by its code, and not the value that it quotes', () => {
    const log = openLog({ logLevel: 'error' }, { write: (line) => void lines.push(line) });
    const said = { severity: 'ERROR', code: '22P02', routine: 'pg_strtoint32_safe' };
    const err = Object.assign(
      new Error(`invalid input syntax for type integer: "${NOTE}"\nof two lines`),
      said,
    );
    log.error({ err, route: '/api/x' }, 'unexpected error');
    const [line = ''] = lines;
    expect(line).not.toContain(NOTE);
    expect(JSON.parse(line)).toMatchObject({
      route: '/api/x',
      err: { code: '22P02', routine: 'pg_strtoint32_safe', stack: expect.stringContaining('log.test.ts') },
    });
  });
});

import { existsSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSetting, insertAuditEvent, inTransaction, putSetting, type Trx } from '@so-viec/db';
import { openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { idSource } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from './config.ts';
import { openLog } from './log.ts';
import { type RunningServer, startServer } from './main.ts';

const log = openLog({ logLevel: 'silent' });
let folder: string;
let running: RunningServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sv-main-'));
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function configOf(env: NodeJS.ProcessEnv): Config {
  return readConfig({ PORT: '0', HOST: '127.0.0.1', ...env }, folder);
}

async function start(env: NodeJS.ProcessEnv): Promise<RunningServer> {
  running = await startServer(configOf(env), { log });
  return running;
}

async function refusal(env: NodeJS.ProcessEnv): Promise<string> {
  const error = await startServer(configOf(env), { log }).then(
    (server) => server.close(),
    (cause: unknown) => cause,
  );
  return error instanceof Error ? `${error.name}: ${error.message}` : 'it started';
}

describe('the server', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  it('starts empty, prints where the administrator is made, and answers', async () => {
    const { url, setupUrl = '', isDemo } = await start({ DATABASE_URL: database.url });
    expect([url, isDemo]).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), false]);
    expect(setupUrl).toMatch(new RegExp(`^${url}/thiet-lap/[\\w-]{43}$`));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/api/setup/${setupUrl.split('/').at(-1)}`)).status).toBe(204);
    expect((await fetch(`${url}/api/me`)).status).toBe(401);
    expect(await database.db.selectFrom('account').select('username').execute()).toEqual([]);
  });

  it('makes nobody administrator of a demo', async () => {
    await inTransaction(database.db, markAsDemo);
    const server = await start({ DATABASE_URL: database.url });
    expect([server.isDemo, server.setupUrl]).toEqual([true, undefined]);
  });

  it('seals secrets that lay in the database in the clear', async () => {
    const keys = '{"publicKey":"BPub","privateKey":"rieng"}';
    await inTransaction(database.db, (trx) => putSetting(trx, 'pushKeys', keys));
    await start({ DATABASE_URL: database.url });
    expect(await findSetting(database.db, 'pushKeys')).toMatch(/^s1\.[\w-]{8}\.[\w-]+$/);
  });

  it('says the address people type when there is one', async () => {
    const server = await start({ DATABASE_URL: database.url, SV_ORIGIN: 'https://so-viec.tinh.vn' });
    expect(server.url).toBe('https://so-viec.tinh.vn');
  });

  it('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const said = await refusal({ DATABASE_URL: database.url, PORT: String(port) });
    expect(said).toMatch(new RegExp(`^Error: PORT ${port} đang có chương trình khác dùng: [^\\n]+\\.$`));
    other.close();
  });

  it('says that the host is not this machine', async () => {
    const said = await refusal({ DATABASE_URL: database.url, HOST: '192.0.2.1' });
    expect(said).toBe('Error: HOST "192.0.2.1" không phải là địa chỉ của máy này.');
  });

  it('is ready once it serves, and says so no more while it ends', async () => {
    const server = await start({ DATABASE_URL: database.url, SV_DRAIN_SECONDS: '4' });
    const readiness = async () => {
      const answer = await fetch(`${server.url}/readyz`);
      return [answer.status, await answer.json()];
    };
    const checks = { draining: 'ok', database: 'ok', schema: 'ok', disk: 'ok' };
    expect(await readiness()).toEqual([200, { status: 'ready', checks }]);
    const closed = server.close();
    running = undefined;
    expect(await readiness()).toEqual([
      503,
      { status: 'not-ready', checks: { ...checks, draining: 'failed' } },
    ]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await closed;
  });

  it('does not start with a clock that stands before the last act, unless told to', async () => {
    await inTransaction(database.db, actTomorrow);
    const env = { DATABASE_URL: database.url };
    expect(await refusal(env)).toMatch(/^Error: Đồng hồ máy chủ chỉ [^\n]+ SV_TRUST_CLOCK=1\.$/);
    expect((await start({ ...env, SV_TRUST_CLOCK: '1' })).url).toContain('http');
  });

  it('lets a request under way finish when it stops, and takes no other', async () => {
    const server = await start({ DATABASE_URL: database.url });
    const slow = postSlowly(`${server.url}/api/session`);
    await slow.begun;
    const closed = server.close();
    running = undefined;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    slow.finish();
    const { status, connection } = await slow.answer;
    expect([status, connection]).toEqual([401, 'close']);
    await closed;
  });
});

/** A sign-in whose body comes in two parts. */
function postSlowly(url: string) {
  const body = JSON.stringify({ username: 'khong.co', password: 'mật khẩu của ai' });
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Sec-Fetch-Site': 'same-origin',
  };
  const sent = request(url, { method: 'POST', headers });
  const answer = new Promise<{ status: number | undefined; connection: string | undefined }>(
    (resolve, reject) => {
      sent.once('error', reject);
      sent.once('response', (got) => {
        got.resume();
        resolve({ status: got.statusCode, connection: got.headers.connection });
      });
    },
  );
  const begun = new Promise<void>((resolve) => sent.write(body.slice(0, 5), () => setTimeout(resolve, 100)));
  return { answer, begun, finish: () => sent.end(body.slice(5)) };
}

async function actTomorrow(trx: Trx): Promise<void> {
  const tomorrow = Date.now() + 86_400_000;
  const act = { act: 'setup', object: 'account', objectId: 'x', objectVersion: null, outcome: 'done' };
  const at = new Date(tomorrow).toISOString();
  await insertAuditEvent(trx, { ...act, id: idSource()(tomorrow), at, accountId: null, detail: '{}' });
}

function markAsDemo(trx: Trx): Promise<void> {
  return putSetting(trx, 'demo', '1');
}

describe('a database on SQLite', () => {
  it('is made in a folder that nobody else may look into', async () => {
    await start({ SV_DATA: 'kho' });
    expect(existsSync(join(folder, 'kho', 'so-viec.db'))).toBe(true);
    expect(statSync(join(folder, 'kho')).mode & 0o777).toBe(0o700);
  });

  it('that is no database is named as such, and stays as it is', async () => {
    const path = join(folder, 'thu.db');
    writeFileSync(path, 'Đây là một bức thư, không phải cơ sở dữ liệu. '.repeat(50));
    const { size } = statSync(path);
    expect(await refusal({ DATABASE_URL: `file:${path}` })).toMatch(
      /^DatabaseProblem: Tệp không phải là cơ sở dữ liệu SQLite: [^\n]+\.$/,
    );
    expect(statSync(path).size).toBe(size);
  });

  it('that cannot be written is named as such', async () => {
    const path = join(folder, 'so-viec.db');
    await start({ DATABASE_URL: `file:${path}` });
    await running?.close();
    running = undefined;
    // A write version that SQLite does not know makes it read-only, for root as well.
    writeSync(openSync(path, 'r+'), Buffer.from([3]), 0, 1, 18);
    expect(await refusal({ DATABASE_URL: `file:${path}` })).toMatch(
      /^DatabaseProblem: Cơ sở dữ liệu chỉ đọc được: [^\n]+\.$/,
    );
  });

  it('in a folder that is not there is named as such', async () => {
    expect(await refusal({ DATABASE_URL: `file:${join(folder, 'khong', 'co.db')}` })).toMatch(
      /^DatabaseProblem: Không mở được cơ sở dữ liệu: [^\n]+\.$/,
    );
  });
});

describe('a folder of the data that is a file', () => {
  it('is named by its setting', async () => {
    const path = join(folder, 'so-viec.txt');
    writeFileSync(path, 'không phải thư mục');
    expect(await refusal({ SV_DATA: path })).toMatch(
      /^DatabaseProblem: Không tạo được thư mục dữ liệu: [^\n]+SV_DATA[^\n]+\.$/,
    );
  });
});

describe('a database that a newer program wrote', () => {
  it('is left alone and named as such', async () => {
    const database = await openTestDatabase();
    await inTransaction(database.db, pretendNewer);
    const said = await refusal({ DATABASE_URL: database.url });
    expect(said).toMatch(/^DatabaseProblem: Cơ sở dữ liệu do một bản mới hơn của Sổ Việc tạo ra: [^\n]+\.$/);
    expect(said).toContain(NEWER.name);
    // A database of PostgreSQL is lent again, with its migrations.
    await inTransaction(database.db, (trx) =>
      migrationsOf(trx).deleteFrom('kysely_migration').where('name', '=', NEWER.name).execute(),
    );
    await database.close();
  });
});

const NEWER = { name: '20991231-2359-turn-over', timestamp: '2099-12-31T23:59:00.000Z' };
const migrationsOf = (trx: Trx) => trx.withTables<{ kysely_migration: typeof NEWER }>();

async function pretendNewer(trx: Trx): Promise<void> {
  await migrationsOf(trx).insertInto('kysely_migration').values(NEWER).execute();
}

describe('a PostgreSQL that cannot be reached', () => {
  it('is named as such, without its password', async () => {
    const said = await refusal({ DATABASE_URL: 'postgres://so_viec:bi-mat@127.0.0.1:1/so_viec' });
    expect(said).toMatch(/^DatabaseProblem: Không mở được cơ sở dữ liệu: [^\n]+\.$/);
    expect(said).not.toContain('bi-mat');
  });
});

import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { MONTH_WRITES } from '../testing/repeated/month.ts';
import { ORGANISATION_WRITES } from '../testing/repeated/organisation.ts';
import { RATING_WRITES } from '../testing/repeated/rating.ts';
import { WORK_WRITES } from '../testing/repeated/work.ts';
import type { Write } from '../testing/repeated/write.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const WRITES = { ...ORGANISATION_WRITES, ...WORK_WRITES, ...MONTH_WRITES, ...RATING_WRITES };

const send = ({ as, path, method }: Write, body: object) =>
  method === 'PUT' ? server.as(as).put(path, body) : server.as(as).post(path, body);

const countActs = async () =>
  (
    await server.db
      .selectFrom('audit_event')
      .select('id')
      .where('act', 'not like', 'session.%')
      .where('act', 'not like', 'sign-in%')
      .execute()
  ).length;

describe.each(Object.entries(WRITES))('%s', (_what, writeOf) => {
  it('asked for twice is one, with one trace; another under its id is 409', async () => {
    const write = writeOf(newId(), server);
    await write.before?.();
    await server.as(write.as).get('/api/me');
    const before = await countActs();
    const first = await send(write, write.body);
    expect(first.status).toBeLessThan(300);
    expect((await send(write, write.body)).status).toBe(first.status);
    expect((await countActs()) - before).toBe(1);
    const other = await send(write, { ...write.body, ...write.other });
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });
});

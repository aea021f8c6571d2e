import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { sendAtOnce, sendWrite, WRITES } from '../testing/repeated/writes.ts';

/** As from somebody whose windows all send what they hold. */
const AT_ONCE = 20;

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

describe.each(Object.entries(WRITES))('%s', (_what, writeOf) => {
  it('asked for many times at once and again is one, with one trace and one answer; another under its id is 409', async () => {
    const write = writeOf(newId(), server);
    const { status, more, other } = await sendAtOnce(server, write, AT_ONCE);
    expect(status).toBeLessThan(300);
    expect([more, other]).toEqual([0, []]);
    expect((await sendWrite(server, write)).status).toBe(status);
    const changed = await sendWrite(server, write, { ...write.body, ...write.other });
    expect([changed.status, changed.body.code]).toEqual([409, 'duplicate-id']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { checker, DAY_BY_DECREE, maker, NOW_BY_DECREE, storyOf } from '../../testing/products.ts';
import { submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterAll(() => server.close());

const reasons = async () =>
  (await server.as('ha.ttt').get<{ faults: { reason: string }[] }>('/api/my-work')).body.faults.map(
    ({ reason }) => reason,
  );

describe('what was sent back to a person', () => {
  it('says what the head said, also after the person asked for a cause', async () => {
    const { outputIds } = await submitDay(server, 'ha.ttt', [{ workedOn: DAY_BY_DECREE }]);
    const id = outputIds[0] ?? '';
    await checker(server, 'an.nth').fault(id, { reason: 'Thiếu phụ lục' });
    expect(await reasons()).toEqual(['Thiếu phụ lục']);
    const [fault] = (await storyOf(server, 'ha.ttt', id)).checks.filter(({ kind }) => kind === 'fault');
    const asked = await maker(server, 'ha.ttt').askCause(id, fault?.id ?? '');
    expect(asked.status).toBe(200);
    expect(await reasons()).toEqual(['Thiếu phụ lục']);
  });
});

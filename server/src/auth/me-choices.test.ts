import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import type { Me } from './me.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const meOf = async (username: string) => (await server.as(username).get<Me>('/api/me')).body;

describe('how one reads', () => {
  const reading = { text: 200, scheme: 'dark', contrast: 'more', motion: 'less' };

  it('is kept with the account, on every machine and for nobody else', async () => {
    expect((await meOf('ha.ttt')).reading).toBeNull();
    expect((await server.as('ha.ttt').put('/api/me/reading', reading)).status).toBe(204);
    const other = await server.as('ha.ttt').put('/api/me/reading', { ...reading, text: 150 });
    expect(other.status).toBe(204);
    expect((await meOf('ha.ttt')).reading).toEqual({ ...reading, text: 150 });
    expect((await meOf('bao.pq')).reading).toBeNull();
  });

  it.each([
    ['a size nobody offers', { ...reading, text: 130 }, 'text'],
    ['colours that are none', { ...reading, scheme: 'pink' }, 'scheme'],
  ])('is refused with %s', async (_what, body, path) => {
    const refused = await server.as('ha.ttt').put<{ fields: { path: string }[] }>('/api/me/reading', body);
    expect([refused.status, refused.body.fields.map((field) => field.path)]).toEqual([400, [path]]);
  });
});

describe('a first day', () => {
  const begin = () => server.db.deleteFrom('first_day').execute();

  it('is shown to who has the duty to log and never wrote a line, and to nobody else', async () => {
    await begin();
    await writeLine(server, 'bao.pq', lineOf(server, { workedOn: '2024-01-11' }));
    expect((await meOf('ha.ttt')).firstDay).toEqual({ state: 'open', step: 0 });
    expect((await meOf('bao.pq')).firstDay).toEqual({ state: 'left', step: 0 });
    expect((await meOf('loi.hv')).firstDay).toBeNull();
    expect((await meOf('thu.dt')).firstDay).toBeNull();
  });

  it('that was left stays away, and goes on where it stopped when it is taken up again', async () => {
    await begin();
    const say = (state: string, step: number) =>
      server.as('ha.ttt').put('/api/me/first-day', { state, step });
    await say('left', 1);
    expect((await meOf('ha.ttt')).firstDay).toEqual({ state: 'left', step: 1 });
    await say('open', 1);
    expect((await meOf('ha.ttt')).firstDay).toEqual({ state: 'open', step: 1 });
    expect((await say('done', 4)).status).toBe(400);
  });
});

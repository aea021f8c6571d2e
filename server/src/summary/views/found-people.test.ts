import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe.each(['year', 'people'])('people looked for in the list of %s', (view) => {
  const found = async (q: string) => {
    const path = `/api/summary/2024-01/${view}?unit=SNV-CCVC&q=${encodeURIComponent(q)}`;
    const { body } = await server.as('thu.dt').get<{ count: number; rows: unknown[] }>(path);
    return [body.count, JSON.stringify(body.rows).match(/CB-[A-Z]+/g) ?? []];
  };

  it.each([
    ['ha tran', ['CB-HA']],
    ['Bảo', ['CB-BAO']],
    ['cb-duyen', ['CB-DUYEN']],
    ['không ai', []],
  ])('are those with the words %j in name or code', async (q, codes) => {
    expect(await found(q)).toEqual([codes.length, codes]);
  });

  it('are all for nothing but spaces', async () => {
    expect(await found('  ')).toEqual([5, ['CB-ANH', 'CB-AN', 'CB-BAO', 'CB-DUYEN', 'CB-HA']]);
  });
});

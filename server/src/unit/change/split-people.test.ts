import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { change, refusalsOf, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const part = (code: string, cadreIds: string[]) => ({
  ...{ code, content: { ...UNIT_CONTENT, name: `Phòng ${code}` }, children: [], cadreIds },
});
const split = (...parts: ReturnType<typeof part>[]) =>
  change(
    server,
    unitChange('split', '2024-02-01', { unit: { code: 'SNV', version: 1 }, parts, endsUnit: false }),
  );

it('a split takes nobody to two parts', async () => {
  const { phuc } = server.fixture.cadreIds;
  const answer = await split(part('P1', [phuc]), part('P2', [phuc]));
  expect(refusalsOf(answer)).toEqual(['parts unit-split-people']);
});

it('a split takes nobody who is not in the unit', async () => {
  const { huy } = server.fixture.cadreIds;
  for (const cadreIds of [[huy], [newId()]]) {
    expect(refusalsOf(await split(part('P1', cadreIds)))).toEqual(['parts unit-split-people']);
  }
});

it('a new unit has a code that can stand in an address', async () => {
  const answer = await split(part('../x?#', []));
  expect([answer.status, refusalsOf(answer)]).toEqual([400, ['parts.0.code bad-code']]);
});

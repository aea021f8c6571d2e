import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { giveTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
});
afterEach(() => server.close());

const NOVEMBER = { openedOn: '2026-11-02', dueOn: '2026-11-20' };
const give = async (changes: object = {}) => {
  const { status, body } = await giveTask(server, 'an.nth', taskFor(server, { ...NOVEMBER, ...changes }));
  expect([status, body.code]).toEqual([200, undefined]);
  return body.id;
};
const assignedTo = async (username: string, cadre: string) => {
  const { sheet } = await reviewing(server, username, cadre).view();
  return sheet.score?.sums.assigned.exact;
};

describe('work with people beside its lead', () => {
  it('is the lead’s alone while nobody has a share: who helps logs hours and hands nothing in', async () => {
    await give({ collaboratorIds: [server.fixture.cadreIds.bao] });
    expect(await assignedTo('ha.ttt', 'CB-HA')).toBe('15');
    expect(await assignedTo('bao.pq', 'CB-BAO')).toBe('0');
  });
});

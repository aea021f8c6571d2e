import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { checker, maker, NOW_BY_DECREE } from '../testing/products.ts';
import { REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { giveTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const NOVEMBER = { openedOn: '2026-11-02', dueOn: '2026-11-20' };
const give = async (changes: object = {}) => {
  const { status, body } = await giveTask(server, 'an.nth', taskFor(server, { ...NOVEMBER, ...changes }));
  expect([status, body.code]).toEqual([200, undefined]);
  return body.id;
};
const sumsOf = async (username: string, cadre: string) => {
  server.setNow(REVIEW_NOW);
  const { sheet } = await reviewing(server, username, cadre).view();
  const sums = sheet.score?.sums;
  return [sums?.assigned.exact, sums?.delivered.exact];
};

describe('work with people beside its lead', () => {
  it('is the lead’s alone while nobody has a share: who helps logs hours and hands nothing in', async () => {
    await give({ collaboratorIds: [server.fixture.cadreIds.bao] });
    expect(await sumsOf('ha.ttt', 'CB-HA')).toEqual(['15', '0']);
    expect(await sumsOf('bao.pq', 'CB-BAO')).toEqual(['0', '0']);
  });

  it('is parted by its products: each by its own shares, in what was assigned as in what was delivered', async () => {
    const { ha, bao } = server.fixture.cadreIds;
    const taskId = await give({ collaboratorIds: [bao] });
    const shares = [ha, bao].map((cadreId) => ({ cadreId, shareMilli: 500 }));
    for (const isJoint of [true, false]) {
      const { body } = await maker(server, 'ha.ttt').deliverTask(taskId, { quantity: 5 });
      if (isJoint) await maker(server, 'ha.ttt').share(body.outputId, shares);
      expect((await checker(server, 'an.nth').check(body.outputId)).outcome).toBe('done');
    }
    expect(await sumsOf('ha.ttt', 'CB-HA')).toEqual(['11.25', '11.25']);
    expect(await sumsOf('bao.pq', 'CB-BAO')).toEqual(['3.75', '3.75']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { checker, DAY_BY_DECREE, maker, NOW_BY_DECREE } from '../testing/products.ts';
import { REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { submitAgain } from '../testing/submitted-day.ts';
import { giveTask, partFor, stepTask, taskFor } from '../testing/tasks.ts';

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

describe('shares of a product', () => {
  it('count from its handing in: until then the whole is its maker’s, who tells nobody', async () => {
    const { ha, bao } = server.fixture.cadreIds;
    const taskId = await give({ quantity: 1 });
    const { body } = await writeLine(
      server,
      'ha.ttt',
      lineOf(server, { workedOn: DAY_BY_DECREE, taskId, positionId: server.fixture.positionIds.staff }),
    );
    const shares = [
      { cadreId: ha, shareMilli: 500 },
      { cadreId: bao, shareMilli: 500 },
    ];
    const written = await maker(server, 'ha.ttt').share(body.entry.outputs[0]?.id ?? '', shares);
    expect(written.status).toBe(200);
    const bothOf = async () => [...(await sumsOf('ha.ttt', 'CB-HA')), ...(await sumsOf('bao.pq', 'CB-BAO'))];
    expect(await bothOf()).toEqual(['1.5', '0', '0', '0']);
    server.setNow(NOW_BY_DECREE);
    await submitAgain(server, 'ha.ttt', body.entry.workDayId, DAY_BY_DECREE);
    expect(await bothOf()).toEqual(['0.75', '0', '0.75', '0']);
  });
});

describe('work that was split', () => {
  const weigh = async () => {
    let sum = 0;
    for (const cadre of ['CB-HA', 'CB-BAO', 'CB-DUYEN'])
      sum += Number((await sumsOf('an.nth', cadre))[0] ?? 0);
    server.setNow(NOW_BY_DECREE);
    return sum;
  };
  const whole = (id: string) =>
    server.db
      .selectFrom('task')
      .select(['quantity', 'coefficientMilli'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const part = (
    ...[who, quantity, changes]: Parameters<typeof partFor> extends [unknown, ...infer R] ? R : never
  ) => partFor(server, who, quantity, { dueOn: '2026-11-18', ...changes });
  const split = async (parts: object[]) => {
    const id = await give();
    const { status } = await stepTask(server, 'an.nth', [id, 'parts'], { version: 1, parts });
    expect(status).toBe(200);
    return id;
  };

  it.each([
    ['by piece', [4000, 6000]],
    ['by weight', [500, 2500, 7000]],
  ])('weighs in G what it weighed whole, %s', async (_, weights) => {
    const who = ['ha', 'bao', 'duyen'] as const;
    await split(
      weights.map((weight, i) => part(who[i] ?? 'ha', 1, { coefficientMilli: (weight * 15) / 10 })),
    );
    expect(await weigh()).toBe(15);
  });

  it('weighs what its parts weigh once one of them is changed, cancelled or taken up again', async () => {
    const parts = [part('ha', 4), part('bao', 6)];
    const [first, second] = parts.map(({ id }) => id) as [string, string];
    const id = await split(parts);
    const { cadreIds } = server.fixture;
    const less = { ...NOVEMBER, cadreId: cadreIds.bao, quantity: 5, dueOn: '2026-11-18', version: 1 };
    expect((await giveTask(server, 'an.nth', taskFor(server, less), second)).status).toBe(200);
    expect([await weigh(), await whole(id)]).toEqual([13.5, { quantity: 9, coefficientMilli: 1500 }]);
    const end = { version: 1, kind: 'cancelled', reason: 'Không cần nữa' };
    await stepTask(server, 'an.nth', [first, 'ending'], end);
    expect([await weigh(), await whole(id)]).toEqual([7.5, { quantity: 5, coefficientMilli: 1500 }]);
    await stepTask(server, 'an.nth', [first, 'reopening'], { version: 2 });
    expect([await weigh(), await whole(id)]).toEqual([13.5, { quantity: 9, coefficientMilli: 1500 }]);
  });

  it('keeps the weight of a part that weighs less than its kind when its words are changed', async () => {
    const parts = [part('ha', 1, { coefficientMilli: 500 }), part('bao', 1, { coefficientMilli: 14_500 })];
    const id = await split(parts);
    const words = { ...NOVEMBER, dueOn: '2026-11-18', quantity: 1, quality: 'Ngắn gọn', version: 1 };
    expect((await giveTask(server, 'an.nth', taskFor(server, words), parts[0]?.id)).status).toBe(200);
    expect([await weigh(), await whole(id)]).toEqual([15, { quantity: 10, coefficientMilli: 1500 }]);
  });
});

describe('work whose due day is moved', () => {
  const gOf = async (month: string) =>
    (await reviewing(server, 'an.nth', 'CB-HA', month).view()).sheet.score?.sums.assigned.exact;
  const move = (id: string, version: number, dueOn: string) =>
    stepTask(server, 'an.nth', [id, 'due-day'], { version, dueOn });

  it('in time counts in its new month, and once its month is over stays where it was', async () => {
    const [inTime, late] = [await give({ quantity: 2 }), await give({ quantity: 4 })];
    expect((await move(inTime, 1, '2026-12-10')).status).toBe(200);
    server.setNow(REVIEW_NOW);
    expect((await move(late, 1, '2026-12-10')).status).toBe(200);
    expect([await gOf('2026-11'), await gOf('2026-12')]).toEqual(['6', '3']);
  });
});

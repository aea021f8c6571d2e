import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportReview } from '../review/export-review.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { checker, DAY_BY_DECREE, NOW_BY_DECREE, queueOf, storyOf } from '../testing/products.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { giveRole } from '../testing/roles.ts';
import { submitDay, twoProducts } from '../testing/submitted-day.ts';
import type { RuleChoiceView } from './rule-choice-view.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  await server.db
    .updateTable('cadre')
    .set({ kind: 'public-employee' })
    .where('id', '=', server.fixture.cadreIds.ha)
    .execute();
});
afterEach(() => server.close());

const BY_DECREE = {
  version: 0,
  packs: { official: null, 'public-employee': 'nd335-2025', worker: null },
  capMode: 'total70',
};
const choose = (month: string, said: object = {}, [as, code] = ['phuc.nv', 'SNV']) =>
  server.as(as ?? '').put(`/api/units/${code}/rules/${month}`, { ...BY_DECREE, ...said });
const viewAs = async (as: string, code = 'SNV') =>
  (await server.as(as).get<RuleChoiceView>(`/api/units/${code}/rules`)).body;
async function productOfHa(): Promise<string> {
  const on = { workedOn: DAY_BY_DECREE };
  const { outputIds } = await submitDay(
    server,
    'ha.ttt',
    twoProducts().map((line) => ({ ...on, ...line })),
  );
  return outputIds[0] ?? '';
}

describe('rules that a body chooses', () => {
  it('are those of its kinds of cadre whom the decree does not bind, from a month on', async () => {
    const before = await viewAs('ha.ttt', 'SNV-CCVC');
    expect(before.body).toMatchObject({ code: 'SNV', isHere: false });
    expect(before.inForce.kinds.map(({ kind, pack }) => [kind, pack])).toEqual([
      ['civil-servant', 'Nghị định 335/2025/NĐ-CP'],
      ['official', 'Đề án số 09'],
      ['public-employee', 'Đề án số 09'],
      ['worker', 'Đề án số 09'],
    ]);
    expect((await choose('2026-11')).status).toBe(204);
    const after = await viewAs('phuc.nv');
    expect(after.inForce.kinds[2]).toMatchObject({ pack: 'Nghị định 335/2025/NĐ-CP', isBinding: false });
    expect(after.months).toMatchObject([
      { month: '2026-11', version: 1 },
      { month: '2026-12', version: 0, packs: BY_DECREE.packs },
    ]);
    expect([before.mayChange, after.mayChange]).toEqual([false, true]);
  });

  it('decide what the head says of a product', async () => {
    const product = await productOfHa();
    expect((await queueOf(server, 'an.nth')).products[0]?.controls).toBe('degree');
    const an = checker(server, 'an.nth');
    expect((await an.fault(product)).problem.code).toBe('check-not-of-pack');
    await choose('2026-11');
    expect((await queueOf(server, 'an.nth')).products[0]?.controls).toBe('faults-and-delays');
    expect(await storyOf(server, 'an.nth', product)).toMatchObject({ pack: 'Nghị định 335/2025/NĐ-CP' });
    expect((await an.check(product, { degree: 50 })).problem.code).toBe('check-not-of-pack');
    expect(await an.fault(product)).toMatchObject({ outcome: 'done' });
  });

  it('make the review and its file, and stay with a decision', async () => {
    server.setNow(REVIEW_NOW);
    await server.db.insertInto('rule_choice').values(storedFor('2026-11', 'perRatio100')).execute();
    await server.db
      .updateTable('change_counter')
      .set((eb) => ({ value: eb('value', '+', 1) }))
      .execute();
    const work = monthOf(server);
    const taskId = await work.assign('ha', 'ccvc', { quantity: 1 });
    for (let count = 0; count < 2; count++) await work.deliver('ha', 'ccvc', { taskId });
    const { sheet } = await reviewing(server, 'ha.ttt', 'CB-HA').view();
    expect(sheet).toMatchObject({ pack: { code: 'nd335-2025' }, score: { capMode: 'perRatio100' } });
    expect(sheet.score?.outcome?.a).toMatchObject({ printed: '100.00', isCapped: true });
    const file = await exportReview(server.db, { cadre: 'CB-HA', month: '2026-11' }, server.now());
    expect(file).toMatchObject({ pack: 'nd335-2025', options: { capMode: 'perRatio100' } });
    await reviewing(server, 'ha.ttt', 'CB-HA').submit();
    await reviewing(server, 'an.nth', 'CB-HA').take('scoring');
    const { status } = await reviewing(server, 'tuan.lm', 'CB-HA').take('approval');
    expect(status).toBe(200);
    expect((await choose('2026-12', { packs: { ...BY_DECREE.packs, 'public-employee': null } })).status).toBe(
      204,
    );
    const decided = await reviewing(server, 'ha.ttt', 'CB-HA').view();
    expect(decided.sheet).toMatchObject({ pack: { code: 'nd335-2025' }, score: { capMode: 'perRatio100' } });
    expect(await exportReview(server.db, { cadre: 'CB-HA', month: '2026-11' }, server.now())).toMatchObject({
      options: { capMode: 'perRatio100' },
    });
  });

  it('of a review begun before are those of its month until it is decided', async () => {
    await reviewing(server, 'ha.ttt', 'CB-HA').write('own', { merits: 'Tốt' });
    await choose('2026-11');
    expect((await reviewing(server, 'ha.ttt', 'CB-HA').view()).sheet.pack.code).toBe('nd335-2025');
  });

  it('change no month that is over, nor one in which somebody decided already', async () => {
    const over = await choose('2026-10');
    expect([over.status, over.body.code]).toEqual([422, 'rules-month-over']);
    await checker(server, 'an.nth').check(await productOfHa());
    const begun = await choose('2026-11');
    expect([begun.status, begun.body.code]).toEqual([422, 'rules-month-begun']);
    expect((await choose('2026-12')).status).toBe(204);
  });

  it('are chosen by personnel of the body or the committee, for bodies alone', async () => {
    expect((await choose('2026-12', {}, ['an.nth', 'SNV'])).body.code).toBe('not-allowed');
    expect((await choose('2026-12', {}, ['phuc.nv', 'STC'])).body.code).toBe('not-allowed');
    expect((await choose('2026-12', {}, ['phuc.nv', 'SNV-CCVC'])).body.code).toBe('rules-not-body');
    await giveRole(server, 'duyen.ltm', 'committee', server.fixture.unitIds.snv);
    expect((await choose('2026-12', {}, ['duyen.ltm', 'SNV'])).status).toBe(204);
  });

  it('sent twice are one with one trace; of two officers at once the second is told', async () => {
    await choose('2026-12');
    expect((await choose('2026-12')).status).toBe(204);
    const stale = await choose('2026-12', { capMode: 'perRatio100' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect((await choose('2026-12', { capMode: 'perRatio100', version: 1 })).status).toBe(204);
    const acts = server.db
      .selectFrom('audit_event')
      .select(['object', 'objectId', 'objectVersion'])
      .where('act', '=', 'rule-choice.write')
      .orderBy('objectVersion');
    const { id } = await server.db.selectFrom('rule_choice').select('id').executeTakeFirstOrThrow();
    expect(await acts.execute()).toEqual(
      [1, 2].map((objectVersion) => ({ object: 'rule-choice', objectId: id, objectVersion })),
    );
  });
});

const storedFor = (fromMonth: string, capMode: string) => ({
  ...{ id: newId(), unitId: server.fixture.unitIds.snv, fromMonth, capMode, version: 1 },
  ...{ officialPack: '', publicEmployeePack: 'nd335-2025', workerPack: '' },
});

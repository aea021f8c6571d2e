import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { toldTo } from '../testing/trail.ts';
import type { DecisionView } from './view/decision-view.ts';

const PATH = '/api/reviews/CB-HA/2026-11';
let server: TestServer;
let own: ReturnType<typeof reviewing>;
let director: ReturnType<typeof reviewing>;
let productId: string;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  own = reviewing(server, 'ha.ttt', 'CB-HA');
  director = reviewing(server, 'tuan.lm', 'CB-HA');
  productId = await monthOf(server).deliver('ha', 'ccvc');
  await own.submit();
  await reviewing(server, 'an.nth', 'CB-HA').take('scoring');
});
afterAll(() => server.close());

const read = (as: string, id = newId()) => server.as(as).post(`${PATH}/reading`, { id });
const readingsOf = async () => (await own.view()).steps.filter(({ kind }) => (kind as string) === 'read');

describe('a decision that is made known', () => {
  it('is not read before there is one, nor by anybody else', async () => {
    expect((await read('ha.ttt')).body.code).toBe('review-not-open');
    expect((await director.take('approval')).status).toBe(200);
    expect((await read('an.nth')).status).toBe(403);
    expect((await read('yen.pt')).status).toBe(404);
    expect((await director.view()).appeal).toMatchObject({ readAt: null, untilOn: '2026-12-14' });
  });

  it('starts the person’s seven working days when they open it, once', async () => {
    server.setNow('2026-12-07T02:00:00.000Z');
    const id = newId();
    expect([(await read('ha.ttt', id)).status, (await read('ha.ttt', id)).status]).toEqual([204, 204]);
    server.setNow('2026-12-08T02:00:00.000Z');
    expect((await read('ha.ttt')).status).toBe(204);
    expect((await readingsOf()).map(({ at }) => at)).toEqual(['2026-12-07T02:00:00.000Z']);
    const { appeal } = await director.view();
    expect(appeal).toMatchObject({ readAt: '2026-12-07T02:00:00.000Z', untilOn: '2026-12-16', daysLeft: 6 });
  });

  it('that replaces another is read anew; the replaced one can still be opened whole', async () => {
    await monthOf(server).find(productId, { kind: 'fault' });
    const before = (await own.view()).sheet.totalHundredths;
    expect((await director.take('replacement', { reason: 'Quyết định số 12/QĐ-SNV' })).status).toBe(200);
    expect((await own.view()).appeal?.readAt).toBeNull();
    const decided = (await own.view()).steps.filter(({ isDecision }) => isDecision);
    expect(decided.map(({ kind }) => kind)).toEqual(['approved', 'replaced']);
    const open = (as: string, id = '') => server.as(as).get<DecisionView>(`${PATH}/decisions/${id}`);
    const first = (await open('ha.ttt', decided[0]?.id)).body;
    expect([first.sheet.totalHundredths, first.isReplaced]).toEqual([before, true]);
    const ofReview = (act: string) => act === 'person.read review 2026-11';
    const told = async () => (await toldTo(server, 'ha.ttt', '2026-12')).filter(ofReview).length;
    const toldBefore = await told();
    const second = (await open('an.nth', decided[1]?.id)).body;
    expect(await told()).toBe(toldBefore + 1);
    expect(second).toMatchObject({ isReplaced: false, reason: 'Quyết định số 12/QĐ-SNV' });
    expect(second.sheet.totalHundredths).toBeLessThan(before ?? 0);
    expect((await open('ha.ttt', newId())).status).toBe(404);
    expect((await open('yen.pt', decided[0]?.id)).status).toBe(404);
  });

  it('counts its faults and delays in the list of the unit', async () => {
    const { rows } = (await reviewing(server, 'an.nth', 'CB-HA').list()).body;
    expect(rows.find(({ code }) => code === 'CB-HA')).toMatchObject({
      state: 'approved',
      faults: 1,
      delays: 0,
    });
  });

  it('makes no page stale that was open before they did', async () => {
    await read('ha.ttt');
    const { version, sheet } = await director.view();
    const step = (of: number) => ({
      ...{ id: newId(), version: of, seenTotal: sheet.totalHundredths, criteria: [] },
      reason: 'Quyết định số 12/QĐ-SNV',
    });
    const replace = (of: number) => server.as('tuan.lm').post<Refusal>(`${PATH}/replacement`, step(of));
    expect((await replace(version - 2)).body.code).toBe('stale-version');
    expect((await replace(version - 1)).status).toBe(200);
    // That was more than a look.
    expect((await replace(version)).body.code).toBe('stale-version');
  });
});

import { insertRoleGrant, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { monthsOfPeriod } from '@so-viec/shared/rating/period.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { decideMonths, inMonths, RATED_NOW } from '../../testing/rated.ts';
import { rating } from '../../testing/rating.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: RATED_NOW });
  await decideMonths(server, 'tuan', inMonths(monthsOfPeriod('2026'), 9600));
  await decideMonths(server, 'hanh', inMonths(monthsOfPeriod('2026'), 9500));
});
afterAll(() => server.close());

const superior = (period?: string) => rating(server, 'khanh.bv', period);

describe('a body’s own score', () => {
  it('is entered by its superior, 30 and 70, and holds its head’s level down', async () => {
    expect((await superior().body()).mayScore).toBe(true);
    const { status } = await superior().score({ generalHundredths: 2500, resultHundredths: 5800 });
    expect(status).toBe(201);
    const { score, mayScore } = await rating(server, 'tuan.lm').body();
    expect([score?.totalHundredths, score?.level, mayScore]).toEqual([8300, 'good', false]);
    expect(await superior().person('CB-TUAN')).toMatchObject({
      level: 'good',
      steps: [{ rule: 'total' }, { rule: 'body', level: 'good' }],
    });
    expect((await superior().person('CB-HANH')).level).toBe('excellent');
  });

  it('is never entered by who leads it, nor from within it', async () => {
    for (const [who, code] of [
      ['tuan.lm', 'not-allowed'],
      ['hanh.dt', 'not-allowed'],
      ['phuc.nv', 'not-allowed'],
    ] as const) {
      const answer = await rating(server, who).score();
      expect([who, answer.status, answer.body.code]).toEqual([who, 403, code]);
    }
    expect((await rating(server, 'thu.dt', '2026-H1').score()).status).toBe(201);
  });

  it('is not entered by a member of the committee who works in the body', async () => {
    const { accountIds, unitIds } = server.fixture;
    const grant = { id: newId(), accountId: accountIds.bao, role: 'committee', unitId: unitIds.tinh };
    await inTransaction(server.db, async (trx) => {
      await insertRoleGrant(trx, { ...grant, fromOn: '2023-01-01', toOn: null });
    });
    const own = await rating(server, 'bao.pq', '2026-Q2').score();
    expect([own.status, own.body.code]).toEqual([403, 'about-oneself']);
    expect((await rating(server, 'bao.pq', '2026-Q2').score({ unit: 'STC' })).status).toBe(201);
  });

  it('changes at the version seen; what it was stays to be read', async () => {
    const { score } = await superior().body();
    const points = { mostLevel: '', conditions: '', isOutstanding: false };
    const change = (version: number, resultHundredths: number) =>
      superior().browser.put(`/api/body-scores/${score?.id}`, {
        ...{ version, generalHundredths: 2800, resultHundredths, ...points },
      });
    expect((await change(1, 6500)).body).toMatchObject({ version: 2 });
    expect((await change(1, 6500)).status).toBe(200);
    expect((await change(1, 6400)).body.code).toBe('stale-version');
    const after = (await superior().body()).score;
    expect(after?.history.map(({ version, totalHundredths }) => [version, totalHundredths])).toEqual([
      [2, 9300],
      [1, 8300],
    ]);
  });

  it('is one for a period: the second of two who enter it sees the first', async () => {
    const second = await rating(server, 'thu.dt').score();
    expect([second.status, second.body.code]).toEqual([412, 'stale-version']);
  });

  it('says the conditions that hold its level down, and gives a quarter only to the excellent', async () => {
    const bare = await superior('2026').score({ mostLevel: 'good' });
    expect([bare.status, bare.body.code, bare.body.fields?.[0]?.path]).toEqual([
      422,
      'conditions-missing',
      'conditions',
    ]);
    const held = { mostLevel: 'good', conditions: 'Chậm giải ngân vốn đầu tư công' };
    const outstanding = await superior('2026').score({ ...held, isOutstanding: true });
    expect(outstanding.body.code).toBe('outstanding-not-excellent');
    expect((await superior('2026').score(held)).status).toBe(201);
    expect((await superior('2026').person('CB-TUAN')).level).toBe('good');
    expect((await superior('2026-H2').score({ isOutstanding: true })).status).toBe(201);
    expect((await superior('2026-H2').body()).score).toMatchObject({
      isOutstanding: true,
      level: 'excellent',
    });
  });

  it.each([
    [{ generalHundredths: 3001 }, 400, 'bad-input', 'generalHundredths'],
    [{ resultHundredths: 7001 }, 400, 'bad-input', 'resultHundredths'],
    [{ resultHundredths: 0.5 }, 400, 'bad-input', 'resultHundredths'],
    [{ period: '2026-11' }, 400, 'bad-input', 'period'],
    [{ period: '2027-Q2' }, 422, 'period-not-begun', undefined],
    [{ unit: 'SNV-CCVC' }, 422, 'not-a-body', undefined],
    [{ unit: 'KHONG-CO' }, 404, 'not-found', undefined],
  ])('%j is refused', async (changes, status, code, path) => {
    const { status: got, body } = await superior('2026-Q1').score(changes);
    expect([got, body.code, body.fields?.[0]?.path]).toEqual([status, code, path]);
  });

  it('that is not there is not changed', async () => {
    const points = { generalHundredths: 1, resultHundredths: 1, mostLevel: '', conditions: '' };
    const body = { version: 1, ...points, isOutstanding: false };
    expect((await superior().browser.put(`/api/body-scores/${newId()}`, body)).status).toBe(404);
  });
});

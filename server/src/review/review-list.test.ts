import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { monthOf, REVIEW_MONTH, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { refusedInTrail } from '../testing/trail.ts';
import type { BatchOutcome } from './batch.ts';
import type { Filled } from './filling.commands.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  for (const who of ['ha', 'bao', 'duyen'] as const) await monthOf(server).deliver(who, 'ccvc');
});
afterAll(() => server.close());

const path = `/api/review-months/${REVIEW_MONTH}`;
const list = async (username: string, query = '') =>
  (await reviewing(server, username, '').list(query)).body.rows.map(({ code, state, turn }) => [
    code,
    state,
    turn,
  ]);
const fill = (username: string, unit: string | null = null, after: string | null = null) =>
  server.as(username).post<Filled & Refusal>(`${path}/filling`, { unit, after });
const several = async (username: string, step: string, ...cadres: string[]) => {
  const rows = (await reviewing(server, username, '').list()).body.rows;
  const reviews = cadres.map((cadre) => {
    const row = rows.find(({ code }) => code === cadre);
    return { cadre, id: newId(), version: row?.version ?? 0, seenTotal: row?.totalHundredths ?? null };
  });
  const { body } = await server
    .as(username)
    .post<{ outcomes: BatchOutcome[] }>(`${path}/${step}`, { reviews });
  return body.outcomes.map(({ cadre, state, problem }) => [cadre, state ?? problem?.code]);
};

describe('a month-end', () => {
  it('begins the reviews of everybody below at once, and of nobody twice', async () => {
    expect((await fill('an.nth')).body).toEqual({ done: 5, total: 5, begun: 5, after: null });
    expect((await fill('an.nth')).body).toEqual({ done: 5, total: 5, begun: 0, after: null });
    expect((await fill('tuan.lm')).body).toMatchObject({ total: 8, begun: 3 });
  });

  it('goes on after the person it stopped at, within what one may fill', async () => {
    expect((await fill('phuc.nv', 'SNV-CCVC', 'CB-BAO')).body).toMatchObject({ total: 6, begun: 0 });
    expect((await fill('phuc.nv', 'STC')).status).toBe(404);
    expect((await fill('ha.ttt')).status).toBe(403);
    expect((await fill('son.lv')).status).toBe(403);
  });
});

describe('the list of a unit', () => {
  it('shows each head their own people, and what waits for them', async () => {
    await reviewing(server, 'ha.ttt', 'CB-HA').submit();
    await reviewing(server, 'bao.pq', 'CB-BAO').submit();
    const seen = await list('an.nth');
    expect(seen).toContainEqual(['CB-HA', 'submitted', 'score']);
    expect(seen).toContainEqual(['CB-DUYEN', 'draft', null]);
    expect(await list('tuan.lm', '?unit=SNV-CCVC')).toContainEqual(['CB-HA', 'submitted', null]);
    expect((await reviewing(server, 'huy.tq', '').list('?unit=SNV')).status).toBe(404);
    expect((await reviewing(server, 'ha.ttt', '').list()).status).toBe(403);
  });

  it('lets a head score several as they scored themselves, each for itself', async () => {
    const outcomes = await several('an.nth', 'scoring', 'CB-HA', 'CB-DUYEN', 'CB-BAO');
    expect(outcomes).toEqual([
      ['CB-HA', 'scored'],
      ['CB-DUYEN', 'review-not-open'],
      ['CB-BAO', 'scored'],
    ]);
  });

  it('lets the head of the body approve several; nobody else', async () => {
    expect(await several('anh.vn', 'approval', 'CB-HA')).toEqual([['CB-HA', 'not-allowed']]);
    expect((await refusedInTrail(server)).slice(-2)).toEqual([
      ['review.judge', 'CB-DUYEN', 'review-not-open'],
      ['review.decide', 'CB-HA', 'not-allowed'],
    ]);
    expect(await several('tuan.lm', 'approval', 'CB-HA', 'CB-BAO')).toEqual([
      ['CB-HA', 'approved'],
      ['CB-BAO', 'approved'],
    ]);
    const { rows } = (await reviewing(server, 'an.nth', '').list()).body;
    expect(rows.find(({ code }) => code === 'CB-HA')).toMatchObject({
      totalHundredths: 10_000,
      level: 'excellent',
    });
  });

  it('tells the head of the body of an appeal and its day', async () => {
    await reviewing(server, 'ha.ttt', 'CB-HA').take('appeal', { reason: 'Chưa đồng ý' });
    const { rows } = (await reviewing(server, 'tuan.lm', '').list()).body;
    expect(rows.find(({ code }) => code === 'CB-HA')).toMatchObject({
      turn: 'answer',
      answerDueOn: '2026-12-14',
    });
    const director = reviewing(server, 'tuan.lm', 'CB-HA');
    expect((await director.take('answer')).body.code).toBe('reason-missing');
    expect((await director.take('answer', { reason: 'Giữ nguyên' })).body).toMatchObject({
      answerDueOn: null,
    });
    expect((await director.take('answer', { reason: 'Lần nữa' })).body.code).toBe('no-appeal-open');
  });
});

describe('the months of a person', () => {
  it('are listed with what was decided, for who may read them', async () => {
    const { body } = await server.as('ha.ttt').get<{ months: object[] }>('/api/reviews/CB-HA');
    expect(body.months.slice(0, 2)).toMatchObject([
      { month: '2026-12', state: 'none' },
      { month: '2026-11', state: 'approved', totalHundredths: 10_000, level: 'excellent' },
    ]);
    expect((await server.as('yen.pt').get('/api/reviews/CB-HA')).status).toBe(404);
  });
});

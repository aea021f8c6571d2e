import { insertRows } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { addTask, DAY_BY_DECREE, NOW_BY_DECREE } from '../testing/products.ts';
import { submitDay } from '../testing/submitted-day.ts';

const HEAD = 'Nguyễn Thị Hồng Ân';
const NOTE = 'Điều hành họp giao ban';
const PRODUCT = 'Thông báo kết luận giao ban';
const WORK = 'Việc Giám đốc giao';

let server: TestServer;
let path: Record<'day' | 'output' | 'task', string>;

/** Ân heads the division, Ánh and Bảo are deputies, Duyên stands in for Ân; Ân and Ánh wrote today. */
beforeAll(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const since = { fromOn: '2026-01-01', toOn: null, unitId: unitIds.ccvc };
  const standIn = { id: newId(), ...since, fromCadreId: cadreIds.an, toCadreId: cadreIds.duyen };
  await server.db.insertInto('delegation').values(standIn).execute();
  await insertRows(server.db, {
    headship: [{ id: newId(), ...since, cadreId: cadreIds.bao, kind: 'deputy' }],
  });
  const output = { id: newId(), name: PRODUCT, quantity: 1, documentNumber: '' };
  const line = { workedOn: DAY_BY_DECREE, note: NOTE, positionId: positionIds.head, adHocBy: 'Giám đốc' };
  const adHoc = { ...line, productId: null };
  await submitDay(server, 'an.nth', [{ ...adHoc, output }]);
  await submitDay(server, 'anh.vn', [{ ...adHoc, note: 'Việc của Ánh', output: null }]);
  const taskId = await addTask(server, 'an');
  await server.db.updateTable('task').set({ title: WORK }).where('id', '=', taskId).execute();
  await sumUp(server.db, '2026-11');
  path = {
    day: `cadres/${cadreIds.an}/work-days/${DAY_BY_DECREE}`,
    output: `outputs/${output.id}`,
    task: `tasks/${taskId}`,
  };
});
afterAll(() => server.close());

/** Where the head's work is read, and a word of it. */
const ABOUT_HEAD: [string, string][] = [
  ['day', NOTE],
  ['output', PRODUCT],
  ['task', WORK],
  ['reviews/CB-AN', HEAD],
  ['reviews/CB-AN/2026-11', HEAD],
  ['reviews/CB-AN/periods/2026', 'months'],
  ['review-months/2026-11', HEAD],
  ['annual-ratings/2026/CB-AN', HEAD],
  ['annual-ratings/2026', HEAD],
  ['summary/2026-11/people', HEAD],
  ['summary/2026-11/people/CB-AN', HEAD],
  ['summary/2026-11/entries', NOTE],
  ['summary/2026-11/entries?which=outputs', PRODUCT],
  ['summary/2026-11/entries?cadre=CB-AN', HEAD],
  ['summary/2026-11/missing', HEAD],
  ['summary/2026-11/year', HEAD],
  ['summary/2026-11/export?view=people&format=csv', HEAD],
  ['summary/2026-11/export?view=entries&format=csv', NOTE],
  ['cadres/CB-AN', HEAD],
  ['cadres', HEAD],
];

async function sees(username: string, where: string, word: string): Promise<boolean> {
  const address = `/api/${path[where as keyof typeof path] ?? where}`;
  const response = await server.as(username).raw(address);
  return response.status === 200 && (await response.text()).includes(word);
}

describe('who leads a unit beside or below its head', () => {
  it.each(ABOUT_HEAD)(
    'reads nothing of the head at %s; the superior and personnel do',
    async (where, word) => {
      const readers = ['tuan.lm', 'phuc.nv', 'an.nth', 'anh.vn', 'bao.pq', 'duyen.ltm'];
      const found = await Promise.all(readers.map(async (one) => [one, await sees(one, where, word)]));
      const isOwnToo = where !== 'cadres' && !where.startsWith('annual-ratings/2026/');
      expect(found.filter(([one]) => one !== 'an.nth' || isOwnToo)).toEqual(
        readers
          .filter((one) => one !== 'an.nth' || isOwnToo)
          .map((one) => [one, ['tuan.lm', 'phuc.nv', 'an.nth'].includes(one)]),
      );
    },
  );

  it('reads a deputy as the head does where they stand in for the head, and not as another deputy', async () => {
    const day = `cadres/${server.fixture.cadreIds.anh}/work-days/${DAY_BY_DECREE}`;
    const readers = ['an.nth', 'duyen.ltm', 'anh.vn', 'tuan.lm', 'bao.pq', 'ha.ttt'];
    const found = await Promise.all(readers.map((one) => sees(one, day, 'Việc của Ánh')));
    expect(found).toEqual([true, true, true, true, false, false]);
  });

  it('reads no rating of the head of the body as its deputy, and all as the superior', async () => {
    const readers = ['khanh.bv', 'phuc.nv', 'hanh.dt'];
    const found = readers.map((one) => sees(one, 'ratings/2026-Q4/bodies/SNV', 'Lê Minh Tuấn'));
    expect(await Promise.all(found)).toEqual([true, true, false]);
  });

  it('gives the figures of the unit whole, whoever reads them', async () => {
    const totals = ['an.nth', 'anh.vn', 'duyen.ltm'].map(async (one) => {
      const { body } = await server.as(one).get<{ figures: object }>('/api/summary/2026-11?unit=SNV-CCVC');
      return body.figures;
    });
    const [whole, ...others] = await Promise.all(totals);
    expect(whole).toMatchObject({ minutes: 300 });
    expect(others).toEqual([whole, whole]);
  });
});

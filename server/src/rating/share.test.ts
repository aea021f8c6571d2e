import { monthsOfPeriod } from '@so-viec/shared/rating/period.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { decideMonths, inMonths, RATED_NOW } from '../testing/rated.ts';
import { rating } from '../testing/rating.ts';
import { toldTo } from '../testing/trail.ts';

let server: TestServer;
const quarter = monthsOfPeriod('2026-Q4');
const TOTALS = {
  tuan: 9600,
  hanh: 8500,
  an: 9500,
  anh: 8600,
  phuc: 9100,
  ha: 9400,
  bao: 9200,
  duyen: 7200,
} as const;
beforeAll(async () => {
  server = await openTestServer({ now: RATED_NOW });
  for (const [who, total] of Object.entries(TOTALS)) {
    await decideMonths(server, who as keyof typeof TOTALS, inMonths(quarter, total));
  }
  await decideMonths(server, 'yen', inMonths(quarter, 8000));
});
afterAll(() => server.close());

const [director, committee] = [() => rating(server, 'tuan.lm'), () => rating(server, 'thu.dt')];

describe('the ratings of a quarter', () => {
  it('are distributed by body and by group of like work', async () => {
    const { body } = await committee().bodies();
    expect(body.bodies.map(({ code, people }) => [code, people])).toContainEqual(['STC', 2]);
    const snv = body.bodies.find(({ code }) => code === 'SNV');
    expect(snv).toMatchObject({
      people: 9,
      levels: { excellent: 5, good: 3, satisfactory: 0, unsatisfactory: 0, none: 1 },
      standing: { ratedGood: 8, excellent: 5, places: 1, over: 4 },
      rated: null,
    });
    expect(snv?.standing.groups).toMatchObject([
      { group: 'leadership', people: 4, ratedGood: 4, excellent: 2, places: 0, over: 2 },
      { group: 'specialised', people: 4, ratedGood: 4, excellent: 3, places: 0, over: 3 },
      { group: 'support', people: 1, ratedGood: 0, places: 0, over: 0 },
    ]);
    expect(body.levels).toMatchObject({ excellent: 5, good: 4 });
    expect(body.groups.map(({ group, people }) => [group, people])).toContainEqual(['support', 1]);
  });

  it('name who is beyond the places, with the months each rests on', async () => {
    const { people, standing } = await director().body();
    expect(standing.beyond).toBe(5);
    const tuan = people.find(({ code }) => code === 'CB-TUAN');
    expect(tuan).toMatchObject({
      meanHundredths: 9600,
      level: 'excellent',
      beyond: { body: false, group: true },
    });
    expect(tuan?.months.map(({ state, totalHundredths }) => [state, totalHundredths])).toEqual([
      ['decided', 9600],
      ['decided', 9600],
      ['decided', 9600],
    ]);
    expect(people.find(({ code }) => code === 'CB-PHUC')?.beyond).toEqual({ body: true, group: true });
    expect(people.find(({ code }) => code === 'CB-LOI')).toMatchObject({ level: null, reason: 'no-months' });
  });

  it('are seen by who oversees the body as a whole, and by nobody else', async () => {
    const seen = async (who: string) =>
      (await rating(server, who).bodies()).body.bodies?.map(({ code }) => code);
    expect(await seen('tuan.lm')).toEqual(['SNV']);
    expect(await seen('phuc.nv')).toEqual(['SNV']);
    expect(await seen('an.nth')).toEqual([]);
    const head = await rating(server, 'an.nth').browser.get('/api/ratings/2026-Q4/bodies/SNV');
    expect([head.status, head.body.code]).toEqual([404, 'not-found']);
    const staff = await rating(server, 'ha.ttt').bodies();
    expect([staff.status, staff.body.code]).toEqual([403, 'not-allowed']);
    expect((await rating(server, 'thu.dt', '2026-11').bodies()).status).toBe(404);
  });

  it('are empty for a period that has not begun', async () => {
    expect((await rating(server, 'thu.dt', '2027-Q2').bodies()).body).toMatchObject({
      bodies: [],
      people: 0,
    });
  });

  it('come as a workbook, of a body or of all', async () => {
    for (const query of ['', '?unit=SNV']) {
      const response = await server.as('thu.dt').raw(`/api/ratings/2026-Q4/table${query}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Disposition')).toContain(
        `xep-loai-2026-Q4${query && '-snv'}.xlsx`,
      );
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000);
    }
  });

  it('is told to who stands in it', async () => {
    const told = [await toldTo(server, 'ha.ttt', '2027-01'), await toldTo(server, 'yen.pt', '2027-01')];
    const file = 'person.read file 2026-Q4';
    expect(told).toEqual([expect.arrayContaining([file]), expect.not.arrayContaining([file])]);
  });
});

describe('a decision over the share', () => {
  it('lowers to good with a reason and is seen in the distribution', async () => {
    const bare = await director().decide('CB-PHUC', 'lowered', { reason: ' ' });
    expect([bare.status, bare.body.fields?.[0]]).toMatchObject([400, { path: 'reason', code: 'missing' }]);
    expect((await director().decide('CB-PHUC', 'lowered')).status).toBe(201);
    expect(await director().person('CB-PHUC')).toMatchObject({
      computedLevel: 'excellent',
      level: 'good',
      beyond: null,
      steps: [{ rule: 'total' }, { rule: 'share', level: 'good' }],
    });
    expect((await director().body()).standing).toMatchObject({ excellent: 4, places: 1, over: 3 });
  });

  it('may keep somebody, be changed at the version seen, and be taken back', async () => {
    const { id } = (await director().decide('CB-HA', 'kept')).body;
    const change = (version: number, decision: string) =>
      director().browser.put(`/api/excellent-decisions/${id}`, {
        ...{ version, decision, reason: 'Họp lại', number: '' },
      });
    expect((await change(1, 'lowered')).body).toMatchObject({ version: 2 });
    expect((await change(1, 'lowered')).body).toMatchObject({ version: 2 });
    const stale = await change(1, 'kept');
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect((await director().person('CB-HA')).level).toBe('good');
    await change(2, 'open');
    expect(await director().person('CB-HA')).toMatchObject({
      level: 'excellent',
      decision: { decision: 'open' },
    });
    const revisions = await server.db
      .selectFrom('rating_revision')
      .select('version')
      .where('objectId', '=', id)
      .execute();
    expect(revisions).toHaveLength(3);
  });

  it('is one for a person and a period: the second of two heads sees the first', async () => {
    const second = await committee().decide('CB-PHUC', 'kept');
    expect([second.status, second.body.code]).toEqual([412, 'stale-version']);
    expect(second.body.current).toMatchObject({ decision: 'lowered' });
  });

  it('is taken by the head of the body or the committee, never about oneself', async () => {
    const own = await director().decide('CB-TUAN', 'kept');
    expect([own.status, own.body.code]).toEqual([403, 'not-allowed']);
    const officer = await rating(server, 'phuc.nv').decide('CB-BAO', 'kept');
    expect([officer.status, officer.body.code]).toEqual([403, 'not-allowed']);
    const elsewhere = await director().decide('CB-YEN', 'kept');
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not-found']);
    expect((await rating(server, 'khanh.bv').decide('CB-TUAN', 'kept')).status).toBe(201);
    expect((await committee().decide('CB-BAO', 'lowered')).status).toBe(201);
  });

  it('is of who is excellent by the points', async () => {
    const good = await director().decide('CB-DUYEN', 'lowered');
    expect([good.status, good.body.code]).toEqual([422, 'rating-not-excellent']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../../testing/index.ts';
import { keepMonthApart, keepMonthTogether } from './keep-apart.ts';
import { keepMonth } from './keep-month.ts';

const FEBRUARY = ['01', '02', '05', '06', '07', '19', '20', '21', '22', '23'].map((day) => `2024-02-${day}`);
const NOW = new Date('2024-03-05T02:00:00.000Z');
const LATER = new Date('2024-03-06T02:00:00.000Z');

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const post = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  for (const day of FEBRUARY) {
    await addDay(db, { ...post, cadreId: fixture.cadreIds.ha, day, lines: [{ minutes: 400 }] });
  }
  await sumUp(db, '2024-02');
});
afterEach(() => server.close());

const run = async (now = NOW, unit?: string) =>
  (await keepMonth(server.db, { month: '2024-02', unit }, now))?.counts;
const rows = () => server.db.selectFrom('finding').selectAll().orderBy('rule').orderBy('subjectId').execute();
const ofHa = async (rule: string) =>
  (await rows()).find((row) => row.rule === rule && row.cadreId === server.fixture.cadreIds.ha);
const steps = async (id: string | undefined) =>
  (
    await server.db
      .selectFrom('finding_step')
      .select('kind')
      .where('findingId', '=', id ?? '')
      .orderBy('sequence')
      .execute()
  ).map(({ kind }) => kind);
const makeHaLogAll = async () => {
  const { db, fixture } = server;
  const post = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  for (const day of ['15', '16', '26', '27', '28', '29'].map((of) => `2024-02-${of}`)) {
    await addDay(db, { ...post, cadreId: fixture.cadreIds.ha, day, lines: [{ minutes: 400 }] });
  }
};

describe('a run of the checks', () => {
  it('keeps each finding with its figures, its lines, its settings and who answers it', async () => {
    const counts = await run();
    const all = await rows();
    expect(counts).toMatchObject({ standing: all.length, fresh: all.length, gone: 0 });
    const adHoc = await ofHa('adhoc-heavy');
    expect(adHoc).toMatchObject({
      ...{ month: '2024-02', state: 'open', severity: 'look-first', lineCount: 10, version: 1 },
      ...{ unitId: server.fixture.unitIds.ccvc, foundAt: NOW.toISOString(), headFromOn: '2024-03-07' },
    });
    expect(JSON.parse(adHoc?.entryIds ?? '')).toHaveLength(10);
    expect(await steps(adHoc?.id)).toEqual(['found']);
    const settings = await server.db.selectFrom('finding_settings').selectAll().execute();
    expect(settings).toMatchObject([{ id: adHoc?.settingsId, edition: 1, accountId: null }]);
  });

  it('raises nothing a second time, and changes nothing where nothing has changed', async () => {
    await run();
    const before = await rows();
    expect(await run(LATER)).toMatchObject({ standing: before.length, fresh: 0, gone: 0 });
    expect(await rows()).toEqual(before);
    const runs = await server.db.selectFrom('finding_run').select('at').orderBy('at').execute();
    expect(runs.map(({ at }) => at)).toEqual([NOW.toISOString(), LATER.toISOString()]);
  });

  it('keeps states, and marks as gone what is seen no more', async () => {
    await run();
    const [missing, adHoc] = [await ofHa('missing-days'), await ofHa('adhoc-heavy')];
    await server.db
      .updateTable('finding')
      .set({ state: 'answered' })
      .where('id', '=', adHoc?.id ?? '')
      .execute();
    await makeHaLogAll();
    expect(await run(LATER)).toMatchObject({ fresh: 0, gone: 1 });
    expect(await ofHa('missing-days')).toMatchObject({ id: missing?.id, state: 'gone', version: 2 });
    expect(await ofHa('adhoc-heavy')).toMatchObject({ id: adHoc?.id, state: 'answered', lineCount: 16 });
    expect(await steps(missing?.id)).toEqual(['found', 'gone']);
  });

  it('goes on where it was with what is back, and leaves alone what was closed', async () => {
    await run();
    const [missing, adHoc] = [await ofHa('missing-days'), await ofHa('adhoc-heavy')];
    await server.db
      .updateTable('finding')
      .set({ state: 'gone' })
      .where('id', '=', missing?.id ?? '')
      .execute();
    await server.db
      .updateTable('finding')
      .set({ state: 'closed' })
      .where('id', '=', adHoc?.id ?? '')
      .execute();
    expect(await run(LATER)).toMatchObject({ fresh: 1, gone: 0 });
    expect(await ofHa('missing-days')).toMatchObject({ id: missing?.id, state: 'open' });
    expect(await ofHa('adhoc-heavy')).toMatchObject({ state: 'closed', lineCount: 10 });
  });

  it('of a unit touches nobody outside it', async () => {
    const counts = await run(NOW, 'STC');
    expect((await rows()).map(({ unitId }) => unitId)).not.toContain(server.fixture.unitIds.ccvc);
    await run(LATER);
    const all = await rows();
    expect(all.length).toBeGreaterThan(counts?.standing ?? 0);
    expect(await run(LATER, 'STC')).toMatchObject({ fresh: 0, gone: 0 });
    expect(await rows()).toEqual(all);
    expect(await run(LATER, 'KHONG-CO')).toBeUndefined();
  });

  it('asked for by many at once runs for the first and then once for all others', async () => {
    const { databaseUrl } = server.config;
    const before = keepMonthTogether(databaseUrl, '2024-02', NOW);
    // It has begun: what is written from now on is for the next.
    await Promise.resolve().then(() => undefined);
    const asked = Array.from({ length: 5 }, () => keepMonthTogether(databaseUrl, '2024-02', LATER));
    await Promise.all([before, ...asked]);
    const runs = await server.db.selectFrom('finding_run').select('at').orderBy('at').execute();
    expect(runs.map(({ at }) => at)).toEqual([NOW.toISOString(), LATER.toISOString()]);
  });

  it('twice at once is one, in a thread of its own too', async () => {
    const { databaseUrl } = server.config;
    const apart = () => keepMonthApart(databaseUrl, { month: '2024-02', unit: undefined }, NOW);
    const [one, other] = await Promise.all([apart(), run()]);
    expect((one?.fresh ?? 0) + (other?.fresh ?? 0)).toBe(one?.standing);
    expect(await rows()).toHaveLength(one?.standing ?? 0);
  });
});

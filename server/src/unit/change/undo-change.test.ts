import { newId } from '@so-viec/shared/id/uuidv7';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE_NOW, openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { change, merger, refusalsOf, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';
import type { UnitView } from '../view/unit-view.ts';
import { moveWorkOfDueChanges } from './change-trace.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const TABLES = ['unit_version', 'unit_succession', 'assignment', 'headship', 'delegation', 'task'] as const;
/** All rows that a change may write, without the versions and marks that only tell that somebody wrote. */
async function everything() {
  const rows = TABLES.map(async (table) => {
    const found = await server.db.selectFrom(table).selectAll().orderBy('id').execute();
    return found.map((row) => ({ ...row, version: 0, mark: '' }));
  });
  const units = await server.db.selectFrom('unit').select('code').orderBy('code').execute();
  const days = await server.db.selectFrom('work_day').select(['id', 'unitId']).orderBy('id').execute();
  const lines = await server.db.selectFrom('work_entry').select(['id', 'unitId']).orderBy('id').execute();
  const sums = await server.db.selectFrom('cadre_month').selectAll().orderBy('cadreId').execute();
  return { rows: await Promise.all(rows), units, days, lines, sums };
}
const undo = (id: string, username = 'vinh.dq') =>
  server.as(username).post<Refusal>(`/api/unit-changes/${id}/undoing`, {});
const beginWork = (more: object = {}) =>
  writeLine(server, 'ha.ttt', lineOf(server, { taskId: newId(), state: 'under-way', output: null, ...more }));
const merged = async (on: string) => {
  const asked = merger(on, ['SNV-CCVC'], 'SNV');
  expect((await change(server, asked)).status).toBe(204);
  return asked.id;
};
const taskUnits = async () =>
  (await server.db.selectFrom('task').select('unitId').distinct().execute()).map(({ unitId }) => unitId);

describe('a merger that was entered wrongly', () => {
  it('is taken back: units, posts, heads, work and days stand as before', async () => {
    await beginWork();
    const before = await everything();
    const id = await merged('2024-01-08');
    expect(await everything()).not.toEqual(before);
    expect((await undo(id)).status).toBe(204);
    expect(await everything()).toEqual(before);
  });

  it('is taken back once, with its mark in the register and the trail', async () => {
    const id = await merged('2024-02-01');
    expect([(await undo(id)).status, (await undo(id)).status]).toEqual([204, 204]);
    const trace = await server.db.selectFrom('unit_change_trace').selectAll().executeTakeFirstOrThrow();
    expect(trace).toMatchObject({ changeId: id, undoneById: server.fixture.accountIds.vinh });
    const acts = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('act', '=', 'unit.undo-change')
      .execute();
    expect(acts).toHaveLength(1);
  });

  it('is not written again by the request that came before', async () => {
    const asked = merger('2024-02-01', ['SNV-CCVC'], 'SNV');
    await change(server, asked);
    await undo(asked.id);
    const { status, body } = await change(server, asked);
    expect([status, body.code]).toEqual([409, 'unit-change-undone']);
  });

  it('can be entered rightly afterwards', async () => {
    await undo(await merged('2024-02-01'));
    const again = merger('2024-03-01', ['SNV-CCVC'], 'SNV', {
      units: [{ code: 'SNV-CCVC', version: 3 }],
      into: { code: 'SNV', version: 1 },
    });
    const { status, body } = await change(server, again);
    expect([status, body]).toEqual([204, undefined]);
  });

  it('is not taken back by whoever may not change its units', async () => {
    const id = await merged('2024-02-01');
    expect((await undo(id, 'ha.ttt')).status).toBe(403);
    expect((await undo(newId())).status).toBe(404);
  });

  it('stays once somebody has written a day in the unit they came to', async () => {
    const id = await merged('2024-01-08');
    const written = await beginWork({ unitId: server.fixture.unitIds.snv });
    expect(written.status).toBe(200);
    const { status, body } = await undo(id);
    expect([status, body]).toMatchObject([422, { code: 'unit-change-rests-work', params: { count: 2 } }]);
  });

  it('stays once a post has changed again', async () => {
    const id = await merged('2024-02-01');
    await server.db
      .updateTable('assignment')
      .set({ dailyMinutes: 420 })
      .where('cadreId', '=', server.fixture.cadreIds.ha)
      .execute();
    expect((await undo(id)).body.code).toBe('unit-change-rests-posts');
  });
});

describe('a split that was entered wrongly', () => {
  const split = (cadreIds: string[]) =>
    unitChange('split', '2024-02-01', {
      unit: { code: 'SNV', version: 1 },
      parts: [{ code: 'SLD', content: UNIT_CONTENT, children: [], cadreIds }],
      endsUnit: false,
    });

  it('is taken back with the unit it made', async () => {
    const before = await everything();
    const asked = split([server.fixture.cadreIds.hanh]);
    expect((await change(server, asked)).status).toBe(204);
    const { body } = await server.as('vinh.dq').get<UnitView>('/api/units/SLD?on=2024-02-01');
    expect(body.successions).toMatchObject([{ changeId: asked.id }]);
    expect((await undo(asked.id)).status).toBe(204);
    expect(await everything()).toEqual(before);
    expect((await server.as('vinh.dq').get('/api/units/SLD')).status).toBe(404);
  });

  it('stays once something names the unit it made', async () => {
    const asked = split([server.fixture.cadreIds.hanh]);
    await change(server, asked);
    const made = unitChange('create', '2024-02-01', {
      unit: { code: 'X', parent: 'SLD', content: UNIT_CONTENT },
    });
    expect((await change(server, made)).status).toBe(204);
    expect((await undo(asked.id)).body.code).toBe('unit-change-rests-made');
  });

  it('stays once a unit of it has changed again', async () => {
    const asked = split([server.fixture.cadreIds.hanh]);
    await change(server, asked);
    const content = { ...UNIT_CONTENT, name: 'Sở Lao động mới' };
    const rename = unitChange('rename', '2024-03-01', { unit: { code: 'SLD', version: 2 }, content });
    expect((await change(server, rename)).status).toBe(204);
    expect((await undo(asked.id)).body.code).toBe('unit-change-rests-units');
  });

  it('that takes nothing is refused', async () => {
    expect(refusalsOf(await change(server, split([])))).toEqual(['parts.0.cadreIds unit-split-empty']);
  });
});

describe('a change of one unit that was entered wrongly', () => {
  const seen = { code: 'SNV-CCVC', version: 1 };
  const content = { ...UNIT_CONTENT, name: 'Tên gõ nhầm', level: 'division' } as const;
  const CHANGES = {
    rename: (on: string) => unitChange('rename', on, { unit: seen, content }),
    move: (on: string) => unitChange('move', on, { unit: seen, parent: 'STC' }),
    week: (on: string) =>
      unitChange('week', on, { unit: seen, until: null, weeklyPattern: '480 480 480 480 480 240 0' }),
    create: (on: string) => unitChange('create', on, { unit: { code: 'X', parent: 'SNV', content } }),
  };
  const cases = Object.entries(CHANGES).flatMap(([kind, of]) =>
    ['2024-01-08', '2024-02-01'].map((on) => [kind, on, of] as const),
  );

  it.each(cases)('%s from %s is taken back, and its page offered it', async (_, on, of) => {
    const before = await everything();
    const asked = of(on);
    expect((await change(server, asked)).status).toBe(204);
    expect(await everything()).not.toEqual(before);
    const code = asked.kind === 'create' ? 'X' : 'SNV-CCVC';
    const { body } = await server.as('vinh.dq').get<UnitView>(`/api/units/${code}?on=${on}`);
    expect(body.changes).toMatchObject([{ id: asked.id, kind: asked.kind, happenedOn: on }]);
    expect((await undo(asked.id)).status).toBe(204);
    expect(await everything()).toEqual(before);
  });

  it.each(['2024-01-08', '2024-02-01'])('an end from %s is taken back', async (on) => {
    await change(server, CHANGES.create('2023-12-01'));
    const before = await everything();
    const asked = unitChange('end', on, { unit: { code: 'X', version: 2 } });
    expect((await change(server, asked)).status).toBe(204);
    expect((await undo(asked.id)).status).toBe(204);
    expect(await everything()).toEqual(before);
  });
});

describe('changes that rest on each other', () => {
  const renamed = (on: string, name: string, version: number) =>
    unitChange('rename', on, {
      unit: { code: 'SNV-CCVC', version },
      content: { ...UNIT_CONTENT, name, level: 'division' },
    });
  const moved = (on: string, parent: string, version: number) =>
    unitChange('move', on, { unit: { code: 'SNV-CCVC', version }, parent });
  const split = (on: string, cadreIds: string[]) =>
    unitChange('split', on, {
      unit: { code: 'SNV', version: 1 },
      parts: [{ code: 'SLD', content: UNIT_CONTENT, children: [], cadreIds }],
      endsUnit: false,
    });

  it.each([
    ['two names', () => [renamed('2024-02-01', 'Một', 1), renamed('2024-02-15', 'Hai', 2)]],
    ['two moves', () => [moved('2024-02-01', 'STC', 1), moved('2024-02-15', 'TINH', 2)]],
    [
      'a merger and a split of who came',
      () => [merger('2024-02-01', ['SNV-CCVC'], 'SNV'), split('2024-02-20', [server.fixture.cadreIds.ha])],
    ],
  ] as const)('are taken back the last first: %s', async (_what, changes) => {
    const before = await everything();
    const asked = changes() as UnitChange[];
    for (const one of asked) {
      const { status, body } = await change(server, one);
      expect([status, body]).toEqual([204, undefined]);
    }
    expect((await undo(asked[0]!.id)).status).toBe(422);
    for (const { id } of asked.toReversed()) {
      const { status, body } = await undo(id);
      expect([status, body]).toEqual([204, undefined]);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('a merger dated ahead', () => {
  it('takes open work along when its day comes, and is taken back with it', async () => {
    await beginWork();
    const { snv, ccvc } = server.fixture.unitIds;
    const id = await merged('2024-02-01');
    expect([await moveWorkOfDueChanges(server.db, new Date(FIXTURE_NOW)), await taskUnits()]).toEqual([
      0,
      [ccvc],
    ]);
    const day = new Date('2024-02-01T00:30:00+07:00');
    expect([await moveWorkOfDueChanges(server.db, day), await taskUnits()]).toEqual([1, [snv]]);
    expect(await moveWorkOfDueChanges(server.db, day)).toBe(0);
    expect((await undo(id)).status).toBe(204);
    expect(await taskUnits()).toEqual([ccvc]);
  });
});

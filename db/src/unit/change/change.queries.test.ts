import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type TestDatabase,
} from '../../testing/index.ts';
import { inTransaction } from '../../transaction.ts';
import { countPeopleOn, listUnitsOn } from '../view/day-units.queries.ts';
import { endHeadship, endLeading, insertHeadships, listLeaders } from './leaders.queries.ts';
import { listHolders, movePosts, moveWork } from './posts.queries.ts';
import { countOpenDays, countRoleGrants, raiseUnitVersions, writeVersions } from './unit-change.queries.ts';
import { loadUnitWorld } from './unit-world.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterEach(() => database.close());

const ON = '2024-02-01';
const write = <T>(body: Parameters<typeof inTransaction<T>>[1]) => inTransaction(database.db, body);

describe('posts that go over to another unit', () => {
  const moves = (cadreIds: string[] | null) => [
    { fromUnitId: fixture.unitIds.stc, toUnitId: fixture.unitIds.snv, cadreIds },
  ];
  const postsOf = (who: 'yen' | 'huy') =>
    database.db
      .selectFrom('assignment')
      .select(['unitId', 'fromOn', 'toOn', 'version'])
      .where('cadreId', '=', fixture.cadreIds[who])
      .orderBy('fromOn')
      .execute();

  it('end the day before and begin anew, as they were', async () => {
    await write((trx) => movePosts(trx, moves(null), { on: ON, newId }));
    const { stc, snv } = fixture.unitIds;
    expect(await postsOf('yen')).toEqual([
      { unitId: stc, fromOn: '2023-01-01', toOn: '2024-01-31', version: 2 },
      { unitId: snv, fromOn: ON, toOn: null, version: 1 },
    ]);
  });

  it('are those of the people chosen', async () => {
    await write((trx) => movePosts(trx, moves([fixture.cadreIds.yen]), { on: ON, newId }));
    expect([(await postsOf('yen')).length, (await postsOf('huy')).length]).toEqual([2, 1]);
    await write((trx) => movePosts(trx, moves([]), { on: ON, newId }));
    expect(await postsOf('huy')).toHaveLength(1);
  });

  it('that begin later only change their unit; those that have ended stay', async () => {
    const table = () => database.db.updateTable('assignment');
    await table().set({ fromOn: ON }).where('id', '=', fixture.assignmentIds.yen).execute();
    await table().set({ toOn: '2024-01-31' }).where('id', '=', fixture.assignmentIds.huy).execute();
    await write((trx) => movePosts(trx, moves(null), { on: ON, newId }));
    expect(await postsOf('yen')).toMatchObject([{ unitId: fixture.unitIds.snv, fromOn: ON, version: 2 }]);
    expect(await postsOf('huy')).toMatchObject([{ unitId: fixture.unitIds.stc, version: 1 }]);
  });

  it('take the days written since along, but for a day that is there already', async () => {
    const { day, line } = rowsFor(fixture);
    const days = [day('yen', 'stc', '2024-01-31'), day('yen', 'stc', ON), day('yen', 'stc', '2024-02-02')];
    const there = day('yen', 'snv', '2024-02-02');
    const lines = days.map((written) => line(written));
    await insertRows(database.db, { work_day: [...days, there], work_entry: lines });
    expect(await write((trx) => moveWork(trx, moves(null), ON))).toBe(1);
    const units = await database.db
      .selectFrom('work_entry')
      .select(['workedOn', 'unitId'])
      .orderBy('workedOn')
      .execute();
    const { stc, snv } = fixture.unitIds;
    expect(units.map(({ unitId }) => unitId)).toEqual([stc, snv, stc]);
  });
});

describe('the organisation of a change', () => {
  it('is every unit with its versions in the order of time, or one', async () => {
    const { units, timelines } = await loadUnitWorld(database.db);
    expect(units.map(({ code, version }) => `${code} ${version}`).sort()).toEqual([
      'SNV 1',
      'SNV-CCVC 1',
      'STC 1',
      'TINH 1',
    ]);
    expect(timelines.get(fixture.unitIds.ccvc)).toMatchObject([
      { parentId: fixture.unitIds.snv, officialRoles: 0 },
    ]);
    expect((await loadUnitWorld(database.db, fixture.unitIds.snv)).timelines.size).toBe(1);
  });

  it('is written: versions that end, versions that begin, and a higher number for who looked before', async () => {
    const { snv } = fixture.unitIds;
    const [held] = (await loadUnitWorld(database.db)).timelines.get(snv)!;
    const begun = { ...held!, id: newId(), fromOn: ON, name: 'Sở Nội vụ và Lao động' };
    await write(async (trx) => {
      await writeVersions(trx, {
        inserts: [begun],
        ended: [{ ...held!, toOn: '2024-01-31' }],
        mended: [],
      });
      await raiseUnitVersions(trx, [snv]);
    });
    const { units, timelines } = await loadUnitWorld(database.db, snv);
    expect(units[0]?.version).toBe(2);
    expect(timelines.get(snv)).toMatchObject([{ toOn: '2024-01-31' }, { fromOn: ON, name: begun.name }]);
    const folds = await database.db
      .selectFrom('unit_version')
      .select('nameFold')
      .where('id', '=', begun.id)
      .execute();
    expect(folds).toEqual([{ nameFold: 'so noi vu va lao dong' }]);
  });

  it('counts holders, days that wait and role grants of units that end', async () => {
    const { stc, snv, ccvc } = fixture.unitIds;
    const { day } = rowsFor(fixture);
    await insertRows(database.db, {
      work_day: [
        day('ha', 'ccvc', '2024-01-10', { state: 'submitted' }),
        day('ha', 'ccvc', '2024-01-11', { state: 'accepted' }),
      ],
    });
    expect(await listHolders(database.db, [stc], ON)).toHaveLength(2);
    expect(await countOpenDays(database.db, [stc, ccvc])).toEqual([{ unitId: ccvc, count: 1 }]);
    expect(await countRoleGrants(database.db, [snv, stc], ON)).toBe(1);
    expect([await countOpenDays(database.db, []), await countRoleGrants(database.db, [], ON)]).toEqual([
      [],
      0,
    ]);
  });
});

describe('leaders', () => {
  const leadersOf = async (unit: 'ccvc') =>
    (await listLeaders(database.db, [fixture.unitIds[unit]], '2020-01-01')).map(({ kind, toOn }) => [
      kind,
      toOn,
    ]);

  it('of units that end lead no longer, and those planned never do', async () => {
    const { ccvc } = fixture.unitIds;
    const planned = { id: newId(), unitId: ccvc, cadreId: fixture.cadreIds.ha, kind: 'deputy', fromOn: ON };
    await write(async (trx) => {
      await insertHeadships(trx, [{ ...planned, toOn: null, charge: '', decision: '', version: 1 }]);
      await endLeading(trx, [ccvc], ON);
    });
    expect((await leadersOf('ccvc')).sort()).toEqual([
      ['deputy', '2024-01-31'],
      ['head', '2024-01-31'],
    ]);
  });

  it('end one by one', async () => {
    const [first] = await listLeaders(database.db, [fixture.unitIds.ccvc], ON);
    await write((trx) => endHeadship(trx, first!.id, ON));
    expect(await listLeaders(database.db, [fixture.unitIds.ccvc], ON)).toHaveLength(1);
  });
});

describe('the units of a day', () => {
  it('are those that stand, with everybody counted once where they work', async () => {
    expect((await listUnitsOn(database.db, ON)).map(({ code }) => code).sort()).toEqual([
      'SNV',
      'SNV-CCVC',
      'STC',
      'TINH',
    ]);
    expect(await listUnitsOn(database.db, '2019-12-31')).toEqual([]);
    const { stc, snv, ccvc, tinh } = fixture.unitIds;
    const post = {
      cadreId: fixture.cadreIds.ha,
      positionId: fixture.positionIds.staff,
      title: '',
      dailyMinutes: 480,
    };
    const rest = { fromOn: ON, toOn: null, weeklyPattern: null, hasDutyToLog: 1, version: 1 };
    await insertRows(database.db, {
      assignment: [
        { id: newId(), ...post, ...rest, unitId: stc, kind: 'secondment' },
        { id: newId(), ...post, ...rest, unitId: tinh, kind: 'concurrent' },
      ],
    });
    const counts = new Map(
      (await countPeopleOn(database.db, ON)).map(({ unitId, people }) => [unitId, people]),
    );
    expect([tinh, snv, ccvc, stc].map((id) => counts.get(id))).toEqual([1, 3, 5, 3]);
  });
});

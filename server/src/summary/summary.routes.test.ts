import type { Figures } from '@so-viec/shared/summary/figures.rules';
import { type PackedPerson, unpackPerson } from '@so-viec/shared/summary/person-row';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addCadre, addDay, addLeave, addPost, addUnit, sumUp } from '../testing/month-of-work.ts';

interface Overview {
  unit: { code: string; name: string } | null;
  path: { code: string }[];
  figures: Figures;
  isPartial: boolean;
  isProvisional: boolean;
  dataUpTo: string | null;
  nearest: { before: string | null; after: string | null } | null;
}

let server: TestServer;
const ids: Record<'mai' | 'nam' | 'lan' | 'quy' | 'old' | 'new' | 'moved', string> = {
  mai: '',
  nam: '',
  lan: '',
  quy: '',
  old: '',
  new: '',
  moved: '',
};

/** A body of its own beside the fixture: two divisions, one of which moved from the first half to the other body. */
async function fillMonth({ db, fixture }: TestServer): Promise<void> {
  const { staff } = fixture.positionIds;
  const { tinh, stc } = fixture.unitIds;
  ids.old = await addUnit(db, { code: 'CU', parentId: tinh, isBody: true, block: 'party' });
  ids.new = await addUnit(db, { code: 'MOI', parentId: tinh, isBody: true, block: 'party' });
  ids.moved = await addUnit(db, { code: 'P1', parentId: ids.old, toOn: '2024-03-14' });
  await addUnit(db, { code: 'P1', parentId: ids.new, fromOn: '2024-03-15' });
  ids.mai = await addCadre(db, 'Lê Thị Mai');
  ids.nam = await addCadre(db, 'Phạm Văn Nam');
  ids.lan = await addCadre(db, 'Trần Thị Lan');
  ids.quy = await addCadre(db, 'Đỗ Văn Quý');
  const at = { positionId: staff, fromOn: '2024-01-01' };
  await addPost(db, { ...at, cadreId: ids.mai, unitId: ids.old, toOn: '2024-03-14' });
  await addPost(db, { ...at, cadreId: ids.mai, unitId: ids.new, fromOn: '2024-03-15' });
  await addPost(db, { ...at, cadreId: ids.nam, unitId: ids.old });
  await addPost(db, {
    ...at,
    cadreId: ids.nam,
    unitId: stc,
    kind: 'secondment',
    fromOn: '2024-03-11',
    toOn: '2024-03-15',
  });
  await addPost(db, { ...at, cadreId: ids.lan, unitId: ids.moved });
  await addPost(db, { ...at, cadreId: ids.lan, unitId: ids.new, kind: 'concurrent' });
  await addPost(db, { ...at, cadreId: ids.quy, unitId: ids.new, fromOn: '2024-03-25' });
  await addLeave(db, ids.lan, '2024-03-04');
  await addLeave(db, ids.lan, '2024-03-05', true);
  const mai = { cadreId: ids.mai, positionId: staff };
  await addDay(db, {
    ...mai,
    unitId: ids.old,
    day: '2024-03-14',
    state: 'accepted',
    lines: [{ minutes: 480 }],
  });
  await addDay(db, {
    ...mai,
    unitId: ids.new,
    day: '2024-03-15',
    lines: [{ minutes: 300, output: { quantity: 3, degree: 100 } }],
  });
  const lan = { cadreId: ids.lan, positionId: staff };
  await addDay(db, {
    ...lan,
    unitId: ids.moved,
    day: '2024-03-06',
    lines: [{ minutes: 90, state: 'under-way' }, { minutes: 30 }],
  });
  await addDay(db, { ...lan, unitId: ids.new, day: '2024-03-07', lines: [{ minutes: 60 }] });
  await addDay(db, {
    ...lan,
    unitId: ids.moved,
    day: '2024-03-08',
    state: 'draft',
    lines: [{ minutes: 45 }],
  });
  await sumUp(db, '2024-03');
}

beforeAll(async () => {
  server = await openTestServer({ now: '2024-04-10T03:00:00.000Z' });
  await fillMonth(server);
});
afterAll(() => server.close());

const get = async <T>(path: string, who = 'thu.dt') =>
  (await server.as(who).get<T>(`/api/summary/${path}`)).body;
const people = async (search: string) =>
  (await get<{ rows: PackedPerson[] }>(`2024-03/people?${search}`)).rows.map(unpackPerson);
const figures = async (unit: string, month = '2024-03') =>
  (await get<Overview>(`${month}?unit=${unit}`)).figures;

describe('the denominators of a unit', () => {
  it('counts a person moved on the 15th in each unit for their own days', async () => {
    // 10 of March's 21 working days lie before the 15th; Nam is away from the 11th to the 15th.
    expect(await figures('CU')).toMatchObject({ headcount: 2, personDays: 10 + 16 });
    expect(await figures('MOI')).toMatchObject({ headcount: 3, personDays: 11 + 21 + 5 });
  });

  it('counts each person once in the unit above', async () => {
    const above = await figures('TINH');
    const { rows } = await get<{ rows: { headcount: number; personDays: number }[] }>(
      '2024-03/units?unit=TINH',
    );
    expect(rows.reduce((sum, row) => sum + row.personDays, 0)).toBe(above.personDays);
    expect(rows.reduce((sum, row) => sum + row.headcount, 0)).toBe(above.headcount + 2);
  });

  it('gives the days of a secondment to the unit it is at', async () => {
    const rows = await people('unit=STC');
    expect(rows.find((row) => row.code === 'PHAM-VAN-NAM')?.personDays).toBe(5);
  });

  it('counts a concurrent post in the headcount, with hours and without days', async () => {
    const rows = await people('unit=MOI&reach=own');
    expect(rows.find((row) => row.code === 'TRAN-THI-LAN')).toMatchObject({ personDays: 0, minutes: 60 });
  });

  it('counts a joiner from their first day', async () => {
    const rows = await people('unit=MOI');
    expect(rows.find((row) => row.code === 'DO-VAN-QUY')).toMatchObject({ personDays: 5, daysMissing: 5 });
  });

  it('takes leave from duty days, halves as halves', async () => {
    expect(await figures('P1')).toMatchObject({ personDays: 21, dutyDays: '19.5' });
  });
});

describe('the tree of a month', () => {
  it('keeps a unit that moved on the 15th under its last version within the month', async () => {
    const { path } = await get<Overview>('2024-03?unit=P1');
    expect(path.map((unit) => unit.code)).toEqual(['TINH', 'MOI']);
  });

  it('keeps the months before as they were', async () => {
    const { path } = await get<Overview>('2024-02?unit=P1');
    expect(path.map((unit) => unit.code)).toEqual(['TINH', 'CU']);
    expect(await figures('CU', '2024-02')).toMatchObject({ headcount: 3 });
  });
});

describe('what was logged', () => {
  it('counts lines of days submitted or accepted, and shows the others as waiting', async () => {
    expect(await figures('P1')).toMatchObject({
      minutes: 120,
      minutesWaiting: 45,
      minutesAccepted: 0,
      minutesUnderWay: 90,
      minutesWithoutOutput: 30,
      entriesWithoutOutput: 1,
      cadresLogged: 1,
    });
    expect(await figures('CU')).toMatchObject({ minutes: 480, minutesAccepted: 480 });
  });

  it('does not miss a day that was logged for another unit', async () => {
    // Duty 20 days (one full day of leave), logged on the 6th here and on the 7th elsewhere.
    expect(await figures('P1')).toMatchObject({ daysLogged: 2, daysMissing: 18 });
  });

  it('misses no day of today or later', async () => {
    server.setNow('2024-03-27T03:00:00.000Z');
    const running = await get<Overview>('2024-03?unit=P1');
    expect(running.figures).toMatchObject({ daysLogged: 2, daysMissing: 15 });
    expect(running.dataUpTo).toBe('2024-03-06');
    server.setNow('2024-04-10T03:00:00.000Z');
  });

  it('says where data are when a month has none', async () => {
    const { nearest, figures: empty } = await get<Overview>('2023-06');
    expect(nearest).toEqual({ before: null, after: '2024-03' });
    expect(empty).toMatchObject({ minutes: 0, hoursPerPersonMonth: '0.00' });
  });

  it('calls a year without a calendar provisional', async () => {
    expect(await get<Overview>('2025-03')).toMatchObject({ isProvisional: true });
    expect(await get<Overview>('2024-03')).toMatchObject({ isProvisional: false });
  });
});

describe('filters', () => {
  it('takes the units of one block', async () => {
    const body = await get<Overview>('2024-03?unit=TINH&block=party');
    expect(body.figures).toMatchObject({ minutes: 480 + 300 + 60, headcount: 4 });
  });

  it('takes the positions of one group', async () => {
    const body = await get<Overview>('2024-03?unit=SNV&group=leadership');
    expect(body.figures.headcount).toBe(4);
  });
});

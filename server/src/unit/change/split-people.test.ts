import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDay, openTestServer, type TestServer } from '../../testing/index.ts';
import { change, refusalsOf, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';
import type { ChangeSummary } from './change-summary.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const DIVISION = { level: 'division' as const };
const part = (code: string, cadreIds: string[]) => ({
  ...{ code, content: { ...UNIT_CONTENT, name: `Phòng ${code}` }, children: [], cadreIds },
});
const split = (...parts: ReturnType<typeof part>[]) =>
  change(
    server,
    unitChange('split', '2024-02-01', { unit: { code: 'SNV', version: 1 }, parts, endsUnit: false }),
  );

it('a split takes nobody to two parts', async () => {
  const { phuc } = server.fixture.cadreIds;
  const answer = await split(part('P1', [phuc]), part('P2', [phuc]));
  expect(refusalsOf(answer)).toEqual(['parts unit-split-people']);
});

it('a split takes nobody who is not in the unit', async () => {
  const { huy } = server.fixture.cadreIds;
  for (const cadreIds of [[huy], [newId()]]) {
    expect(refusalsOf(await split(part('P1', cadreIds)))).toEqual(['parts unit-split-people']);
  }
});

it('a new unit has a code that can stand in an address', async () => {
  const answer = await split(part('../x?#', []));
  expect([answer.status, refusalsOf(answer)]).toEqual([400, ['parts.0.code bad-code']]);
});

const SPLIT = (on: string, cadreIds: string[], endsUnit = false) =>
  unitChange('split', on, {
    unit: { code: 'SNV-CCVC', version: 1 },
    parts: [
      { ...part('P1', cadreIds), content: { ...UNIT_CONTENT, ...DIVISION, name: 'Phòng P1' } },
      { ...part('P2', []), content: { ...UNIT_CONTENT, ...DIVISION, name: 'Phòng P2' } },
    ],
    endsUnit,
  });

it('the preview of a split names who goes, who stays, whose office ends, and what stays empty', async () => {
  const { an, ha } = server.fixture.cadreIds;
  const preview = async (asked: ReturnType<typeof SPLIT>) => {
    const { body } = await server.as('vinh.dq').post<ChangeSummary>('/api/unit-changes/preview', asked);
    return body;
  };
  const { parts } = await preview(SPLIT('2024-02-01', [an, ha]));
  expect(parts.map(({ people, leaders, ...part }) => [part.name, part.isNew, part.count, people[0]])).toEqual(
    [
      ['Phòng P1', true, 2, 'Nguyễn Thị Hồng Ân'],
      ['Phòng P2', true, 0, undefined],
      ['Phòng Công chức, viên chức', false, 4, expect.any(String)],
    ],
  );
  expect(parts.map(({ leaders }) => leaders)).toEqual([
    [{ name: 'Nguyễn Thị Hồng Ân', kind: 'head' }],
    [],
    [{ name: 'Võ Ngọc Ánh', kind: 'deputy' }],
  ]);
});

it('the preview of a day that has passed tells days and decided reviews that go over', async () => {
  const { db, fixture } = server;
  const row = { cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc };
  const line = { ...row, positionId: fixture.positionIds.staff };
  for (const [day, state] of [
    ['2023-12-04', 'accepted'],
    ['2024-01-03', 'draft'],
  ] as const)
    await addDay(db, { ...line, day, state, lines: [{ minutes: 60 }] });
  const review = { ...line, packId: 'da09-2024', kind: 'staff', state: 'approved', version: 1 };
  const ids = { id: newId(), period: '2023-12', createdAt: '2024-01-01T00:00:00.000Z' };
  await db
    .insertInto('review')
    .values({ ...review, ...ids })
    .execute();
  const ask = async (on: string) => {
    const asked = SPLIT(on, [fixture.cadreIds.ha]);
    const { body } = await server.as('vinh.dq').post<ChangeSummary>('/api/unit-changes/preview', asked);
    return body.touched;
  };
  const both = { days: 2, accepted: 1, open: 1, months: ['2023-12', '2024-01'], decided: 1 };
  expect(await ask('2023-12-01')).toEqual(both);
  expect(await ask('2024-01-01')).toEqual({ days: 1, accepted: 0, open: 1, months: ['2024-01'], decided: 0 });
  expect(await ask('2024-02-01')).toBeNull();
});

it('units change back to 1 January of the year before and two years ahead, no further', async () => {
  const asked = (on: string) => change(server, SPLIT(on, [server.fixture.cadreIds.ha]));
  expect(refusalsOf(await asked('2022-12-31'))).toContain('on unit-change-too-far-back');
  expect(refusalsOf(await asked('2023-01-02'))).not.toContain('on unit-change-too-far-back');
  const unit = { code: 'P9', parent: 'SNV', content: { ...UNIT_CONTENT, name: 'Phòng P9' } };
  const made = (on: string) => change(server, unitChange('create', on, { unit }));
  expect(refusalsOf(await made('2022-12-31'))).toEqual(['on unit-change-too-far-back']);
  expect(refusalsOf(await made('2027-01-01'))).toEqual(['on unit-change-too-far-ahead']);
  expect((await made('2023-01-01')).status).toBe(204);
  const move = (on: string) =>
    change(server, unitChange('move', on, { unit: { code: 'P9', version: 2 }, parent: 'STC' }));
  expect(refusalsOf(await move('2099-12-31'))).toEqual(['on unit-change-too-far-ahead']);
  expect((await move('2026-12-31')).status).toBe(204);
});

it('a unit with reviews that nobody has decided does not end', async () => {
  const { db, fixture } = server;
  const line = {
    cadreId: fixture.cadreIds.ha,
    unitId: fixture.unitIds.ccvc,
    positionId: fixture.positionIds.staff,
  };
  const review = { ...line, packId: 'da09-2024', kind: 'staff', state: 'submitted', version: 1 };
  const ids = { id: newId(), period: '2024-01', createdAt: '2024-01-01T00:00:00.000Z' };
  await db
    .insertInto('review')
    .values({ ...review, ...ids })
    .execute();
  const end = unitChange('end', '2024-03-01', { unit: { code: 'SNV-CCVC', version: 1 } });
  expect(refusalsOf(await change(server, end))).toContain('unit unit-has-open-reviews');
});

it('an office ends with the post that a split takes to another unit', async () => {
  const { an } = server.fixture.cadreIds;
  const asked = SPLIT('2024-02-01', [an]);
  if (asked.kind === 'split') asked.parts = asked.parts.slice(0, 1);
  expect((await change(server, asked)).status).toBe(204);
  const [held] = await server.db.selectFrom('headship').select('toOn').where('cadreId', '=', an).execute();
  expect(held?.toOn).toBe('2024-01-31');
});

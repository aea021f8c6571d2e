import { type Db, insertUnits, inTransaction, writeVersions } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { EXPORT_VIEWS } from '@so-viec/shared/summary/summary-words';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { summarise } from '../../summary/machine-summary.ts';
import { addCadre, addDay, addPost, openTestServer, sumUp, type TestServer } from '../../testing/index.ts';
import { change, merger } from '../../testing/unit-changes.ts';

const BODIES = 99;
const DIVISIONS = 4;
const ON = '2024-07-01';
/** Long after the merger, so that nothing of it is still to come. */
const NOW = '2024-09-02T02:00:00.000Z';
const MONTHS = ['2024-01', '2024-05', '2024-06'];
const VIEWS = ['', '/units', '/unit-names', '/days', '/trend', '/people', '/year', '/missing', '/entries'];

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
  for (const code of ['A', 'B']) await addProvince(code);
  await sumUp(server.db, '2024-01', '2024-06');
}, 120_000);
afterAll(() => server.close());

/** A province of 496 units: bodies with four divisions each, and somebody with a month of work in every tenth body. */
async function addProvince(code: string): Promise<void> {
  const { tinh } = server.fixture.unitIds;
  const rows: { code: string; name: string; under: string }[] = [
    { code, name: `Tỉnh ${code}`, under: 'TINH' },
  ];
  for (let body = 0; body < BODIES; body++) {
    rows.push({ code: `${code}-${body}`, name: `Sở thứ ${body}`, under: code });
    for (let division = 0; division < DIVISIONS; division++) {
      rows.push({ code: `${code}-${body}-${division}`, name: `Phòng ${division}`, under: `${code}-${body}` });
    }
  }
  const ids = new Map([['TINH', tinh], ...rows.map((row) => [row.code, newId()] as [string, string])]);
  await insertRowsOf(server.db, rows, ids);
  for (let body = 0; body < BODIES; body += 10)
    await addWorker(ids.get(`${code}-${body}-0`)!, `${code} ${body}`);
}

async function insertRowsOf(
  db: Db,
  rows: { code: string; name: string; under: string }[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const createdAt = '2020-01-01T00:00:00.000Z';
  const what = {
    block: 'government',
    isBody: 0,
    documentStyle: 'state',
    officialRoles: 0,
    weeklyPattern: null,
  };
  const inserts = rows.map(({ code, name, under }) => ({
    ...{ id: newId(), unitId: ids.get(code)!, fromOn: '2020-01-01', toOn: null, name, decision: null },
    ...{ parentId: ids.get(under)!, level: code.split('-').length === 3 ? 'division' : 'body', ...what },
  }));
  await inTransaction(db, async (trx) => {
    await insertUnits(
      trx,
      rows.map(({ code }) => ({ id: ids.get(code)!, code, createdAt, version: 1 })),
    );
    await writeVersions(trx, { inserts, ended: [], mended: [] });
  });
}

async function addWorker(unitId: string, name: string): Promise<void> {
  const positionId = server.fixture.positionIds.staff;
  const cadreId = await addCadre(server.db, `Người của ${name}`);
  await addPost(server.db, { cadreId, unitId, positionId, fromOn: '2023-01-01' });
  for (const day of ['2024-01-08', '2024-05-06', '2024-06-28']) {
    const lines = [{ minutes: 450, output: { quantity: 2, degree: 100 } }];
    await addDay(server.db, { cadreId, unitId, positionId, day, state: 'accepted', lines });
  }
}

const text = async (path: string): Promise<string> => (await server.as('thu.dt').raw(path)).text();

/** Every report of the months before the merger, as bytes. */
async function reports(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const month of MONTHS) {
    for (const unit of ['', 'TINH', 'A', 'B', 'B-10', 'B-10-0']) {
      const query = unit === '' ? '' : `?unit=${unit}`;
      for (const view of VIEWS) {
        const path = `/api/summary/${month}${view}${query}`;
        found[path] = await text(path);
      }
      const of = { month, unit: unit === '' ? undefined : unit };
      found[`sv summary ${month} ${unit}`] = JSON.stringify(await summarise(server.db, of, server.now()));
    }
    for (const view of EXPORT_VIEWS.filter((name) => name !== 'person')) {
      const path = `/api/summary/${month}/export?view=${view}&format=csv`;
      found[path] = await text(path);
    }
  }
  return found;
}

const asked = merger(ON, ['B'], 'A', { mergesNamesakes: true });

it('merges two provinces of 496 units in under 10 s, and leaves every earlier report byte for byte', async () => {
  const before = await reports();
  expect(before['/api/summary/2024-06?unit=B']).toContain('"headcount":10');
  expect(Object.values(before).every((report) => report.length > 50)).toBe(true);
  const began = performance.now();
  const answer = await change(server, asked);
  const took = performance.now() - began;
  expect(answer.status).toBe(204);
  expect(took).toBeLessThan(10_000);
  const ended = await server.db.selectFrom('unit_succession').select('kind').execute();
  expect(ended).toHaveLength(1 + BODIES * (1 + DIVISIONS));
  const after = await reports();
  for (const [path, report] of Object.entries(before)) expect(after[path], path).toBe(report);
  expect(await text('/api/summary/2024-07?unit=A')).toContain('"headcount":20');
}, 120_000);

it('takes that merger back in under 10 s, and July reads as if it had never been', async () => {
  const began = performance.now();
  const { status } = await server.as('vinh.dq').post(`/api/unit-changes/${asked.id}/undoing`, {});
  const took = performance.now() - began;
  expect(status).toBe(204);
  expect(took).toBeLessThan(10_000);
  expect(await server.db.selectFrom('unit_succession').select('id').execute()).toEqual([]);
  for (const unit of ['A', 'B']) {
    expect(await text(`/api/summary/2024-07?unit=${unit}`)).toContain('"headcount":10');
  }
}, 120_000);

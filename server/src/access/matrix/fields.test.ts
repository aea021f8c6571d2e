import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideMonths } from '../../testing/annual-ratings.ts';
import { MAY_SHOW, TOLD, TOLD_ELSEWHERE } from '../../testing/matrix/readings.ts';
import { addressOf, daysIn, guardedRoutes } from '../../testing/matrix/routes.ts';
import { STANDINGS, type Standing } from '../../testing/matrix/standings.ts';
import { textOf } from '../../testing/matrix/text-of.ts';
import { openWorld, type World } from '../../testing/matrix/world.ts';
import { monthOf, reviewing } from '../../testing/reviewed-month.ts';

/** Who has no business with the work of Hà in Phòng Công chức, viên chức, whatever else they hold or held. */
const STRANGERS = [
  ...(['colleague', 'pastStandIn', 'sibling', 'siblingHead', 'formerHead', 'secondHead'] as const),
  ...(['secondPersonnel', 'otherHead', 'otherStaff', 'pastPersonnel', 'otherPersonnel'] as const),
  ...(['otherCommittee', 'otherAuditor', 'admin'] as const),
];
const READERS = ['self', 'unitHead', 'bodyHead', 'personnel', 'committee'] as const;

/** Addresses that are there in several forms; all others as they are asked for in the walk. */
const FORMS: Record<string, string[]> = {
  'GET /summary/:month/export': ['entries', 'people', 'missing', 'year'].flatMap((view) =>
    ['csv', 'xlsx'].map((format) => `view=${view}&format=${format}`),
  ),
  'GET /report-editions/:id/file': ['docx', 'pdf', 'xlsx', 'xlsx-people', 'csv'].map(
    (one) => `format=${one}`,
  ),
  'GET /reviews/:cadre/:month/form': ['format=docx', 'format=pdf'],
  'GET /reviews/:cadre/years/:year/form': ['format=docx', 'format=pdf'],
};

/** Every address that is read, in every form, of these days; with its route. */
function addressesOf({ server, ids }: World, days: Record<string, string>): [path: string, key: string][] {
  const read = guardedRoutes(server.app).filter(({ method }) => method === 'GET');
  return read.flatMap((route) => {
    const { path } = addressOf(route, { ...ids, ...daysIn(route.path, days) });
    const [bare = ''] = path.split('?');
    const paths = FORMS[route.key]?.map((query) => `${bare}?${query}`) ?? [path];
    return paths.map((one): [string, string] => [one, route.key]);
  });
}

/** Routes that are told of to whom they show, or may be quiet. */
const ACCOUNTED = new Set([
  ...[TOLD, TOLD_ELSEWHERE].flatMap((of) => Object.keys(of)),
  ...Object.values(MAY_SHOW).flat(),
]);

/** Which marks somebody finds in all that they can read; `shownBy` gets the routes that show any. */
async function marksFor(
  world: World,
  who: Standing,
  marks: RegExp,
  { shownBy, ...days }: { shownBy?: Set<string>; month: string },
) {
  const found = new Map<string, string>();
  for (const [path, key] of addressesOf(world, days)) {
    const response = await world.server.as(STANDINGS[who]).raw(path);
    if (response.status !== 200) continue;
    for (const [mark] of (await textOf(response)).matchAll(marks)) {
      found.set(mark, path);
      if (who !== 'self') shownBy?.add(key);
    }
  }
  return found;
}

describe('what Hà wrote and what was said of it', () => {
  let world: World;
  const marks = /DAU-(DONG|HIEU|NGHI|NHANXET|SANPHAM|VIEC|XIN)/g;
  const days = { month: '2024-01', day: '2024-01-11' };
  beforeAll(async () => {
    world = await openWorld();
    const { db, fixture } = world.server;
    const { ha } = fixture.cadreIds;
    await db.updateTable('work_entry').set({ note: 'DAU-DONG' }).where('cadreId', '=', ha).execute();
    await db.updateTable('output').set({ name: 'DAU-SANPHAM' }).where('cadreId', '=', ha).execute();
    await db.updateTable('task').set({ title: 'DAU-VIEC' }).where('cadreId', '=', ha).execute();
    await db.updateTable('leave_request').set({ reason: 'DAU-NGHI' }).where('cadreId', '=', ha).execute();
    await db.updateTable('work_request').set({ text: 'DAU-XIN' }).where('cadreId', '=', ha).execute();
    const step = { id: newId(), version: 1, words: 'DAU-HIEU' };
    const answered = await world.server
      .as('ha.ttt')
      .post(`/api/findings/${world.ids['/findings/:id']}/answer`, step);
    expect(answered.status).toBe(200);
    const check = {
      ...{ id: newId(), outputId: world.ids['/outputs/:id'], kind: 'accepted', degree: 75, quantity: 0 },
      ...{ delays: 0, version: 1, reason: 'DAU-NHANXET' },
    };
    await world.server.as('an.nth').post('/api/product-reviews/checks', { checks: [check] });
  });
  afterAll(() => world.server.close());

  it('is read by who reads her log, and each such reading is told of', async () => {
    const [all, shownBy] = [new Set<string>(), new Set<string>()];
    for (const who of READERS)
      for (const mark of (await marksFor(world, who, marks, { ...days, shownBy })).keys()) all.add(mark);
    expect([...shownBy].filter((key) => !ACCOUNTED.has(key))).toEqual([]);
    expect(shownBy.size).toBeGreaterThan(4);
    expect([...all].sort()).toEqual([
      ...['DAU-DONG', 'DAU-HIEU', 'DAU-NGHI', 'DAU-NHANXET', 'DAU-SANPHAM', 'DAU-VIEC', 'DAU-XIN'],
    ]);
  });

  it.each(STRANGERS)('stands in no page, file or list of %s', async (who) => {
    expect([...(await marksFor(world, who, marks, days))]).toEqual([]);
  });
});

describe('her scores, and what was said of them', () => {
  let world: World;
  const marks = /DAU-(KYLUAT|NHACNHO)|87[.,]?63/g;
  const days = { month: '2026-11', year: '2026', period: '2026-Q4' };
  beforeAll(async () => {
    world = await openWorld('2026-12-03T02:00:00.000Z');
    const { server } = world;
    await monthOf(server).deliver('ha', 'ccvc');
    await reviewing(server, 'ha.ttt', 'CB-HA').submit();
    await decideMonths(server, 'ha', { unit: 'ccvc', from: 10, to: 10, totalHundredths: 8763 });
    const criteria = [{ code: 'ethics', value: 400, reason: 'DAU-NHACNHO' }];
    const scored = { id: newId(), version: 2, seenTotal: 9900, reason: '', criteria };
    expect((await server.as('an.nth').post('/api/reviews/CB-HA/2026-11/scoring', scored)).status).toBe(200);
    await server.db
      .updateTable('disqualifier')
      .set({ fact: 'DAU-KYLUAT', happenedOn: '2026-11-05' })
      .execute();
  });
  afterAll(() => world.server.close());

  it('are read by who reads her log, and each such reading is told of', async () => {
    const [all, shownBy] = [new Set<string>(), new Set<string>()];
    for (const who of READERS)
      for (const mark of (await marksFor(world, who, marks, { ...days, shownBy })).keys()) all.add(mark);
    expect([...shownBy].filter((key) => !ACCOUNTED.has(key))).toEqual([]);
    expect(shownBy.size).toBeGreaterThan(4);
    expect([...all].sort()).toEqual(expect.arrayContaining(['8763', 'DAU-KYLUAT', 'DAU-NHACNHO']));
    const form = await world.server.as('ha.ttt').raw('/api/reviews/CB-HA/2026-11/form?format=pdf');
    expect(await textOf(form)).toContain('Trần Thị Thu Hà');
  });

  it.each(STRANGERS)('stand in no page, file or list of %s', async (who) => {
    expect([...(await marksFor(world, who, marks, days))]).toEqual([]);
  });
});

/** Who signed in and who read whose rows is written down; nothing else is, by reading. */
const WRITTEN_BY_READING = /^(audit_|session$|sign_in|account$|kysely_|sqlite_)/;

async function allRows({ server: { db } }: World): Promise<Map<string, string>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  const found = new Map<string, string>();
  for (const table of tables.filter((name) => !WRITTEN_BY_READING.test(name))) {
    const rows = await db
      .selectFrom(table as 'cadre')
      .selectAll()
      .execute();
    found.set(table, JSON.stringify(rows.map((row) => JSON.stringify(row)).sort()));
  }
  return found;
}

describe('reading', () => {
  it('changes nothing, whoever reads whatever', async () => {
    const world = await openWorld();
    const before = await allRows(world);
    expect(before.size).toBeGreaterThan(60);
    for (const who of [...READERS, 'centralPersonnel', 'admin'] as const) {
      for (const [path] of addressesOf(world, { month: '2024-01', day: '2024-01-11' })) {
        await (await world.server.as(STANDINGS[who]).raw(path)).arrayBuffer();
      }
    }
    const after = await allRows(world);
    expect([...after.keys()].filter((table) => after.get(table) !== before.get(table))).toEqual([]);
    await world.server.close();
  });
});

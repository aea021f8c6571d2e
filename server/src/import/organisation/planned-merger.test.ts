import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Imported, openImported } from '../../testing/imported.ts';
import { openTestServer } from '../../testing/index.ts';
import { change, merger } from '../../testing/unit-changes.ts';
import { importFile } from '../import-file.ts';

const HEADER =
  'Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử';
const DAY = '2024-06-01';
let imported: Imported;

/** Văn phòng is to go over into Thanh tra on 1 June; Hà's post is written ahead. */
beforeEach(async () => {
  imported = await openImported();
  const { db } = imported;
  const units = new Map((await db.selectFrom('unit').selectAll().execute()).map((u) => [u.code, u.id]));
  const [vp = '', tt = ''] = [units.get('VP'), units.get('TT')];
  await db.updateTable('unit_version').set({ toOn: '2024-05-31' }).where('unitId', '=', vp).execute();
  const passage = { id: newId(), fromUnitId: vp, toUnitId: tt, happenedOn: DAY, kind: 'merge' };
  await db.insertInto('unit_succession').values(passage).execute();
  const ha = await db.selectFrom('cadre').select('id').where('code', '=', 'HA').executeTakeFirstOrThrow();
  const post = await db
    .selectFrom('assignment')
    .selectAll()
    .where('cadreId', '=', ha.id)
    .executeTakeFirstOrThrow();
  await db.updateTable('assignment').set({ toOn: '2024-05-31' }).where('id', '=', post.id).execute();
  const next = { ...post, id: newId(), unitId: tt, fromOn: DAY };
  await db.insertInto('assignment').values(next).execute();
});
afterEach(() => imported.close());

const load = (...lines: string[]) => imported.load('cadres', [HEADER, ...lines].join('\n'));
const postsOf = (code: string) =>
  imported.db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .innerJoin('unit as u', 'u.id', 'a.unitId')
    .select(['u.code as unit', 'a.fromOn', 'a.toOn', 'a.title'])
    .where('c.code', '=', code)
    .orderBy('a.fromOn')
    .execute();
const HA = 'HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023';

describe('a file of people between the plan of a merger and its day', () => {
  test('changes nothing where it says what was there before', async () => {
    expect(await load(`${HA};;ha.ttt;`)).toMatchObject({ changed: 0, refused: 0 });
    expect(await postsOf('HA')).toHaveLength(2);
  });

  test('lets nobody be taken back who has left or moved by it', async () => {
    const moved = 'HA;Trần Thị Thu Hà;công chức;SNV;CV;Chuyên viên;01/05/2024;;ha.ttt;';
    expect(await load(`${HA};30/04/2024;ha.ttt;`, moved)).toMatchObject({ changed: 1, added: 1, refused: 0 });
    expect(await postsOf('HA')).toMatchObject([
      { unit: 'VP', fromOn: '2023-01-01', toOn: '2024-04-30' },
      { unit: 'SNV', fromOn: '2024-05-01', toOn: null },
    ]);
  });

  test('writes what is new of a post, or a new person, in the units that hold it in turn', async () => {
    const led = 'HA;Trần Thị Thu Hà;công chức;VP;CV;Phó Trưởng phòng;01/01/2023;;ha.ttt;';
    const anew = 'MOI;Lê Mới;công chức;VP;CV;Chuyên viên;01/04/2024;31/12/2024;;';
    expect(await load(led, anew)).toMatchObject({ changed: 1, added: 1, refused: 0 });
    expect(await postsOf('HA')).toEqual([
      { unit: 'VP', fromOn: '2023-01-01', toOn: '2024-05-31', title: 'Phó Trưởng phòng' },
      { unit: 'TT', fromOn: '2024-06-01', toOn: null, title: 'Phó Trưởng phòng' },
    ]);
    expect(await postsOf('MOI')).toEqual([
      { unit: 'VP', fromOn: '2024-04-01', toOn: '2024-05-31', title: 'Chuyên viên' },
      { unit: 'TT', fromOn: '2024-06-01', toOn: '2024-12-31', title: 'Chuyên viên' },
    ]);
    const offices = await imported.db.selectFrom('headship').select(['kind', 'toOn']).execute();
    expect(offices).toContainEqual({ kind: 'deputy', toOn: '2024-05-31' });
    expect(await load(led, anew)).toMatchObject({ changed: 0, added: 0, refused: 0 });
  });

  test('may name both parts of the post', async () => {
    const next = 'HA;Trần Thị Thu Hà;công chức;TT;CV;Chuyên viên;01/06/2024;;ha.ttt;';
    expect(await load(`${HA};31/05/2024;ha.ttt;`, next)).toMatchObject({ changed: 0, added: 0, refused: 0 });
  });
});

test.each([
  ['who goes on under another title', 'Chuyên viên chính;01/01/2023;', [['SNV-CCVC', '2023-01-01', null]]],
  ['who has left by it', 'Chuyên viên;01/01/2023;31/01/2024', [['SNV-CCVC', '2023-01-01', '2024-01-31']]],
])('a file of people lets a merger be taken back: %s', async (_, said, posts) => {
  const server = await openTestServer();
  const asked = merger('2024-03-01', ['SNV-CCVC'], 'SNV');
  expect((await change(server, asked)).status).toBe(204);
  const line = `CB-HA;Trần Thị Thu Hà;công chức;SNV-CCVC;NV-01;${said};ha.ttt;`;
  const file = { kind: 'cadres', fileName: 'x.csv', now: server.now() } as const;
  const bytes = Buffer.from([HEADER, line].join('\n'));
  expect(await importFile(server.db, { ...file, bytes })).toMatchObject({ changed: 1, refused: 0 });
  expect((await server.as('vinh.dq').post(`/api/unit-changes/${asked.id}/undoing`, {})).status).toBe(204);
  const rows = await server.db
    .selectFrom('assignment as a')
    .innerJoin('unit as u', 'u.id', 'a.unitId')
    .select(['u.code', 'a.fromOn', 'a.toOn'])
    .where('a.cadreId', '=', server.fixture.cadreIds.ha)
    .execute();
  expect(rows.map(({ code, fromOn, toOn }) => [code, fromOn, toOn])).toEqual(posts);
  await server.close();
});

import { findChangeCount } from '@so-viec/db';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Imported, openImported } from '../../testing/imported.ts';

const HEADER =
  'Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử;Loại bố trí;Giờ chuẩn;Phải ghi';
let imported: Imported;

beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

const load = (...lines: string[]) => imported.load('cadres', [HEADER, ...lines].join('\n'));
const said = async (...lines: string[]) => (await load(...lines)).refusals.map((r) => r.text);

function assignmentsOf(code: string) {
  return imported.db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .innerJoin('unit as u', 'u.id', 'a.unitId')
    .select([
      'u.code as unit',
      'a.kind',
      'a.fromOn',
      'a.toOn',
      'a.dailyMinutes',
      'a.hasDutyToLog',
      'a.version',
    ])
    .where('c.code', '=', code)
    .orderBy('a.fromOn')
    .orderBy('a.kind')
    .execute();
}

function headshipsOf(code: string) {
  return imported.db
    .selectFrom('headship as h')
    .innerJoin('cadre as c', 'c.id', 'h.cadreId')
    .innerJoin('unit as u', 'u.id', 'h.unitId')
    .select(['u.code as unit', 'h.kind', 'h.fromOn', 'h.toOn'])
    .where('c.code', '=', code)
    .orderBy('h.fromOn')
    .execute();
}

describe('an import of people', () => {
  test('makes the person, a login without a password, and what they hold', async () => {
    const ha = await imported.db
      .selectFrom('cadre')
      .selectAll()
      .where('code', '=', 'HA')
      .executeTakeFirstOrThrow();
    expect(ha).toMatchObject({
      fullName: 'Trần Thị Thu Hà',
      nameFold: 'tran thi thu ha',
      kind: 'civil-servant',
    });
    const account = await imported.db
      .selectFrom('account')
      .selectAll()
      .where('cadreId', '=', ha.id)
      .execute();
    expect(account).toMatchObject([{ username: 'ha.ttt', passwordHash: null, mustChangePassword: 1 }]);
    expect(await assignmentsOf('HA')).toEqual([
      {
        unit: 'VP',
        kind: 'primary',
        fromOn: '2023-01-01',
        toOn: null,
        dailyMinutes: 480,
        hasDutyToLog: 1,
        version: 1,
      },
    ]);
  });

  test('makes heads and deputies of units from titles', async () => {
    await load('AN;Phạm An;công chức;VP;LD;Phó Chánh Văn phòng;01/02/2024;31/12/2024;;;;;');
    expect(await headshipsOf('TUNG')).toEqual([
      { unit: 'VP', kind: 'head', fromOn: '2023-01-01', toOn: null },
    ]);
    expect(await headshipsOf('AN')).toEqual([
      { unit: 'VP', kind: 'deputy', fromOn: '2024-02-01', toOn: '2024-12-31' },
    ]);
    expect(await headshipsOf('HA')).toEqual([]);
  });

  test('moves a person in mid-month', async () => {
    const report = await load(
      'HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023;14/02/2024;;;;;',
      'HA;Trần Thị Thu Hà;công chức;TT;CV;Trưởng bộ phận;15/02/2024;;ha.ttt;;;;',
    );
    expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 0, isWritten: true });
    expect(report.changes).toEqual([{ row: 2, cells: [{ column: 'Đến ngày', from: '', to: '14/02/2024' }] }]);
    expect(await assignmentsOf('HA')).toMatchObject([
      { unit: 'VP', toOn: '2024-02-14', version: 2 },
      { unit: 'TT', fromOn: '2024-02-15', toOn: null },
    ]);
    expect(await headshipsOf('HA')).toMatchObject([{ unit: 'TT', kind: 'head' }]);
  });

  test('ends a headship with the assignment it came from, and takes it away with the title', async () => {
    await load('TUNG;Bùi Thanh Tùng;công chức;VP;LD;Chánh Văn phòng;01/01/2023;31/03/2024;;;;;');
    expect(await headshipsOf('TUNG')).toMatchObject([{ kind: 'head', toOn: '2024-03-31' }]);
    await load('TUNG;Bùi Thanh Tùng;công chức;VP;LD;Chuyên viên;01/01/2023;31/03/2024;;;;;');
    expect(await headshipsOf('TUNG')).toEqual([]);
  });

  test('lets a secondment and a concurrent post lie over the primary assignment', async () => {
    const report = await load(
      'HA;Trần Thị Thu Hà;công chức;TT;CV;;01/02/2024;29/02/2024;;;Biệt phái;7;',
      'HA;Trần Thị Thu Hà;công chức;TT;TTV;;01/02/2024;;;;kiêm nhiệm;;không',
    );
    expect(report).toMatchObject({ added: 2, refused: 0 });
    expect(await assignmentsOf('HA')).toMatchObject([
      { kind: 'primary' },
      { kind: 'concurrent', hasDutyToLog: 0 },
      { kind: 'secondment', dailyMinutes: 420, hasDutyToLog: 1 },
    ]);
  });

  test('refuses assignments that lie over each other, in the file and with those already there', async () => {
    const row = 'HA;Trần Thị Thu Hà;công chức;TT;CV;;';
    expect(await said(`${row}15/02/2024;;;;;;`)).toEqual([
      'Dòng 2, cột Từ ngày: bố trí chính chồng lên bố trí từ 01/01/2023 đến nay (VP). Sửa ngày một trong hai.',
    ]);
    expect(await said(`${row}01/02/2022;31/03/2022;;;;;`, `${row}15/03/2022;31/05/2022;;;;;`)).toEqual([
      'Dòng 3, cột Từ ngày: bố trí chính chồng lên bố trí từ 01/02/2022 đến 31/03/2022 (TT). Sửa ngày một trong hai.',
    ]);
    expect(await said(`${row}01/02/2024;;;;biệt phái;;`, `${row}01/03/2024;;;;biệt phái;;`)).toHaveLength(1);
    expect(await assignmentsOf('HA')).toHaveLength(1);
  });

  test.each([
    [
      'X;Phạm An;công chức;KHONG;CV;;01/01/2024;;;;;;',
      'Dòng 2, cột Mã đơn vị: không có đơn vị KHONG. Nạp đơn vị trước hoặc sửa mã.',
    ],
    [
      'X;Phạm An;công chức;VP;KHONG;;01/01/2024;;;;;;',
      'Dòng 2, cột Mã vị trí: không có vị trí KHONG. Nạp vị trí trước hoặc sửa mã.',
    ],
    [
      'X;Phạm An;nhân viên;VP;CV;;01/01/2024;;;;;;',
      'Dòng 2, cột Loại: “nhân viên” không có trong danh mục. Chọn một trong: cán bộ; công chức; viên chức; người lao động.',
    ],
    [
      'X;Phạm An;công chức;VP;CV;;02/01/2024;01/01/2024;;;;;',
      'Dòng 2, cột Đến ngày: 01/01/2024 trước ngày bắt đầu 02/01/2024. Sửa một trong hai ngày.',
    ],
    [
      'X;Phạm An;công chức;VP;CV;;01/01/2024;;ha.ttt;;;;',
      'Dòng 2, cột Tên đăng nhập: tên đăng nhập ha.ttt đã có người dùng. Chọn tên khác.',
    ],
    [
      'X;Phạm An;công chức;VP;CV;;01/01/2024;;;;;25;',
      'Dòng 2, cột Giờ chuẩn: 25 giờ nhiều hơn 24 giờ. Sửa số giờ.',
    ],
  ])('refuses %s', async (line, sentence) => {
    expect(await said(line)).toEqual([sentence]);
  });

  test('refuses rows of one person that do not agree on who they are', async () => {
    const sentences = await said(
      'X;Phạm An;công chức;VP;CV;;01/01/2023;31/12/2023;;;;;',
      'X;Phạm Ân;công chức;VP;CV;;01/01/2024;;;;;;',
    );
    expect(sentences).toEqual(['Dòng 3, cột Họ và tên: khác dòng 2 của cùng cán bộ X. Ghi như nhau.']);
  });

  test('changes nothing when the same file comes twice', async () => {
    const line = 'HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023;;ha.ttt;;;;';
    const before = await findChangeCount(imported.db);
    const events = await imported.db.selectFrom('audit_event').select('id').execute();
    expect(await load(line)).toMatchObject({ added: 0, changed: 0, unchanged: 1, isWritten: false });
    expect(await findChangeCount(imported.db)).toBe(before);
    expect(await imported.db.selectFrom('audit_event').select('id').execute()).toHaveLength(events.length);
  });

  test('tells caches that the organisation changed, and keeps what was done', async () => {
    const before = await findChangeCount(imported.db);
    await load('X;Phạm An;công chức;VP;CV;;01/01/2024;;;;;;');
    expect(await findChangeCount(imported.db)).toBe(before + 1);
    const events = await imported.db
      .selectFrom('audit_event')
      .select(['object', 'outcome', 'detail'])
      .where('act', '=', 'import.cadres')
      .orderBy('id')
      .execute();
    expect(events.map((e) => JSON.parse(e.detail))).toMatchObject([
      { added: 3, changed: 0 },
      { added: 1, changed: 0, fileName: 'cadres.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });
});

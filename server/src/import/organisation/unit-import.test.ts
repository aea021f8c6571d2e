import { HALF_SATURDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Imported, openImported } from '../../testing/imported.ts';
import { addDay } from '../../testing/month-of-work.ts';

const HEADER = 'Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày';
let imported: Imported;

beforeEach(async () => {
  imported = await openImported(['units']);
});
afterEach(() => imported.close());

const load = (...lines: string[]) => imported.load('units', [HEADER, ...lines].join('\n'));

function versionsOf(code: string) {
  return imported.db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .leftJoin('unit as p', 'p.id', 'v.parentId')
    .select(['v.name', 'v.fromOn', 'v.toOn', 'p.code as parent', 'v.isBody', 'v.documentStyle'])
    .where('u.code', '=', code)
    .orderBy('v.fromOn')
    .execute();
}

describe('an import of units', () => {
  test('makes bodies of all but divisions, and the Party writes in its own style', async () => {
    expect(await versionsOf('TU')).toMatchObject([
      { isBody: 1, documentStyle: 'party', parent: null, toOn: null },
    ]);
    expect(await versionsOf('SNV')).toMatchObject([{ isBody: 1, documentStyle: 'state', parent: 'TU' }]);
    expect(await versionsOf('VP')).toMatchObject([{ isBody: 0, parent: 'SNV' }]);
  });

  test('takes parents that stand below their children in the file', async () => {
    const report = await load(
      'P1;Phòng Một;S1;Chính quyền;phòng;01/01/2024;',
      'S1;Sở Một;TU;Chính quyền;cơ quan;01/01/2024;',
    );
    expect(report).toMatchObject({ added: 2, refused: 0, isWritten: true });
    expect(await versionsOf('P1')).toMatchObject([{ parent: 'S1' }]);
  });

  test('ends a version when another name begins', async () => {
    const report = await load('VP;Văn phòng Sở;SNV;Chính quyền;phòng;01/03/2024;');
    expect(report).toMatchObject({ added: 1, changed: 0 });
    expect(await versionsOf('VP')).toMatchObject([
      { name: 'Văn phòng', fromOn: '2020-01-01', toOn: '2024-02-29' },
      { name: 'Văn phòng Sở', fromOn: '2024-03-01', toOn: null },
    ]);
  });

  test('mends the version of the same first day and says which cells', async () => {
    const report = await load('VP;Văn phòng Sở;TU;Chính quyền;phòng;01/01/2020;');
    expect(report.changes).toEqual([
      {
        row: 2,
        cells: [
          { column: 'Tên đơn vị', from: 'Văn phòng', to: 'Văn phòng Sở' },
          { column: 'Mã đơn vị cấp trên', from: 'SNV', to: 'TU' },
        ],
      },
    ]);
    expect(await versionsOf('VP')).toMatchObject([{ name: 'Văn phòng Sở', parent: 'TU' }]);
  });

  test('adds nothing for a row that says what holds already on its first day', async () => {
    const report = await load('VP;Văn phòng;SNV;Chính quyền;phòng;01/03/2024;');
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 1, isWritten: false });
  });

  test('leaves a renamed unit alone when the old file comes again', async () => {
    await load('VP;Văn phòng Sở;SNV;Chính quyền;phòng;01/03/2024;');
    const report = await load('VP;Văn phòng;SNV;Chính quyền;phòng;01/01/2020;');
    expect(report).toMatchObject({ unchanged: 1, changed: 0, added: 0 });
  });

  test.each([
    [
      'P;Phòng;KHONG-CO;Chính quyền;phòng;01/01/2024;',
      'Dòng 2, cột Mã đơn vị cấp trên: không có đơn vị cấp trên KHONG-CO. Thêm đơn vị này vào tệp hoặc sửa mã.',
    ],
    [
      'TU;Tỉnh ủy;VP;Đảng;tỉnh;01/01/2020;',
      'Dòng 2, cột Mã đơn vị cấp trên: TU nằm dưới chính nó. Sửa mã đơn vị cấp trên.',
    ],
    [
      'P;Phòng;P;Chính quyền;phòng;01/01/2024;',
      'Dòng 2, cột Mã đơn vị cấp trên: P nằm dưới chính nó. Sửa mã đơn vị cấp trên.',
    ],
    [
      'P;Phòng;SNV;Chính quyền;phòng;01/02/2024;31/01/2024',
      'Dòng 2, cột Đến ngày: 31/01/2024 trước ngày bắt đầu 01/02/2024. Sửa một trong hai ngày.',
    ],
    [
      'P;Phòng;SNV;Chính quyền;huyện;01/02/2024;',
      'Dòng 2, cột Cấp: “huyện” không có trong danh mục. Chọn một trong: trung ương; tỉnh; xã; cơ quan; phòng.',
    ],
    [';Phòng;SNV;Chính quyền;phòng;01/02/2024;', 'Dòng 2, cột Mã đơn vị: đang để trống. Điền vào ô này.'],
  ])('refuses %s', async (line, said) => {
    const report = await load(line);
    expect(report.refusals.map((r) => r.text)).toEqual([said]);
    expect(report.isWritten).toBe(false);
  });

  test('refuses a unit that a later version would put below itself', async () => {
    await load('TU;Tỉnh ủy;;Đảng;tỉnh;01/01/2020;', 'MOI;Ban mới;TU;Đảng;cơ quan;01/01/2024;');
    const report = await load('TU;Tỉnh ủy;MOI;Đảng;tỉnh;01/06/2024;');
    expect(report.refusals).toMatchObject([{ row: 2, code: 'parent-cycle' }]);
  });

  test('refuses the same unit and day twice, and a version that reaches into the next', async () => {
    const double = await load('P;Một;SNV;Đảng;phòng;01/01/2024;', 'P;Hai;SNV;Đảng;phòng;01/01/2024;');
    expect(double.refusals).toMatchObject([{ row: 3, code: 'double-row', params: { other: 2 } }]);
    const overlap = await load(
      'P;Một;SNV;Đảng;phòng;01/01/2024;30/06/2024',
      'P;Hai;SNV;Đảng;phòng;01/06/2024;',
    );
    expect(overlap.refusals).toMatchObject([
      { row: 2, code: 'version-overlap', params: { from: '01/06/2024' } },
    ]);
  });

  test('writes nothing when one row of many is refused', async () => {
    const report = await load('A;Một;SNV;Đảng;phòng;01/01/2024;', 'B;Hai;SNV;Đảng;phòng;31/02/2024;');
    expect(report).toMatchObject({ refused: 1, isWritten: false });
    expect(await versionsOf('A')).toEqual([]);
  });

  test('keeps what a page said of a unit: its week, official roles, style; and tells whoever saw it', async () => {
    const own = { weeklyPattern: HALF_SATURDAY, officialRoles: 7, documentStyle: 'party', isBody: 1 };
    const vp = imported.db.selectFrom('unit').select('id').where('code', '=', 'VP');
    await imported.db.updateTable('unit_version').set(own).where('unitId', 'in', vp).execute();
    await load('VP;Văn phòng Sở;SNV;Chính quyền;phòng;01/03/2024;');
    await load('VP;Văn phòng cũ;SNV;Chính quyền;phòng;01/01/2020;29/02/2024');
    const versions = imported.db.selectFrom('unit_version').selectAll().where('unitId', 'in', vp);
    expect(await versions.orderBy('fromOn').execute()).toMatchObject([
      { ...own, name: 'Văn phòng cũ' },
      { ...own, name: 'Văn phòng Sở' },
    ]);
    const { version } = await imported.db
      .selectFrom('unit')
      .select('version')
      .where('code', '=', 'VP')
      .executeTakeFirstOrThrow();
    expect(version).toBe(3);
  });
});

describe('an end of a unit by a file', () => {
  beforeEach(async () => {
    await imported.close();
    imported = await openImported();
  });

  test.each([
    [
      'VP;Văn phòng;SNV;Chính quyền;phòng;01/01/2020;31/03/2024',
      [
        'Dòng 2, cột Đến ngày: VP còn 2 người giữ vị trí sau 31/03/2024. Chuyển hoặc kết thúc bố trí của họ trước.',
      ],
    ],
    [
      'SNV;Sở Nội vụ;TU;Chính quyền;cơ quan;01/01/2020;31/03/2024',
      [
        'Dòng 2, cột Đến ngày: SNV còn 2 đơn vị cấp dưới sau 31/03/2024. Chuyển hoặc kết thúc các đơn vị đó trước.',
      ],
    ],
    [
      'P;Phòng;SNV;Chính quyền;phòng;01/01/2019;',
      [
        'Dòng 2, cột Mã đơn vị cấp trên: đơn vị cấp trên SNV không có suốt từ 01/01/2019 đến nay. Sửa ngày hoặc mã đơn vị cấp trên.',
      ],
    ],
  ])('is refused where the page refuses it: %s', async (line, said) => {
    const report = await load(line);
    expect(report.refusals.map(({ text }) => text)).toEqual(said);
    expect(report.isWritten).toBe(false);
  });

  test('is written once nobody and nothing is left there', async () => {
    const report = await load(
      'TU;Tỉnh ủy;;Đảng;tỉnh;01/01/2020;',
      'K;Phòng Không;SNV;Chính quyền;phòng;01/01/2024;',
    );
    expect(report.refused).toBe(0);
    expect(await load('K;Phòng Không;SNV;Chính quyền;phòng;01/01/2024;31/03/2024')).toMatchObject({
      changed: 1,
      refused: 0,
    });
  });

  test('is refused while days wait for a review, or a dossier for its day of force', async () => {
    await load('K;Phòng Không;SNV;Chính quyền;phòng;01/01/2024;');
    const { id: unitId } = await imported.db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'K')
      .executeTakeFirstOrThrow();
    const { cadreId, positionId } = await imported.db
      .selectFrom('assignment')
      .select(['cadreId', 'positionId'])
      .executeTakeFirstOrThrow();
    const day = { cadreId, positionId, unitId, day: '2024-03-04', lines: [] };
    await addDay(imported.db, { ...day, state: 'submitted' });
    const at = '2024-01-02T02:00:00.000Z';
    const scheme = { id: newId(), unitId, kind: 'scheme', title: 'Đề án', titleFold: 'de an', note: '' };
    const rest = { campaignId: null, dueOn: null, replacedById: null, accountId: null, version: 1 };
    const force = { decision: '1/QĐ', decidedOn: '2024-01-02', inForceOn: '2024-04-01', stepCount: 1 };
    await imported.db
      .insertInto('scheme')
      .values({ ...scheme, ...rest, ...force, state: 'in-force', createdAt: at })
      .execute();
    const report = await load('K;Phòng Không;SNV;Chính quyền;phòng;01/01/2024;31/03/2024');
    expect(report.refusals.map(({ code }) => code)).toEqual(['unit-has-open-days', 'unit-has-dossier-ahead']);
  });
});

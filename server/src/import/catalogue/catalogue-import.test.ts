import { coefficientOf } from '@so-viec/shared/position-catalogue/coefficient.rules';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Imported, openImported } from '../../testing/imported.ts';
import { addCadre, addDay } from '../../testing/month-of-work.ts';

const HEADER =
  'Mã sản phẩm;Tên sản phẩm;Mã vị trí;Đơn vị tính;Nhóm phức tạp;Điểm;Giờ định mức;Nhóm việc;Sản phẩm chuẩn;Lặp lại';
const POSITIONS = 'Mã vị trí;Tên vị trí;Khu vực;Nhóm;Ngạch';
let imported: Imported;

beforeEach(async () => {
  imported = await openImported(['units', 'positions', 'products']);
});
afterEach(() => imported.close());

const load = (...lines: string[]) => imported.load('products', [HEADER, ...lines].join('\n'));
const product = (code: string) =>
  imported.db.selectFrom('output_product').selectAll().where('code', '=', code).executeTakeFirstOrThrow();

describe('an import of positions', () => {
  test('goes into an edition of its own when none is named', async () => {
    const editions = await imported.db
      .selectFrom('position_catalogue')
      .select(['code', 'fromOn', 'toOn'])
      .execute();
    expect(editions).toEqual([{ code: 'MAC-DINH', fromOn: '1900-01-01', toOn: null }]);
  });

  test('goes into the edition named, made from today', async () => {
    const text = `${POSITIONS}\nCV;Chuyên viên mới;cấp xã;hỗ trợ phục vụ;`;
    expect(await imported.load('positions', text, { edition: 'QD-12' })).toMatchObject({
      added: 1,
      changed: 0,
    });
    const rows = await imported.db
      .selectFrom('position as p')
      .innerJoin('position_catalogue as c', 'c.id', 'p.catalogueId')
      .select(['c.code as edition', 'c.fromOn', 'p.name', 'p.sector', 'p.group'])
      .where('p.code', '=', 'CV')
      .orderBy('c.fromOn')
      .execute();
    expect(rows).toMatchObject([
      { edition: 'MAC-DINH', name: 'Chuyên viên' },
      {
        edition: 'QD-12',
        fromOn: '2024-04-01',
        name: 'Chuyên viên mới',
        sector: 'commune',
        group: 'support',
      },
    ]);
    expect(await imported.load('positions', text, { edition: 'QD-12' })).toMatchObject({ unchanged: 1 });
  });

  test('refuses codes that differ only in case, from what is there or within the file', async () => {
    const line = (code: string) => `${code};Một;hành chính;nghiệp vụ chuyên ngành;`;
    const text = [POSITIONS, line('cv'), line('Moi-1'), line('MOI-1')].join('\n');
    expect((await imported.load('positions', text)).refusals).toMatchObject([
      { row: 2, code: 'code-by-case', params: { code: 'cv', other: 'CV' } },
      { row: 4, code: 'code-by-case', params: { code: 'MOI-1', other: 'Moi-1' } },
    ]);
    const named = await imported.load('positions', [POSITIONS, line('A')].join('\n'), {
      edition: 'mac-dinh',
    });
    expect(named.refusals).toMatchObject([{ row: 0, code: 'code-by-case', params: { other: 'MAC-DINH' } }]);
  });

  test('refuses a code twice', async () => {
    const line = 'A;Một;hành chính;nghiệp vụ chuyên ngành;';
    const report = await imported.load('positions', `${POSITIONS}\n${line}\n${line}`);
    expect(report.refusals).toMatchObject([{ row: 3, code: 'double-row', params: { other: 2 } }]);
  });
});

describe('an import of products', () => {
  test('refuses a code that differs from another only in case', async () => {
    const { code } = await imported.db
      .selectFrom('output_product')
      .select('code')
      .orderBy('code')
      .executeTakeFirstOrThrow();
    const other = code.toLowerCase() === code ? code.toUpperCase() : code.toLowerCase();
    const report = await load(`${other};Tờ trình;;tờ trình;2;1,2;4:00;B;không;không`);
    expect(report.refusals).toMatchObject([
      { row: 2, code: 'code-by-case', params: { code: other, other: code } },
    ]);
  });

  test('makes coefficients from the standard product', async () => {
    expect(await product('TTR')).toMatchObject({ pointsMilli: 1500, coefficientMilli: 1000, isStandard: 1 });
    expect(await product('BC')).toMatchObject({
      coefficientMilli: 3000,
      taskGroup: 'C',
      standardMinutes: 480,
    });
    expect(await product('HOP')).toMatchObject({ coefficientMilli: 667, taskGroup: 'B', positionId: null });
  });

  test('makes the whole edition anew when another product is the standard', async () => {
    const report = await load('TTR;Tờ trình;CV;văn bản;1;1,5;4;;;', 'BC;Báo cáo;CV;văn bản;3;4,5;8;;x;');
    expect(report).toMatchObject({ changed: 2, refused: 0 });
    expect(await product('TTR')).toMatchObject({ coefficientMilli: 333 });
    expect(await product('BC')).toMatchObject({ coefficientMilli: 1000 });
    expect(await product('KL')).toMatchObject({ coefficientMilli: 2222 });
  });

  test('takes points as coefficients while there is no standard product, and says so', async () => {
    const other = `${HEADER}\nM;Mới;;;1;2,5;;A;;x`;
    const report = await imported.load('products', other, { edition: 'QD-12' });
    expect(report.notes).toMatchObject([{ code: 'no-standard' }]);
    expect(await product('M')).toMatchObject({ coefficientMilli: 2500, taskGroup: 'A', isRepetitive: 1 });
  });

  test.each([
    ['M;Mới;KHONG;;1;2;;;;', 'Dòng 2, cột Mã vị trí: không có vị trí KHONG. Nạp vị trí trước hoặc sửa mã.'],
    ['M;Mới;;;7;2;;;;', 'Dòng 2, cột Nhóm phức tạp: “7” không phải số dùng được. Ghi số từ 1 đến 5.'],
    ['M;Mới;;;1;không;;;;', 'Dòng 2, cột Điểm: “không” không phải số dùng được. Ghi số từ 0,001 đến 100000.'],
    ['M;Mới;;;1;1;;;x;', 'Dòng 2, cột Sản phẩm chuẩn: sản phẩm chuẩn đã có: TTR. Giữ một sản phẩm chuẩn.'],
  ])('refuses %s', async (line, said) => {
    expect((await load(line)).refusals.map((r) => r.text)).toEqual([said]);
  });
});

describe('an edition in force by a decision', () => {
  const row = 'CV;Chuyên viên;hành chính;nghiệp vụ chuyên ngành;Chuyên viên';
  const positions = (...rows: string[]) => imported.load('positions', [POSITIONS, ...rows].join('\n'));
  const decide = () =>
    imported.db.updateTable('position_catalogue').set({ decision: '9/QĐ' }).where('id', '<>', '').execute();
  const CLOSED =
    'Danh mục MAC-DINH đang có hiệu lực nên tệp chỉ nạp được vào bản dự thảo. Sao chép danh mục thành dự thảo, rồi nạp với mã của dự thảo.';

  test('takes the same rows again and no others, positions and products alike', async () => {
    await decide();
    expect(await positions(row)).toMatchObject({ unchanged: 1, refused: 0 });
    expect((await positions(row.replace('Chuyên viên;', 'Khác;'))).refusals.map((r) => r.text)).toEqual([
      CLOSED,
    ]);
    expect((await positions('MOI;Mới;hành chính;hỗ trợ phục vụ;')).refused).toBe(1);
    expect((await load('BC;Báo cáo;CV;văn bản;3;9;8;;;')).refusals.map((r) => r.text)).toEqual([CLOSED]);
    expect((await load('M;Mới;CV;văn bản;3;9;8;;;')).refused).toBe(1);
    expect(await product('BC')).toMatchObject({ coefficientMilli: 3000, version: 1 });
  });

  test('is filled by a file while there is nothing of the kind in it', async () => {
    await decide();
    await imported.db.deleteFrom('output_product').where('id', '<>', '').execute();
    expect(await load('BC;Báo cáo;CV;văn bản;3;4,5;8;;x;')).toMatchObject({ added: 1, isWritten: true });
  });
});

describe('the first edition of all, that nobody decided', () => {
  test('takes changes, and whoever saw the row before is told', async () => {
    await load('BC;Báo cáo tuần;CV;văn bản;3;4,5;8;;;');
    expect(await product('BC')).toMatchObject({ name: 'Báo cáo tuần', version: 2 });
  });

  test('takes more rows but no changes once work was written by it', async () => {
    const { id: positionId } = await imported.db
      .selectFrom('position')
      .select('id')
      .where('code', '=', 'CV')
      .executeTakeFirstOrThrow();
    const { id: unitId } = await imported.db.selectFrom('unit').select('id').executeTakeFirstOrThrow();
    const cadreId = await addCadre(imported.db, 'Phạm An');
    await addDay(imported.db, { cadreId, unitId, positionId, day: '2024-03-04', lines: [{ minutes: 60 }] });
    expect(await load('M;Mới;CV;văn bản;3;9;8;;;')).toMatchObject({ added: 1, isWritten: true });
    const report = await load('BC;Báo cáo tuần;CV;văn bản;3;4,5;8;;;');
    expect(report.refusals.map(({ code }) => code)).toEqual(['edition-closed']);
  });
});

describe('a coefficient', () => {
  test.each([
    [4500, 1500, 3000],
    [1000, 1500, 667],
    [1, 3000, undefined],
    [100_000_000, 1, undefined],
  ])('of %i against %i thousandths is %s', (points, standard, value) => {
    expect(coefficientOf(points, standard)).toBe(value);
  });

  test('rounds halves up', () => {
    expect(coefficientOf(1, 2000)).toBe(1);
  });
});

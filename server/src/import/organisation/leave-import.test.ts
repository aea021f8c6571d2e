import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Imported, openImported } from '../../testing/imported.ts';

const HEADER = 'Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày';
let imported: Imported;

beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

const load = (...lines: string[]) => imported.load('leave', [HEADER, ...lines].join('\n'));
const stored = () =>
  imported.db
    .selectFrom('leave')
    .select(['fromOn', 'toOn', 'kind', 'isHalf', 'version'])
    .orderBy('fromOn')
    .execute();

describe('an import of leave', () => {
  test('keeps each stretch with its kind', async () => {
    await load('HA;16/01/2024;17/01/2024;Nghỉ phép;', 'HA;2024-02-05;2024-02-05;con ốm;x');
    expect(await stored()).toEqual([
      { fromOn: '2024-01-16', toOn: '2024-01-17', kind: 'annual', isHalf: 0, version: 1 },
      { fromOn: '2024-02-05', toOn: '2024-02-05', kind: 'child-sick', isHalf: 1, version: 1 },
    ]);
  });

  test('of the same first day is changed, and unchanged the second time', async () => {
    await load('HA;16/01/2024;17/01/2024;nghỉ phép;');
    const report = await load('HA;16/01/2024;19/01/2024;ốm;');
    expect(report.changes).toEqual([
      {
        row: 2,
        cells: [
          { column: 'Đến ngày', from: '17/01/2024', to: '19/01/2024' },
          { column: 'Loại', from: 'nghỉ phép', to: 'ốm' },
        ],
      },
    ]);
    expect(await stored()).toMatchObject([{ toOn: '2024-01-19', kind: 'sick', version: 2 }]);
    expect(await load('HA;16/01/2024;19/01/2024;ốm;')).toMatchObject({ unchanged: 1, isWritten: false });
  });

  test.each([
    [
      'KHONG;16/01/2024;17/01/2024;ốm;',
      'Dòng 3, cột Mã cán bộ: không có cán bộ KHONG. Nạp cán bộ trước hoặc sửa mã.',
    ],
    [
      'HA;17/01/2024;16/01/2024;ốm;',
      'Dòng 3, cột Đến ngày: 16/01/2024 trước ngày bắt đầu 17/01/2024. Sửa một trong hai ngày.',
    ],
    [
      'HA;09/01/2024;12/01/2024;ốm;',
      'Dòng 3, cột Từ ngày: chồng lên đợt nghỉ từ 10/01/2024 đến 11/01/2024. Sửa ngày hoặc gộp hai đợt.',
    ],
    ['HA;10/01/2024;11/01/2024;ốm;', 'Dòng 3, cột Từ ngày: trùng với dòng 2. Bỏ một dòng.'],
  ])('refuses %s', async (line, said) => {
    const report = await load('HA;10/01/2024;11/01/2024;ốm;', line);
    expect(report.refusals.map((r) => r.text)).toEqual([said]);
    expect(await stored()).toEqual([]);
  });

  const halves = async () =>
    (await imported.db.selectFrom('leave').select(['kind', 'half', 'isHalf']).orderBy('half').execute()).map(
      ({ kind, half, isHalf }) => (isHalf === 1 ? [kind, half] : [kind]),
    );
  const BOTH = [
    ['sick', 'afternoon'],
    ['annual', 'morning'],
  ];

  test.each([
    ['sáng', 'chiều'],
    ['x', 'Chiều'],
    ['x', 'x'],
    ['buổi sáng', 'x'],
  ])(
    'takes the two halves of a day, marked %s and %s, and nothing the second time',
    async (first, second) => {
      const lines = [`HA;16/01/2024;16/01/2024;nghỉ phép;${first}`, `HA;16/01/2024;16/01/2024;ốm;${second}`];
      await load(...lines);
      expect(await halves()).toEqual(BOTH);
      expect(await load(...lines)).toMatchObject({ unchanged: 2, isWritten: false });
      expect((await load('HA;16/01/2024;16/01/2024;ốm;chiều')).isWritten).toBe(false);
      expect(await halves()).toEqual(BOTH);
    },
  );

  test('adds the other half of a day, and makes a half a whole day', async () => {
    await load('HA;16/01/2024;16/01/2024;nghỉ phép;x');
    expect(await load('HA;16/01/2024;16/01/2024;ốm;chiều')).toMatchObject({ added: 1 });
    expect(await halves()).toEqual(BOTH);
    const refused = await load('HA;16/01/2024;16/01/2024;nghỉ phép;');
    expect(refused.refusals[0]?.text).toMatch(/chồng lên đợt nghỉ/);
    await load('HA;17/01/2024;17/01/2024;nghỉ phép;chiều');
    const report = await load('HA;17/01/2024;17/01/2024;nghỉ phép;');
    expect(report.changes).toEqual([{ row: 2, cells: [{ column: 'Nửa ngày', from: 'chiều', to: '' }] }]);
  });
});

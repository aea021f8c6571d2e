import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENTRY_HEADER, lineOf, snapshot, storedLines, storedOutputs } from '../testing/entry-lines.ts';
import { type Imported, openImported, workbookOf } from '../testing/imported.ts';

let imported: Imported;

beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

describe('a file', () => {
  test('as XLSX changes nothing after the same file as CSV', async () => {
    const line = lineOf({ hours: '1,5', output: 'A', quantity: '2', at: '12/01/2024 16:42' });
    await imported.load('entries', `${ENTRY_HEADER}\n${line}\n${lineOf({ code: 'L1' })}`);
    const before = await snapshot(imported);
    const cells = line.split(';').map((text, i) => {
      if (i === 1) return new Date(Date.UTC(2024, 0, 12));
      if (i === 4) return 1.5;
      if (i === 6) return 2;
      return i === 9 ? new Date(Date.UTC(2024, 0, 12, 16, 42)) : text;
    });
    const rows = [['NHẬT KÝ THÁNG 1'], ENTRY_HEADER.split(';'), cells, lineOf({ code: 'L1' }).split(';')];
    const report = await imported.load('entries', await workbookOf(rows));
    expect(report).toMatchObject({ unchanged: 2, added: 0, refused: 0 });
    expect(await snapshot(imported)).toEqual(before);
  });

  test('says at once what cannot be read and what does not fit, in the order of its rows', async () => {
    const lines = [lineOf({ who: 'KHONG' }), lineOf({ hours: 'abc' }), lineOf({ product: 'KL' }), lineOf()];
    const report = await imported.load('entries', [ENTRY_HEADER, ...lines].join('\n'));
    expect(report.refusals.map((r) => [r.row, r.column, r.code])).toEqual([
      [2, 'Mã cán bộ', 'unknown-cadre'],
      [3, 'Số giờ', 'bad-hours'],
      [4, 'Mã sản phẩm', 'product-not-of-position'],
    ]);
    expect(report).toMatchObject({ rows: 4, refused: 3, isDryRun: false, isWritten: false });
    expect(await storedLines(imported)).toEqual([]);
  });

  test('that is no table is refused as a whole', async () => {
    const report = await imported.load('entries', '%PDF-1.7');
    expect(report.refusals.map((r) => r.text)).toEqual([
      'Tệp không phải bảng CSV hay XLSX. Lưu lại thành .xlsx hoặc .csv (UTF-8).',
    ]);
    expect(report).toMatchObject({ refused: 1, isWritten: false });
  });

  test('of five thousand lines in any order of columns is taken whole, and nothing the second time', async () => {
    const header = ENTRY_HEADER.split(';').reverse().join(';');
    const lines = Array.from({ length: 5000 }, (_, i) => {
      const on = `${String((i % 28) + 1).padStart(2, '0')}/0${(Math.floor(i / 28) % 3) + 1}/2024`;
      const who = ['HA', 'TUNG', 'DUNG'][i % 3] ?? '';
      const state = i % 5 === 0 ? 'đang làm' : 'hoàn thành';
      const line = lineOf({
        who,
        on,
        product: 'HOP',
        hours: '0,25',
        note: `Họp ${i}`,
        output: `Biên bản ${i}`,
        state,
      });
      return line.split(';').reverse().join(';');
    });
    const text = [header, ...lines].join('\n');
    expect(await imported.load('entries', text)).toMatchObject({ added: 5000, isWritten: true });
    const months = await imported.db.selectFrom('cadre_month').select('minutes').execute();
    expect(months.reduce((sum, month) => sum + month.minutes, 0)).toBe(5000 * 15);
    const delivered = (await storedOutputs(imported)).filter((o) => o.deliveredOn !== null);
    const counted = await imported.db.selectFrom('cadre_month').select('outputsDelivered').execute();
    expect(counted.reduce((sum, month) => sum + month.outputsDelivered, 0)).toBe(delivered.length);
    expect(await imported.load('entries', text)).toMatchObject({ unchanged: 5000, isWritten: false });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemScope } from '../../access/scopes.ts';
import { ENTRY_HEADER, lineOf, storedLines, storedOutputs } from '../../testing/entry-lines.ts';
import { type Imported, openImported } from '../../testing/imported.ts';
import { entryRows } from '../export/entry-rows.ts';

let imported: Imported;
beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

const HEADER = `${ENTRY_HEADER};Việc mật;Người xác nhận`;
const SECRET = { note: '', output: 'Tờ trình', quantity: '3', code: 'L1' };
type Said = Parameters<typeof lineOf>[0] & { voucher?: string; mark?: string };
const load = (...lines: Said[]) => {
  const rows = lines.map(({ voucher = 'TUNG', mark = 'x', ...said }) => {
    return [lineOf({ ...SECRET, ...said }), mark, voucher].join(';');
  });
  return imported.load('entries', [HEADER, ...rows].join('\n'));
};
const refusals = async (said: Said) =>
  (await load(said)).refusals.map(({ column, code }) => `${column}: ${code}`);

describe('a confidential row', () => {
  test('is loaded with its hours, kind of work, number of products and who is named; twice is once', async () => {
    expect(await load({})).toMatchObject({ added: 1, isWritten: true });
    const [line] = await storedLines(imported);
    const find = imported.db.selectFrom('cadre').select('id').where('code', '=', 'TUNG');
    expect(line).toMatchObject({
      ...{ isConfidential: 1, voucherId: (await find.executeTakeFirstOrThrow()).id, note: '', minutes: 120 },
    });
    expect(await storedOutputs(imported)).toMatchObject([{ name: 'Tờ trình', quantity: 3 }]);
    expect(await load({})).toMatchObject({ unchanged: 1, isWritten: false });
  });

  test('is refused with any content, without a kind or somebody above, and under way', async () => {
    expect(
      await refusals({ note: 'Họp kín', output: 'Tờ trình A', number: '5/TTr', by: 'Giám đốc' }),
    ).toEqual([
      'Nội dung: secret-content',
      'Người giao: secret-content',
      'Sản phẩm: secret-content',
      'Số ký hiệu: secret-content',
    ]);
    expect(await refusals({ product: '', output: '' })).toEqual(['Mã sản phẩm: secret-ad-hoc']);
    for (const voucher of ['', 'HA', 'DUNG', 'NOBODY']) {
      expect(await refusals({ voucher })).toEqual(['Người xác nhận: secret-voucher']);
    }
    expect(await refusals({ state: 'đang làm' })).toEqual(['Trạng thái: secret-under-way']);
    expect(await storedLines(imported)).toEqual([]);
  });

  test('stays confidential where a file does not mark it, and an open line is not made so by a file', async () => {
    await load({});
    expect(await load({ mark: '', voucher: '', note: 'Họp kín' })).toMatchObject({ unchanged: 1 });
    await load({ mark: '', voucher: '', code: 'L2', note: 'Việc thường' });
    expect(await refusals({ code: 'L2' })).toEqual(['Việc mật: secret-by-file']);
    const lines = await storedLines(imported);
    expect(lines.map(({ isConfidential, note }) => [isConfidential, note]).sort()).toEqual([
      [0, 'Việc thường'],
      [1, ''],
    ]);
  });

  test('leaves its day waiting, with the products of the day unchecked, and the report says so', async () => {
    const plain = {
      mark: '',
      voucher: '',
      note: 'Báo cáo tuần',
      product: 'BC',
      output: 'Báo cáo',
      code: 'L2',
    };
    const dayBefore = { ...plain, on: '11/01/2024', code: 'L3' };
    expect((await load({}, plain, dayBefore)).notes).toMatchObject([
      { code: 'days-to-confirm', text: expect.stringMatching(/^1 ngày có việc mật/) },
    ]);
    const days = () =>
      imported.db
        .selectFrom('work_day as d')
        .innerJoin('day_step as s', 's.workDayId', 'd.id')
        .select(['d.workedOn', 'd.state', 's.kind'])
        .orderBy('d.workedOn')
        .execute();
    const [accepted, waiting] = await days();
    expect(accepted).toEqual({ workedOn: '2024-01-11', state: 'accepted', kind: 'acceptance' });
    expect(waiting).toEqual({ workedOn: '2024-01-12', state: 'submitted', kind: 'submission' });
    const outputs = async () =>
      (await storedOutputs(imported)).map(({ deliveredOn, standing, degree }) => [
        deliveredOn,
        standing,
        degree,
      ]);
    const before = [
      ['2024-01-11', 'accepted', 100],
      ['2024-01-12', 'waiting', null],
      ['2024-01-12', 'waiting', null],
    ];
    expect((await outputs()).sort()).toEqual(before);
    expect(await imported.db.selectFrom('output_check').select('kind').execute()).toHaveLength(1);
    // What the file says anew of such a day waits with it.
    expect(await load({}, { ...plain, output: 'Báo cáo quý' }, dayBefore)).toMatchObject({ isWritten: true });
    expect((await outputs()).sort()).toEqual(before);
    expect((await days()).map(({ state }) => state)).toEqual(['accepted', 'submitted']);
  });

  test('does not come into a day that counts already', async () => {
    await load({ mark: '', voucher: '', code: 'L2', note: 'Việc thường' });
    expect(await refusals({})).toEqual(['Việc mật: secret-accepted-day']);
    expect(await storedLines(imported)).toHaveLength(1);
  });

  test('is exported marked, without a word', async () => {
    await load({});
    const rows = [];
    for await (const row of entryRows(imported.db, systemScope(), '2024-01')) rows.push(row);
    expect(rows).toMatchObject([
      {
        ...{ productCode: 'TTR', note: '', outputName: 'Tờ trình', quantity: 3, documentNumber: '' },
        ...{ adHocBy: '', lineCode: 'L1', isConfidential: 'x', voucherCode: 'TUNG' },
      },
    ]);
  });

  test('does not end work of many days that is open', async () => {
    const open = {
      mark: '',
      voucher: '',
      state: 'đang làm',
      note: 'Soạn',
      output: '',
      on: '11/01/2024',
      code: 'L0',
    };
    await load(open, {});
    const lines = await storedLines(imported);
    expect(lines.map(({ isConfidential, taskId }) => [isConfidential, taskId !== null])).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});

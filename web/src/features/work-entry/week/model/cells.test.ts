import { describe, expect, test } from 'vitest';
import { blankSaid, type Said } from '../../line/said.ts';
import { openSheet, type Row, type Sheet } from '../../sheet/sheet.ts';
import { bearsProduct, cellOf, dayMinutes, lineOfWork, rowKeyOfSaid, rowsOf } from './cells.ts';

const POST = { unitId: 'ccvc', positionId: 'cv' };
const said = (change: Partial<Said> = {}): Said => ({
  ...blankSaid(POST),
  productId: 'to-trinh',
  work: 'Tờ trình',
  time: '1:00',
  ...change,
});
const row = (id: string, change: Partial<Said> = {}): Row => ({
  id,
  ordinal: 0,
  said: said(change),
  saved: null,
  refused: [],
});
const sheet = (day: string, ...rows: Row[]): Sheet => ({ ...openSheet(day, [], null), rows });

const UNDER_WAY: Partial<Said> = { state: 'under-way', taskId: 't1', goesOn: true, outputName: 'Dự thảo' };
const AD_HOC: Partial<Said> = { productId: null, isAdHoc: true, work: 'Đón đoàn', adHocBy: 'Anh Tùng' };

describe('a new line of a row', () => {
  test.each<[string, Partial<Said>]>([
    ['of a product', { note: 'đã nói', outputName: 'Tờ trình 1', documentNumber: '1/TTr' }],
    ['of ad hoc work', { ...AD_HOC, note: 'đã nói' }],
    ['of ad hoc work that was proposed', { ...AD_HOC, taskId: 't9', goesOn: true, outputName: 'Kế hoạch' }],
    ['of work of many days', UNDER_WAY],
    ['of work of many days that begins with it', { ...UNDER_WAY, goesOn: false }],
    ['of given work that is done', { isGiven: true, taskId: 't1', goesOn: true }],
  ])('%s stands in that row, with its hours and nothing done yet', (_name, change) => {
    const work = said(change);
    const line = lineOfWork(work, '2:00');
    expect(rowKeyOfSaid(line)).toBe(rowKeyOfSaid(work));
    expect([line.time, line.note]).toEqual(['2:00', '']);
  });

  test('of done work claims no product, of work under way goes on with its own', () => {
    expect(lineOfWork(said({ outputName: 'Tờ trình 1' }), '1').outputName).toBe('');
    const work = said(UNDER_WAY);
    const { outputId, outputName, taskId, goesOn, state } = lineOfWork(work, '1');
    expect({ outputId, outputName, taskId, goesOn, state }).toEqual({
      ...{ outputId: work.outputId, outputName: 'Dự thảo', taskId: 't1' },
      ...{ goesOn: true, state: 'under-way' },
    });
  });
});

describe('the rows of a week', () => {
  const monday = sheet('2024-01-08', row('a'), row('b', AD_HOC));
  const tuesday = sheet('2024-01-09', row('c', { note: 'khác' }), row('d', UNDER_WAY), row('e'));

  test('have the lines of one work, whatever was done in them, day by day', () => {
    const rows = rowsOf([monday, tuesday], [], []);
    expect(rows.map(({ cells }) => cells.map((lines) => lines.map(({ id }) => id)))).toEqual([
      [['a'], ['c', 'e']],
      [['b'], []],
      [[], ['d']],
    ]);
  });

  test('stand without hours when they were begun so, once', () => {
    const rows = rowsOf([monday], [said(), said({ productId: 'bao-cao', work: 'Báo cáo' })], []);
    expect(rows.map(({ work }) => work.work)).toEqual(['Tờ trình', 'Đón đoàn', 'Báo cáo']);
  });
});

describe('a cell', () => {
  test('has the sum of its lines', () => {
    const lines = [row('a'), row('b', { time: '0:45' })];
    expect(cellOf(sheet('2024-01-08', ...lines), lines)).toMatchObject({ text: '1:45', minutes: 105 });
  });

  test('keeps what cannot be read as it was typed, and counts nothing for it', () => {
    const lines = [row('a', { time: 'mai' })];
    const of = sheet('2024-01-08', ...lines);
    expect(cellOf(of, lines)).toMatchObject({ text: 'mai', minutes: 0 });
    expect(cellOf(of, lines).refusals.map(({ refusal }) => refusal.code)).toEqual(['time-unreadable']);
  });

  test('of more than a day may hold counts nothing, nor does it in the day', () => {
    const lines = [row('a', { time: '25:00' })];
    const of = sheet('2024-01-08', ...lines, row('b'));
    expect(cellOf(of, lines)).toMatchObject({ text: '25:00', minutes: 0 });
    expect(dayMinutes(of)).toBe(60);
  });

  test.each([
    [false, row('a')],
    [false, row('a', { note: 'đã nói' })],
    [true, row('a', { outputName: 'Tờ trình 1' })],
  ])('bears a product: %s', (bears, line) => {
    expect(bearsProduct(line)).toBe(bears);
  });
});

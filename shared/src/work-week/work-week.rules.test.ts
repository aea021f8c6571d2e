import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfWeek, mondayOf, orderRows, rowKeyOf, type WorkOfLine } from './work-week.rules.ts';

const LINE: WorkOfLine = {
  unitId: 'ccvc',
  positionId: 'cv',
  productId: 'bao-cao',
  taskId: null,
  title: 'Báo cáo tháng',
  adHocBy: null,
};
const AD_HOC: WorkOfLine = { ...LINE, productId: null, title: 'Đón đoàn kiểm tra', adHocBy: 'Anh Tùng' };
const TASK: WorkOfLine = { ...LINE, taskId: 't1' };

describe('the week of a day', () => {
  it.each([
    ['2024-01-08', '2024-01-08'],
    ['2024-01-12', '2024-01-08'],
    ['2024-01-14', '2024-01-08'],
    ['2024-01-01', '2024-01-01'],
    ['2023-12-31', '2023-12-25'],
  ])('%s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
    expect(daysOfWeek(day)).toHaveLength(7);
    expect(daysOfWeek(day)[0]).toBe(monday);
    expect(daysOfWeek(day)).toContain(day);
  });
});

describe('two lines of a week', () => {
  const cases: [string, WorkOfLine, WorkOfLine, boolean][] = [
    ['of one product', LINE, { ...LINE }, true],
    ['of one product under another name', LINE, { ...LINE, title: 'Báo cáo (tên mới)' }, true],
    ['of two products', LINE, { ...LINE, productId: 'to-trinh' }, false],
    ['of one product in two posts', LINE, { ...LINE, positionId: 'ptp' }, false],
    ['of one product in two units', LINE, { ...LINE, unitId: 'vp' }, false],
    ['of one task', TASK, { ...TASK, productId: null }, true],
    ['of two dossiers of one product', TASK, { ...TASK, taskId: 't2' }, false],
    ['of a product and of a dossier of it', LINE, TASK, false],
    ['of ad hoc work', AD_HOC, { ...AD_HOC, title: 'ĐÓN ĐOÀN kiem tra' }, true],
    ['of ad hoc work, one of them proposed', AD_HOC, { ...AD_HOC, taskId: 't1' }, true],
    ['of ad hoc work from two people', AD_HOC, { ...AD_HOC, adHocBy: 'Chị Nga' }, false],
    ['of ad hoc work and of work not chosen yet', AD_HOC, { ...AD_HOC, adHocBy: null }, false],
    ['of ad hoc work without an asker yet and of none', { ...AD_HOC, adHocBy: '' }, AD_HOC, false],
  ];
  it.each(cases)('%s', (_name, one, other, isSame) => {
    expect(rowKeyOf(one) === rowKeyOf(other)).toBe(isSame);
  });

  it('never share a row across posts, whatever they are called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (title, a, b) => {
        fc.pre(a !== b);
        const one = { ...AD_HOC, title, unitId: a };
        expect(rowKeyOf(one)).not.toBe(rowKeyOf({ ...one, unitId: b }));
      }),
    );
  });
});

describe('the rows of a week', () => {
  it('come day by day, each once', () => {
    expect(orderRows([], ['a', 'b'], ['b', 'c'], ['a'])).toEqual(['a', 'b', 'c']);
  });

  it('keep their place when a line comes to an earlier day', () => {
    expect(orderRows(['a', 'b', 'c'], ['c', 'a'], ['b'])).toEqual(['a', 'b', 'c']);
  });

  it('go when nothing is in them any more', () => {
    expect(orderRows(['a', 'b'], ['b'], ['d'])).toEqual(['b', 'd']);
  });
});

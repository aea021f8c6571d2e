import { describe, expect, test } from 'vitest';
import {
  checksOf,
  type Draft,
  degreeCounts,
  draftedChecks,
  EMPTY_DRAFT,
  findingCounts,
  needsLook,
  returnReason,
  stopWithLooseReason,
  stopWithoutReason,
} from './draft.ts';
import type { ReviewedDay, ReviewedLine, ReviewedOutput } from './queries.ts';
import { firstStop, stopsOf } from './stops.ts';

const output = (id: string, more: Partial<ReviewedOutput> = {}): ReviewedOutput => ({
  id,
  name: 'Báo cáo',
  quantity: 1,
  documentNumber: '',
  documentOn: null,
  deliveredOn: '2024-01-12',
  isOfDay: true,
  degree: null,
  reason: '',
  standing: 'waiting',
  isProposal: false,
  isOpen: true,
  dueOn: null,
  isPastDue: false,
  ...more,
});
const line = (id: string, outputs: ReviewedOutput[]): ReviewedLine => ({
  id,
  taskId: null,
  productName: 'Báo cáo biên chế',
  measure: 'báo cáo',
  isAdHoc: false,
  adHocBy: '',
  note: '',
  minutes: 60,
  state: 'done',
  ...{ isConfidential: false, voucherId: null, voucherName: null, vouching: null },
  task: null,
  hasOutput: outputs.length > 0,
  meeting: null,
  outputs,
});
const dayOf = (...lines: ReviewedLine[]) =>
  ({ lines, controls: 'degree', state: 'submitted' }) as unknown as ReviewedDay;
const byDecree = (of: ReviewedDay): ReviewedDay => ({ ...of, controls: 'faults-and-delays' });
const none = { faults: 0, delays: 0 };

/** A line under way, one with two products, one with twenty of a kind, one without. */
const day = dayOf(
  line('l1', [output('planned', { isOfDay: false })]),
  line('l2', [output('a'), output('b')]),
  line('l3', [output('c', { quantity: 20 })]),
  line('l4', []),
);
const draft = (degrees: Draft['degrees'] = {}, reasons: Draft['reasons'] = {}): Draft => ({
  ...EMPTY_DRAFT,
  degrees,
  reasons,
});
const words = { ofLine: (number: number, reason: string) => `Dòng ${number}: ${reason}` };

describe('the places of a day', () => {
  test('are the whole day, each line, and each product of a line that has several', () => {
    expect(stopsOf(day).map((stop) => [stop.id, stop.lineNumber])).toEqual([
      ['day', 0],
      ['l1', 1],
      ['a', 2],
      ['b', 2],
      ['c', 3],
      ['l4', 4],
    ]);
  });

  test('begin at the first product to check, or at the first line', () => {
    expect(firstStop(stopsOf(day)).id).toBe('a');
    expect(firstStop(stopsOf(dayOf(line('l1', [])))).id).toBe('l1');
    expect(firstStop(stopsOf(dayOf())).id).toBe('day');
  });
});

describe('a draft', () => {
  test('names only the products that are not simply complete', () => {
    expect(checksOf(day, draft())).toEqual([]);
    expect(checksOf(day, draft({ a: 75, b: 100 }, { c: ' Đẹp ', l4: 'x' }))).toEqual([
      { outputId: 'a', degree: 75, reason: '', ...none },
      { outputId: 'c', degree: 100, reason: 'Đẹp', ...none },
    ]);
  });

  test('counts products by degree, the fullest first', () => {
    expect(degreeCounts(day, draft())).toEqual([{ degree: 100, count: 22 }]);
    expect(degreeCounts(day, draft({ b: 0, c: 50 }))).toEqual([
      { degree: 100, count: 1 },
      { degree: 50, count: 20 },
      { degree: 0, count: 1 },
    ]);
    expect(degreeCounts(dayOf(line('l', [])), draft())).toEqual([]);
  });

  test('lacks a reason where a product is at 0 % without one', () => {
    expect(stopWithoutReason(day, draft({ b: 0 }))?.id).toBe('b');
    expect(stopWithoutReason(day, draft({ b: 0 }, { b: '  ' }))?.id).toBe('b');
    expect(stopWithoutReason(day, draft({ b: 0 }, { b: 'Chưa ký' }))).toBeUndefined();
  });

  test('would lose a reason typed where there is no product', () => {
    expect(stopWithLooseReason(day, draft({}, { l4: 'Thiếu sản phẩm' }))?.id).toBe('l4');
    expect(stopWithLooseReason(day, draft({}, { day: 'Thiếu một cuộc họp' }))?.id).toBe('day');
    expect(stopWithLooseReason(day, draft({}, { a: 'Chậm' }))).toBeUndefined();
  });

  test('can be sent without its day, unless a reason is missing or would be lost', () => {
    expect(draftedChecks(draft({ a: 75, b: 0 }, { b: ' Chưa ký ' }))).toEqual([
      { outputId: 'a', degree: 75, reason: '', ...none },
      { outputId: 'b', degree: 0, reason: 'Chưa ký', ...none },
    ]);
    expect(needsLook(draft({ a: 75, b: 0 }, { b: 'Chưa ký', l4: ' ' }))).toBe(false);
    expect(needsLook(draft({ b: 0 }))).toBe(true);
    expect(needsLook(draft({}, { l4: 'Thiếu sản phẩm' }))).toBe(true);
  });

  test('returns a day with every reason and its line', () => {
    const reasons = { l4: 'thiếu sản phẩm', b: 'thiếu số ', day: 'Xem lại cả ngày' };
    expect(returnReason(day, draft({}, reasons), words)).toBe(
      'Xem lại cả ngày\nDòng 2: thiếu số\nDòng 4: thiếu sản phẩm',
    );
    expect(returnReason(dayOf(line('l1', [])), draft({}, { l1: 'Thiếu sản phẩm' }), words)).toBe(
      'Thiếu sản phẩm',
    );
    expect(returnReason(day, draft(), words)).toBe('');
  });
});

describe('a draft by the decree', () => {
  const late = byDecree(
    dayOf(line('l1', [output('a', { isPastDue: true, quantity: 3 })]), line('l2', [output('b')])),
  );

  test('names faults with how many, and a delay that differs from the one proposed', () => {
    expect(checksOf(late, EMPTY_DRAFT)).toEqual([]);
    const said = { ...EMPTY_DRAFT, faults: { a: 2 }, late: { b: 1 }, reasons: { a: 'Sai số liệu' } };
    expect(checksOf(late, said)).toEqual([
      { outputId: 'a', degree: 100, reason: 'Sai số liệu', faults: 2, delays: 3 },
      { outputId: 'b', degree: 100, reason: '', faults: 0, delays: 1 },
    ]);
    const off = { ...EMPTY_DRAFT, late: { a: 0 } };
    expect(checksOf(late, off)).toEqual([{ outputId: 'a', degree: 100, reason: '', ...none }]);
    expect(draftedChecks(off)).toEqual([{ outputId: 'a', degree: 100, reason: '', ...none }]);
  });

  test('counts what is taken, what fails and what is late', () => {
    expect(findingCounts(late, EMPTY_DRAFT)).toEqual({ taken: 4, faults: 0, late: 3 });
    expect(findingCounts(late, { ...EMPTY_DRAFT, faults: { a: 2 } })).toEqual({
      taken: 1,
      faults: 2,
      late: 3,
    });
  });

  test('of a proposed delay that is taken off lacks a reason until it has one', () => {
    const bare = { ...EMPTY_DRAFT, late: { a: 0 } };
    expect([stopWithoutReason(late, bare)?.id, needsLook(bare)]).toEqual(['a', true]);
    const dotted = { ...bare, reasons: { a: '.' } };
    expect(stopWithoutReason(late, dotted)?.id).toBe('a');
    const said = { ...bare, reasons: { a: 'Sở gửi chậm' } };
    expect([stopWithoutReason(late, said), needsLook(said)]).toEqual([undefined, false]);
  });

  test('of a fault lacks a reason until it has one', () => {
    const bare = { ...EMPTY_DRAFT, faults: { b: 1 } };
    expect([stopWithoutReason(late, bare)?.id, needsLook(bare)]).toEqual(['b', true]);
    const said = { ...bare, reasons: { b: 'Thiếu' } };
    expect([stopWithoutReason(late, said), needsLook(said)]).toEqual([undefined, false]);
  });

  test('leaves alone what was decided before or waits as a proposal', () => {
    const decided = byDecree(
      dayOf(line('l1', [output('a', { isOpen: false, standing: 'accepted', degree: 100 })])),
    );
    expect(stopsOf(decided).map(({ id, output: at }) => [id, at])).toEqual([
      ['day', undefined],
      ['l1', undefined],
    ]);
  });
});

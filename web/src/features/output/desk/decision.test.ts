import { describe, expect, test } from 'vitest';
import {
  decisionOf,
  lateOf,
  NO_DRAFT,
  needsReason,
  stepDegree,
  toggleLate,
  withoutAsking,
} from './decision.ts';

const product = {
  id: 'o-1',
  version: 3,
  quantity: 4,
  isPastDue: true,
  controls: 'faults-and-delays' as const,
};
const ofDegree = { ...product, controls: 'degree' as const };

describe('a decision about a product', () => {
  test('takes over the delay that is proposed from the due day, unless the head takes it away', () => {
    expect(decisionOf(product, 'accepted', NO_DRAFT, 'c')).toMatchObject({ kind: 'accepted', delays: 4 });
    const off = toggleLate(product, NO_DRAFT);
    expect(decisionOf(product, 'accepted', off, 'c')).toMatchObject({ delays: 0, degree: null });
    expect(lateOf(product, toggleLate(product, off))).toBe(4);
    expect(lateOf({ ...product, isPastDue: false }, NO_DRAFT)).toBe(0);
  });

  test('that takes a proposed delay off asks why, and lets it stand where nothing is said', () => {
    const off = toggleLate(product, NO_DRAFT);
    expect(off.asks).toBe('accepted');
    expect(needsReason(product, 'accepted', off)).toBe(true);
    expect(needsReason(product, 'accepted', { ...NO_DRAFT, late: 1 })).toBe(true);
    expect(lateOf(product, withoutAsking(product, off))).toBe(4);
    const said = withoutAsking(product, { ...off, reason: 'Sở gửi chậm' });
    expect([said.asks, lateOf(product, said)]).toEqual([undefined, 0]);
    expect(needsReason(ofDegree, 'accepted', NO_DRAFT)).toBe(false);
  });

  test('names how many failed, between one and all of them', () => {
    for (const [typed, sent] of [
      [0, 1],
      [2, 2],
      [9, 4],
    ] as const) {
      const draft = { ...NO_DRAFT, faults: typed, reason: ' Thiếu phụ lục ' };
      expect(decisionOf(product, 'fault', draft, 'c')).toMatchObject({
        ...{ kind: 'fault', quantity: sent, reason: 'Thiếu phụ lục' },
      });
    }
  });

  test('is a degree where the pack of the day has degrees: not taken is 0 %, and nothing is late', () => {
    const half = stepDegree(stepDegree(NO_DRAFT, -1), -1);
    expect(decisionOf(ofDegree, 'accepted', half, 'c')).toMatchObject({ degree: 50, delays: 0 });
    expect(decisionOf(ofDegree, 'fault', NO_DRAFT, 'c')).toMatchObject({ kind: 'accepted', degree: 0 });
    expect(stepDegree(NO_DRAFT, 1).degree).toBe(100);
  });

  test('asks why for a fault, a return and 0 %', () => {
    expect(needsReason(product, 'accepted', NO_DRAFT)).toBe(false);
    expect(needsReason(product, 'fault', NO_DRAFT)).toBe(true);
    expect(needsReason(product, 'returned', NO_DRAFT)).toBe(true);
    expect(needsReason(ofDegree, 'accepted', { ...NO_DRAFT, degree: 0 })).toBe(true);
    const inTime = { ...product, isPastDue: false };
    expect(needsReason(inTime, 'accepted', toggleLate(inTime, NO_DRAFT))).toBe(true);
  });

  test('of a return carries no fault and no delay', () => {
    expect(decisionOf(product, 'returned', { ...NO_DRAFT, reason: 'Ký lại' }, 'c')).toEqual({
      ...{ id: 'c', outputId: 'o-1', version: 3, kind: 'returned', degree: null },
      ...{ quantity: 0, delays: 0, reason: 'Ký lại' },
    });
  });
});

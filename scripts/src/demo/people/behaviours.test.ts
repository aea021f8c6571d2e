import { describe, expect, it } from 'vitest';
import { bodiesFor, slotsFor } from '../organisation/units.ts';
import { behavioursIn, DEMO_BEHAVIOURS } from './behaviours.ts';

const counts = (known: { behaviour: string }[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { behaviour } of known) found[behaviour] = (found[behaviour] ?? 0) + 1;
  return found;
};

describe('people with a known behaviour', () => {
  it('are in the demo for every complaint', () => {
    expect(counts(DEMO_BEHAVIOURS)).toEqual({
      'hours-without-output': 12,
      'unclear-output': 4,
      'padding-to-standard': 71,
      'round-blocks': 4,
      'repeated-text': 4,
      'late-bulk-entry': 5,
      'ad-hoc-heavy': 4,
      'work-of-many-weeks': 4,
      'missing-days': 20,
      'off-day-hours': 4,
      'over-hours': 4,
      'excess-hours': 4,
      'reused-output': 3,
      'rubber-stamping-head': 1,
      'high-hours-body': 28,
    });
  });

  it('have one behaviour each', () => {
    const codes = DEMO_BEHAVIOURS.map((known) => known.cadreCode);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are left out where their unit is', () => {
    const slots = slotsFor(bodiesFor(60));
    expect(behavioursIn(slots, String).every((known) => slots[Number(known.cadreCode)])).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { markOfManaged } from './leader-marks.rules.ts';

describe('d of a leader', () => {
  it.each([
    [[9000, 5000, 7000], 100],
    [[9000, 4999], 50],
    [[null, 9000], 100],
    [[null, 0], 50],
    [[], 100],
  ] as const)('for people with %j hundredths is %i %%', (totals, mark) => {
    expect(markOfManaged(totals, ND335_2025)).toBe(mark);
  });
});

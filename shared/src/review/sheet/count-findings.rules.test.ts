import { describe, expect, it } from 'vitest';
import { countFindings } from './count-findings.rules.ts';

describe('the faults and delays of a review', () => {
  it('are those of each product of each line', () => {
    const lines = [
      {
        delivered: [
          { faults: 1, delays: 0, count: 3 },
          { faults: 2, delays: 1 },
        ],
      },
      { delivered: [{ faults: 0, delays: 2, count: 2 }] },
      { delivered: [] },
    ];
    expect([countFindings(lines, 'faults'), countFindings(lines, 'delays')]).toEqual([5, 5]);
  });
});

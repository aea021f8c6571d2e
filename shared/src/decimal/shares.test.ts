import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp } from './decimal.ts';
import { sharesOf } from './shares.ts';

describe('shares of a whole', () => {
  it.each([
    [[1, 1, 1], undefined, ['33.4', '33.3', '33.3']],
    // Each for itself they are 75.1, 15.8 and 9.2: 100.1.
    [[7505, 1577, 918], undefined, ['75.0', '15.8', '9.2']],
    [[5005, 4995], undefined, ['50.1', '49.9']],
    [[5005, 4995], 1, ['50.0', '50.0']],
    [[1, 1, 1], 0, ['33.3', '33.4', '33.3']],
    [[2, 1], 0, ['66.7', '33.3']],
    [[0, 7, 0], undefined, ['0.0', '100.0', '0.0']],
    [[0, 7, 0], 2, ['0.0', '100.0', '0.0']],
    [[9], 0, ['100.0']],
    [[1, 99_999], undefined, ['0.0', '100.0']],
  ])('%j, %s also shown by itself, are %j', (parts, alone, expected) => {
    expect(sharesOf(parts, alone)).toEqual(expected);
  });

  it('of nothing are none', () => {
    expect(sharesOf([])).toBeNull();
    expect(sharesOf([0, 0], 1)).toBeNull();
  });

  it('add up, lie within a tenth of what they are, and give nothing to nothing', () => {
    const parts = fc.array(fc.nat({ max: 100_000_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.option(fc.nat({ max: 5 }), { nil: undefined }), (drawn, place) => {
        const whole = drawn.reduce((sum, part) => sum + part, 0);
        fc.pre(whole > 0);
        const alone = place === undefined ? undefined : place % drawn.length;
        const shares = sharesOf(drawn, alone) ?? [];
        expect(shares.reduce((sum, share) => sum + Math.round(Number(share) * 10), 0)).toBe(1000);
        for (const [at, share] of shares.entries()) {
          const part = drawn[at] ?? 0;
          expect(Math.abs(Number(share) - (100 * part) / whole)).toBeLessThan(0.1 + 1e-9);
          if (part === 0) expect(share).toBe('0.0');
          if (at === alone) expect(share).toBe(divideHalfUp(part * 100, whole, 1));
        }
      }),
    );
  });
});

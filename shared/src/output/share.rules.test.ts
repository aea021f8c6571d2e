import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOfShares, WHOLE_MILLI } from './share.rules.ts';

const share = (cadreId: string, shareMilli: number) => ({ cadreId, shareMilli });

describe('who made a product together', () => {
  it('is nobody for one person’s own product', () => {
    expect(problemOfShares([], 'an')).toBeUndefined();
    expect(problemOfShares([share('an', 1000)], 'an')).toEqual({ code: 'shares-of-one' });
  });

  it('has its maker among them and nobody twice', () => {
    expect(problemOfShares([share('ha', 500), share('bao', 500)], 'an')).toEqual({
      code: 'shares-maker-missing',
    });
    expect(problemOfShares([share('an', 500), share('an', 500)], 'an')).toEqual({ code: 'shares-twice' });
  });

  it('adds up to the whole exactly: a thousandth more or less is refused', () => {
    const drawn = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(drawn, (parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const problem = problemOfShares(
          parts.map((part, i) => share(i === 0 ? 'an' : `p${i}`, part)),
          'an',
        );
        expect(problem).toEqual(sum === WHOLE_MILLI ? undefined : { code: 'shares-sum', sum });
      }),
    );
    expect(problemOfShares([share('an', 333), share('ha', 333), share('bao', 334)], 'an')).toBeUndefined();
  });
});

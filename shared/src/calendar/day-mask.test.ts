import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysOf, lengthOf } from '../civil-day/civil-day.ts';
import { countDays, daysOfMask, maskBefore, maskOf, rangeMask } from './day-mask.ts';

const anyMonth = fc.constantFrom('2023-02', '2024-01', '2024-02', '2024-03', '2024-04', '2024-12');
const dayNear = fc.integer({ min: -400, max: 800 }).map((days) => addDays('2023-06-01', days));

describe('days of a month as bits', () => {
  it('fit an int4 even for the 31st', () => {
    expect(maskOf('2024-01-31')).toBe(2 ** 30);
    expect(rangeMask('2024-01', '2024-01-01', '2024-01-31')).toBe(2 ** 31 - 1);
  });

  it.each([
    ['from the 15th on', '2024-02-15', null, 15],
    ['up to the 14th', '2023-05-01', '2024-02-14', 14],
    ['the whole month and more', '2023-05-01', '2024-12-31', 29],
    ['the last day alone', '2024-02-29', '2024-02-29', 1],
    ['ended the day before', '2023-05-01', '2024-01-31', 0],
    ['begins the day after', '2024-03-01', null, 0],
    ['ends before it begins', '2024-02-20', '2024-02-10', 0],
  ])('%s', (_, fromOn, toOn, days) => {
    expect(countDays(rangeMask('2024-02', fromOn, toOn))).toBe(days);
  });

  it('are those the comparison of dates gives', () => {
    fc.assert(
      fc.property(anyMonth, dayNear, fc.option(dayNear), (month, fromOn, toOn) => {
        const expected = daysOf(month).filter((day) => fromOn <= day && (toOn === null || day <= toOn));
        expect(daysOfMask(month, rangeMask(month, fromOn, toOn))).toEqual(expected);
      }),
    );
  });

  it('before today leave today out', () => {
    fc.assert(
      fc.property(anyMonth, dayNear, (month, today) => {
        expect(daysOfMask(month, maskBefore(month, today))).toEqual(
          daysOf(month).filter((day) => day < today),
        );
      }),
    );
  });

  it('are counted', () => {
    fc.assert(
      fc.property(anyMonth, fc.nat(2 ** 31 - 1), (month, bits) => {
        const mask = bits & rangeMask(month, `${month}-01`, null);
        expect(daysOfMask(month, mask)).toHaveLength(countDays(mask));
        expect(daysOfMask(month, mask).reduce((sum, day) => sum | maskOf(day), 0)).toBe(mask);
        expect(countDays(mask)).toBeLessThanOrEqual(lengthOf(month));
      }),
    );
  });
});

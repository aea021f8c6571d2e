import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hundredthsOfText, milliOfText } from './decimal-text.ts';
import { hundredthsOf, printHundredths } from './hundredths.ts';

describe('points in hundredths', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [6825, '68.25'],
    [10_000, '100.00'],
  ])('%i print as %s and are read back', (hundredths, printed) => {
    expect(printHundredths(hundredths)).toBe(printed);
    expect(hundredthsOf(printed)).toBe(hundredths);
  });
});

describe('a decimal as text', () => {
  it.each([
    ['1', 1000],
    ['1.5', 1500],
    ['0.667', 667],
    ['2.50', 2500],
    ['0', 0],
    ['999999999999.999', 999_999_999_999_999],
  ])('%j is %i thousandths', (text, milli) => {
    expect(milliOfText(text)).toBe(milli);
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '-1',
    '+1',
    '1,5',
    '1.',
    '.5',
    '1.0000',
    '1e3',
    '0x1',
    '١',
    'NaN',
    '1234567890123',
  ])('%j is not read', (text) => {
    expect(milliOfText(text)).toBeUndefined();
    expect(hundredthsOfText(text)).toBeUndefined();
  });

  it('has two places where hundredths are meant', () => {
    expect(hundredthsOfText('27.5')).toBe(2750);
    expect(hundredthsOfText('27.05')).toBe(2705);
    expect(hundredthsOfText('27.555')).toBeUndefined();
    expect(hundredthsOfText('27.550')).toBeUndefined();
  });

  it('reads every number of hundredths exactly', () => {
    fc.assert(
      fc.property(fc.nat(300_000_000), (hundredths) => {
        expect(hundredthsOfText(printHundredths(hundredths))).toBe(hundredths);
      }),
    );
  });
});

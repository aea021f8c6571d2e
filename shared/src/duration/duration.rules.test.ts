import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinutes, formatSignedMinutes, parseDuration } from './duration.rules.ts';

describe('a time worked', () => {
  it.each([
    ['1:30', 90],
    ['01:05', 65],
    ['0:45', 45],
    ['25:00', 1500],
    ['1h30', 90],
    ['1h', 60],
    ['1h5', 65],
    ['1H30P', 90],
    ['1 h 30 p', 90],
    ["1h30'", 90],
    ['1g30', 90],
    ['1 giờ 30', 90],
    ['1 giờ 30 phút', 90],
    ['2 giờ', 120],
    ['1 giờ rưỡi', 90],
    ['2 tiếng', 120],
    ['2 tieng ruoi', 150],
    ['1,5', 90],
    ['1.5', 90],
    ['0,25', 15],
    ['.5', 30],
    ['1,5h', 90],
    ['1,5 giờ', 90],
    ['1,50', 90],
    ['12,5', 750],
    ['90p', 90],
    ['90 phút', 90],
    ['90 ph', 90],
    ["45'", 45],
    ['45’', 45],
    ['45 min', 45],
    ['150m', 150],
    ['1', 60],
    ['12', 720],
    ['13', 13],
    ['25', 25],
    ['90', 90],
    [' 8 ', 480],
  ])('%s is %i minutes', (text, minutes) => {
    expect(parseDuration(text)).toEqual({ minutes });
  });

  it.each([
    ['1,33', 80],
    ['0,333', 20],
    ['0,3333333333333333', 20],
    ['0,009', 0.54],
    ['7,255', 435],
    ['0,675', 40.5],
    ['1,99', 119],
  ])('%s hours is rounded half up to the minute', (text, exact) => {
    expect(parseDuration(text)).toEqual({ minutes: Math.floor(exact + 0.5) });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'unreadable'],
    ['-1', 'unreadable'],
    ['1:75', 'unreadable'],
    ['1:5', 'unreadable'],
    ['1h90', 'unreadable'],
    ['1,', 'unreadable'],
    ['1:30:00', 'unreadable'],
    ['1,5p', 'unreadable'],
    ['1.234,5', 'unreadable'],
    ['h', 'unreadable'],
    ['=1+1', 'unreadable'],
    ['1 2', 'unreadable'],
    ['1e2', 'unreadable'],
    ['0', 'zero'],
    ['0:00', 'zero'],
    ['0h', 'zero'],
    ['0p', 'zero'],
    ['0,001', 'zero'],
    ['00', 'zero'],
    ['100:00', 'too-long'],
    ['6000', 'too-long'],
    ['99999999999999999999', 'too-long'],
    ['100,0', 'too-long'],
  ])('%j is %s', (text, problem) => {
    expect(parseDuration(text)).toEqual({ problem });
  });

  it('is read back from every way it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5999 }), (minutes) => {
        const hours = Math.floor(minutes / 60);
        expect(parseDuration(formatMinutes(minutes))).toEqual({ minutes });
        expect(parseDuration(`${hours}h${minutes % 60}`)).toEqual({ minutes });
        expect(parseDuration(`${minutes} phút`)).toEqual({ minutes });
      }),
    );
  });

  it('never throws, and never gives anything but whole minutes from 1 to 5,999', () => {
    const anyTyping = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."0123456789:,.hp giờphút'") }),
    );
    fc.assert(
      fc.property(anyTyping, (text) => {
        const read = parseDuration(text);
        if ('minutes' in read)
          expect(Number.isInteger(read.minutes) && read.minutes >= 1 && read.minutes <= 5999).toBe(true);
      }),
    );
  });
});

describe('minutes on the screen', () => {
  it.each([
    [90, '1:30'],
    [0, '0:00'],
    [5, '0:05'],
    [480, '8:00'],
    [1500, '25:00'],
    [-15, '−0:15'],
  ])('%i is %s', (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text);
  });

  it.each([
    [90, '+1:30'],
    [0, '0:00'],
    [-75, '−1:15'],
  ])('%i as a difference is %s', (minutes, text) => {
    expect(formatSignedMinutes(minutes)).toBe(text);
  });
});

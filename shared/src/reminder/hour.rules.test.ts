import { expect, it } from 'vitest';
import { readQuarter } from './hour.rules.ts';

it.each([
  ['16:30', '16:30'],
  [' 7:00 ', '07:00'],
  ['16h45', '16:45'],
  ['24:00', undefined],
  ['16:20', undefined],
  ['', undefined],
])('reads %j as %j', (text, hour) => expect(readQuarter(text)).toBe(hour));

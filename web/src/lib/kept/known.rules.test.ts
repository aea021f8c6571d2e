import { expect, test } from 'vitest';
import { knownFrom, todayBy } from './known.rules.ts';

const server = { today: '2024-01-12', now: '2024-01-12T09:42:00.000Z' };
const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

test.each([
  ['right', 0],
  ['two days slow', -48],
  ['two days fast', 48],
])('a clock that is %s tells the day as the server does, and the next one after its midnight', (_, off) => {
  const here = hours(new Date(server.now), off);
  const known = knownFrom('ha', server, here);
  expect(todayBy(known, here)).toBe('2024-01-12');
  expect(todayBy(known, hours(here, 7))).toBe('2024-01-12');
  expect(todayBy(known, hours(here, 8))).toBe('2024-01-13');
});

test('a clock that was set back names no day before the one that the server named', () => {
  const here = new Date(server.now);
  const known = knownFrom('ha', server, here);
  expect(todayBy(known, hours(here, -72))).toBe('2024-01-12');
});

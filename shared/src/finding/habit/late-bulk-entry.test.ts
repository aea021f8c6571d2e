import { expect, it } from 'vitest';
import { line, month, named, person, WORKING } from '../testing.ts';
import { lateBulkEntry } from './late-bulk-entry.ts';

const look = (lines: Parameters<typeof person>[1]) =>
  lateBulkEntry.look(month([person('ha', lines)]), lateBulkEntry.settings);
/** The first days of the month, each written when `at` says. */
const written = (count: number, at: (on: string, index: number) => string | null) =>
  WORKING.slice(0, count).map((on, index) => line(on, { enteredAt: at(on, index) }));
const sameEvening = (on: string) => `${on}T09:30:00.000Z`;

it('names nobody who writes each evening, nor lines of unknown time', () => {
  expect(look(written(22, sameEvening))).toEqual([]);
  expect(look(written(22, () => null))).toEqual([]);
});

it.each([
  [4, {}],
  [5, { ha: 'look' }],
  [12, { ha: 'look-first' }],
])('%d earlier days in one sitting: %j', (count, expected) => {
  const lines = written(
    count,
    (_, index) => `${WORKING[count]}T02:${String(index * 2).padStart(2, '0')}:00.000Z`,
  );
  expect(named(look(lines))).toEqual(expected);
});

it('a pause of more than an hour parts two sittings', () => {
  expect(look(written(8, (_, index) => `2024-01-12T0${index < 4 ? 1 : 5}:00:00.000Z`))).toEqual([]);
});

it.each([
  [2, {}],
  [9, { ha: 'look-first' }],
])('days written %d days later, one each evening: %j', (later, expected) => {
  const lines = written(12, (on) =>
    new Date(Date.parse(`${on}T10:00:00Z`) + later * 86_400_000).toISOString(),
  );
  expect(named(look(lines))).toEqual(expected);
});

it('goes by the day in Vietnam', () => {
  const lines = written(5, () => `${WORKING[4]}T16:59:00.000Z`);
  expect(look(lines)).toEqual([]);
  expect(named(look(lines.map((one) => ({ ...one, enteredAt: `${WORKING[4]}T17:00:00.000Z` }))))).toEqual({
    ha: 'look',
  });
});

it.each([
  [{ days: 6, late: 0, lateAfter: 7 }, 'Một lần ngồi ghi tới 6 ngày đã qua.'],
  [{ days: 0, late: 9, lateAfter: 10 }, '9 ngày được ghi muộn hơn 10 ngày.'],
  [{ days: 6, late: 9 }, 'Một lần ngồi ghi tới 6 ngày đã qua; 9 ngày được ghi muộn hơn 7 ngày.'],
])('says what was seen, by the settings it was seen with: %j', (params, text) => {
  expect(lateBulkEntry.say(params)).toBe(text);
});

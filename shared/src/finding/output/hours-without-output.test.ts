import { expect, it } from 'vitest';
import { line, month, named, person, WORKING } from '../testing.ts';
import { hoursWithoutOutput } from './hours-without-output.ts';

const look = (lines: Parameters<typeof person>[1], told = {}) =>
  hoursWithoutOutput.look(month([person('ha', lines, told)]), hoursWithoutOutput.settings);
/** So many days of eight hours, of which the first ones have no product. */
const days = (all: number, bare: number, taskId: string | null = null) =>
  WORKING.slice(0, all).map((on, at) =>
    line(on, { minutes: 480, ...(at < bare ? { output: null, taskId } : {}) }),
  );

it.each([
  [20, 4, {}],
  [20, 5, {}],
  [20, 8, { ha: 'look' }],
  [20, 15, { ha: 'look-first' }],
  [4, 4, {}],
  [5, 5, { ha: 'look-first' }],
])('of %d days %d without a product: %j', (all, bare, expected) => {
  expect(named(look(days(all, bare)))).toEqual(expected);
});

it('names nobody whose hours belong to work of many days that is open', () => {
  expect(look(days(20, 15, 'task'), { explainedTaskIds: new Set(['task']) })).toEqual([]);
  expect(named(look(days(20, 15, 'task')))).toEqual({ ha: 'look-first' });
});

it('names nobody whose hours went into meetings that somebody called', () => {
  const lines = days(20, 15).map((one) => (one.output === null ? { ...one, isMeeting: true } : one));
  expect(look(lines)).toEqual([]);
});

it('rests on the lines without a product and says how much they are', () => {
  const lines = days(20, 10);
  const [seen] = look(lines);
  expect(seen?.evidence.map(({ entryId }) => entryId)).toEqual(lines.slice(0, 10).map(({ id }) => id));
  expect(hoursWithoutOutput.say(seen?.params ?? {})).toBe(
    '80 giờ trong tháng (50 %) không có sản phẩm nào, cũng không thuộc việc nhiều ngày đang mở.',
  );
});

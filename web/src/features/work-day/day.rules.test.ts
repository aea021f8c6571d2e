import { describe, expect, test } from 'vitest';
import { balanceOf, isUnitOpen, reasonsOfLines, shownDays, weekStateOf } from './day.rules.ts';
import type { DayView, Weekday } from './day-query.ts';

const TODAY = '2024-01-12';
const weekday = (change: Partial<Weekday> = {}): Weekday => ({
  day: '2024-01-11',
  log: 'due',
  isWorking: true,
  name: null,
  isProvisional: false,
  leave: null,
  standardMinutes: 480,
  minutes: 0,
  states: [],
  returnReason: null,
  ...change,
});

describe('a day of the week is', () => {
  test.each<[string, Partial<Weekday>]>([
    ['missing', {}],
    ['begun', { day: TODAY }],
    ['future', { day: '2024-01-15' }],
    ['off', { isWorking: false }],
    ['notDue', { log: 'no-duty' }],
    ['notDue', { log: 'no-post' }],
    ['onLeave', { leave: { kind: 'annual', isHalf: false, parts: [] } }],
    ['missing', { leave: { kind: 'annual', isHalf: true, parts: [] } }],
    ['draft', { minutes: 60, states: ['draft'] }],
    ['missing', { states: ['draft'] }],
    ['submitted', { minutes: 60, states: ['submitted'] }],
    ['accepted', { minutes: 120, states: ['accepted', 'accepted'] }],
    ['submitted', { minutes: 120, states: ['accepted', 'submitted'] }],
    ['partly', { minutes: 120, states: ['draft', 'submitted'] }],
    ['returned', { minutes: 120, states: ['accepted', 'returned'] }],
  ])('%s: %j', (state, change) => {
    expect(weekStateOf(weekday(change), TODAY)).toBe(state);
  });

  test('shown from Monday to Friday, at the weekend when worked, asked for or looked at', () => {
    const week = ['08', '09', '10', '11', '12', '13', '14'].map((day, index) =>
      weekday({ day: `2024-01-${day}`, isWorking: index < 5 }),
    );
    const last = (days: Weekday[]) => days.at(-1)?.day;
    expect(shownDays(week, TODAY)).toHaveLength(5);
    expect(last(shownDays(week, '2024-01-14'))).toBe('2024-01-14');
    const worked = week.map((each) => (each.day === '2024-01-13' ? { ...each, minutes: 60 } : each));
    expect(last(shownDays(worked, TODAY))).toBe('2024-01-13');
  });
});

describe('a total stands to its standard', () => {
  test.each([
    [345, 480, 'left', 135],
    [480, 480, 'even', 0],
    [495, 480, 'over', 15],
    [60, 0, 'over', 60],
  ] as const)('%i of %i minutes', (minutes, standard, kind, by) => {
    expect(balanceOf(minutes, standard)).toEqual({ kind, minutes: by });
  });
});

describe('a unit’s lines can be written', () => {
  const view = (change: Partial<DayView>) =>
    ({ day: TODAY, today: TODAY, days: [], ...change }) as unknown as DayView;
  const day = (state: string) => ({ unitId: 'u', state }) as DayView['days'][number];
  test.each([
    ['on a day without a row', {}, true],
    ['while it is a draft', { days: [day('draft')] }, true],
    ['when it came back', { days: [day('returned')] }, true],
    ['not while it waits', { days: [day('submitted')] }, false],
    ['not once it is accepted', { days: [day('accepted')] }, false],
    ['not before it has come', { day: '2024-01-13' }, false],
  ])('%s', (_, change, isOpen) => {
    expect(isUnitOpen(view(change), 'u')).toBe(isOpen);
  });
});

describe('a return names single lines', () => {
  const entry = (id: string, ordinal: number) => ({ id, ordinal, workDayId: 'd' });
  const returned = (reason: string, state = 'returned') =>
    Object.fromEntries(
      reasonsOfLines({
        days: [{ id: 'd', state, lastStep: { kind: 'return', at: '', reason } }],
        entries: [entry('second', 3), entry('first', 1)],
      } as unknown as DayView),
    );
  test.each<[string, string, Record<string, string>]>([
    [
      'each with its own reason',
      'Dòng 1: quá chung\nDòng 2: thiếu số',
      { first: 'quá chung', second: 'thiếu số' },
    ],
    ['within a sentence', 'Thiếu số ở dòng 2', { second: 'Thiếu số ở dòng 2' }],
    ['none, where it speaks of the day', 'Ghi rõ sản phẩm', {}],
    ['none that is not there', 'Dòng 7: thiếu số', {}],
  ])('%s', (_, reason, lines) => {
    expect(returned(reason)).toEqual(lines);
    expect(returned(reason, 'draft')).toEqual({});
  });
});

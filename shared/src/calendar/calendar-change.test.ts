import { describe, expect, it } from 'vitest';
import type { Assignment } from '../assignment/held.rules.ts';
import type { Leave } from '../leave/leave.rules.ts';
import { buildCalendar, type CalendarDay } from './calendar.rules.ts';
import { changedDays, impactOf } from './calendar-change.rules.ts';
import { HALF_SATURDAY, MONDAY_TO_SATURDAY } from './weekly-pattern.ts';

const row = (on: string, kind: 'off' | 'work', more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ on, kind, name: 'Nghỉ lễ', isProvisional: false },
  ...more,
});

const held = (id: string, more: Partial<Assignment> = {}): Assignment => ({
  ...{ id, cadreId: id, unitId: 'u', positionId: 'p', kind: 'primary', fromOn: '2024-01-01', toOn: null },
  ...{ dailyMinutes: 480, hasDutyToLog: true, weeklyPattern: null },
  ...more,
});
const person = (post: Assignment, leaves: Leave[] = []) => ({ assignments: [post], leaves });

describe('the days on which two calendars differ', () => {
  it('are those added, taken away, renamed or settled', () => {
    const before = [row('2024-01-01', 'off'), row('2024-02-08', 'off'), row('2024-05-01', 'off')];
    const after = [
      row('2024-01-01', 'off'),
      row('2024-02-08', 'off', { name: 'Tết' }),
      row('2024-04-27', 'work'),
    ];
    expect(changedDays(before, after)).toEqual(['2024-02-08', '2024-04-27', '2024-05-01']);
    expect(changedDays(before, before)).toEqual([]);
  });
});

const of = (calendar: ReturnType<typeof buildCalendar>, week: string | null = null) => ({
  calendar,
  patternOf: () => week,
});

describe('what a change moves', () => {
  // Monday 29/04/2024 becomes a day off, Saturday 04/05/2024 makes up for it.
  const before = buildCalendar([]);
  const after = buildCalendar([row('2024-04-29', 'off'), row('2024-05-04', 'work')]);
  const days = ['2024-04-29', '2024-05-04'];
  const impact = (...people: ReturnType<typeof person>[]) =>
    impactOf(people, { days, before: of(before), after: of(after) });

  it('is counted by person and in minutes', () => {
    const moved = impact(person(held('a')), person(held('b', { dailyMinutes: 420 })));
    expect([moved.people, moved.added, moved.removed]).toEqual([2, 900, 900]);
    expect([...moved.byDay]).toEqual([
      ['2024-04-29', { people: 2, minutes: -900 }],
      ['2024-05-04', { people: 2, minutes: 900 }],
    ]);
  });

  it('leaves out who is on leave, has left, or works that Saturday anyway', () => {
    const leave: Leave = { fromOn: '2024-04-29', toOn: '2024-05-10', kind: 'annual', isHalf: false };
    expect(impact(person(held('a'), [leave])).people).toBe(0);
    expect(impact(person(held('a', { toOn: '2024-04-28' }))).people).toBe(0);
    const saturday = impact(person(held('a', { weeklyPattern: MONDAY_TO_SATURDAY })));
    expect([saturday.people, saturday.added, saturday.removed]).toEqual([1, 0, 480]);
  });

  it('of a name alone is nothing', () => {
    const named = buildCalendar([row('2024-04-29', 'off', { name: 'Ngày khác' })]);
    const settled = buildCalendar([row('2024-04-29', 'off')]);
    const change = { days: ['2024-04-29'], before: of(settled), after: of(named) };
    expect(impactOf([person(held('a'))], change).people).toBe(0);
  });

  it('of a week is its half Saturdays, by each person’s share and not for who has a week of their own', () => {
    const bare = buildCalendar([]);
    const week = { days: ['2024-01-12', '2024-01-13'], before: of(bare), after: of(bare, HALF_SATURDAY) };
    const people = [
      person(held('a')),
      person(held('b', { dailyMinutes: 420 })),
      person(held('c', { weeklyPattern: MONDAY_TO_SATURDAY })),
    ];
    const { people: count, added, removed } = impactOf(people, week);
    expect([count, added, removed]).toEqual([2, 240 + 210, 0]);
  });

  it('of a post is told by the posts after it', () => {
    const bare = of(buildCalendar([]));
    const next = [held('a', { weeklyPattern: HALF_SATURDAY, dailyMinutes: 420 })];
    const days = ['2024-01-12', '2024-01-13'];
    const { people, added, removed } = impactOf([{ ...person(held('a')), next }], {
      ...{ days, before: bare, after: bare },
    });
    expect([people, added, removed]).toEqual([1, 210, 60]);
  });
});

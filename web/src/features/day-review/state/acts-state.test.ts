import { describe, expect, test } from 'vitest';
import { Problem } from '../../../lib/problem.ts';
import type { ActKind, DayName } from './acts.ts';
import { type ActsEvent, NO_ACTS, reduceActs } from './acts-state.ts';

const day = (workDayId: string, version = 2): DayName => {
  return { workDayId, version, workedOn: '2024-01-12', fullName: 'Trần Thị Thu Hà' };
};
const actsAfter = (...events: ActsEvent[]) => events.reduce(reduceActs, NO_ACTS);
const sent = (kind: ActKind, ...days: DayName[]): ActsEvent => ({ type: 'sent', kind, days });
const taken = (kind: ActKind, ...days: DayName[]): ActsEvent => ({ type: 'taken', kind, days });
const refused = (kind: ActKind, of: DayName): ActsEvent => {
  const problem = new Problem({ code: 'stale-version' });
  return { type: 'refused', act: { ...of, kind, problem, seen: undefined } };
};

describe('acts on days', () => {
  test('take a day out of the list at once, at the version that was seen', () => {
    expect([...actsAfter(sent('acceptance', day('a'), day('b', 5))).away]).toEqual([
      ['a', 2],
      ['b', 5],
    ]);
    expect(actsAfter(sent('return', day('a'))).away.has('a')).toBe(true);
  });

  test('leave it where it is when they undo or reopen', () => {
    expect(actsAfter(sent('undo', day('a'))).away.size).toBe(0);
    expect(actsAfter(sent('reopening', day('a'))).away.size).toBe(0);
  });

  test('bring a refused day back with its reason, and keep the others away', () => {
    const state = actsAfter(sent('acceptance', day('a'), day('b')), refused('acceptance', day('a')));
    expect([...state.away.keys()]).toEqual(['b']);
    expect(state.refused.map((act) => [act.workDayId, act.kind])).toEqual([['a', 'acceptance']]);
  });

  test('can be taken back when done, and no more once they were', () => {
    const done = actsAfter(sent('acceptance', day('a')), taken('acceptance', day('a', 3)));
    expect(done.done).toMatchObject([{ kind: 'acceptance', days: [{ workDayId: 'a', version: 3 }] }]);
    const undone = reduceActs(done, taken('undo', day('a', 4)));
    expect([undone.done, undone.away.size]).toEqual([[], 0]);
    const [act] = done.done;
    expect(act && reduceActs(done, { type: 'expired', act }).done).toEqual([]);
  });

  test('can be taken back one after the other, the last first', () => {
    const two = actsAfter(taken('acceptance', day('a', 3)), taken('return', day('b', 2)));
    expect(two.done.map(({ kind }) => kind)).toEqual(['return', 'acceptance']);
    expect(reduceActs(two, taken('undo', day('b', 3))).done.map(({ kind }) => kind)).toEqual(['acceptance']);
  });

  test('forget a refusal when the day is tried again or the notice is closed', () => {
    const state = actsAfter(refused('acceptance', day('a')), refused('return', day('b')));
    expect(reduceActs(state, sent('acceptance', day('a'))).refused.map((act) => act.workDayId)).toEqual([
      'b',
    ]);
    expect(reduceActs(state, { type: 'dismissed', workDayIds: ['b'] }).refused).toHaveLength(1);
    expect(reduceActs(state, refused('acceptance', day('a'))).refused).toHaveLength(2);
  });
});

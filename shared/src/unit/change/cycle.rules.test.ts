import { describe, expect, it } from 'vitest';
import { firstDayBelowItself, unitsAbove } from './cycle.rules.ts';
import type { Timeline, UnitVersionFacts } from './timeline.rules.ts';

type Step = [fromOn: string, parentId: string | null];

/** Timelines from the days on which a unit came under another. */
function timelines(units: Record<string, Step[]>) {
  return (unitId: string): Timeline =>
    (units[unitId] ?? []).map(([fromOn, parentId], index, steps): UnitVersionFacts => {
      const next = steps[index + 1]?.[0];
      const toOn =
        next === undefined
          ? null
          : `${next.slice(0, 8)}${String(Number(next.slice(8)) - 1).padStart(2, '0')}`;
      return {
        ...{
          id: `${unitId}${index}`,
          unitId,
          fromOn,
          toOn,
          parentId,
          name: unitId,
          block: 'party',
          level: 'body',
        },
        ...{ isBody: 1, documentStyle: 'party', officialRoles: 0, weeklyPattern: null, decision: null },
      };
    });
}

const START = '2020-01-01';
const ON = '2025-07-10';

describe('a unit below itself', () => {
  it.each([
    ['nowhere in a tree', { a: [[START, null]], b: [[START, 'a']], c: [[START, 'b']] }, undefined],
    ['when it is its own parent', { c: [[START, 'c']] }, ON],
    ['when its parent stands below it', { b: [[START, 'c']], c: [[START, 'b']] }, ON],
    [
      'later, when its parent will move below it',
      {
        b: [
          [START, null],
          ['2025-09-02', 'c'],
        ],
        c: [[START, 'b']],
      },
      '2025-09-02',
    ],
    [
      'later, through a unit that comes above it only then',
      {
        a: [
          [START, null],
          ['2025-08-15', 'c'],
        ],
        b: [
          [START, null],
          ['2025-08-05', 'a'],
        ],
        c: [[START, 'b']],
      },
      '2025-08-15',
    ],
    [
      'not where the circle is only in the past',
      {
        b: [
          [START, 'c'],
          ['2024-01-15', null],
        ],
        c: [[START, 'b']],
      },
      undefined,
    ],
  ] as [string, Record<string, Step[]>, string | undefined][])('is seen %s', (_when, units, day) => {
    expect(firstDayBelowItself(timelines(units), 'c', ON)).toBe(day);
  });

  it('does not hang on a circle of others', () => {
    const of = timelines({ a: [[START, 'b']], b: [[START, 'a']], c: [[START, 'a']] });
    expect(firstDayBelowItself(of, 'c', ON)).toBeUndefined();
    expect(unitsAbove(of, 'c', ON)).toEqual(['a', 'b']);
  });
});

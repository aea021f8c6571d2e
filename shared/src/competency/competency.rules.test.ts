import { describe, expect, it } from 'vitest';
import { COMPETENCY_LEVELS, gapOf, levelText, parseLevels, standingsOf } from './competency.rules.ts';
import { FRAMEWORK } from './framework.data.ts';

describe('a range of levels', () => {
  it.each([
    ['3', 3, 3],
    ['2-3', 2, 3],
    [' 2 – 3 ', 2, 3],
    ['1—5', 1, 5],
  ])('"%s" is from %i to %i', (text, levelFrom, levelTo) => {
    expect(parseLevels(text)).toEqual({ levelFrom, levelTo });
  });

  it.each(['', '0', '6', '3-2', '2-', 'hai', '2-3-4'])('"%s" is none', (text) => {
    expect(parseLevels(text)).toBeUndefined();
  });

  it('is written as descriptions write it', () => {
    expect([levelText({ levelFrom: 3, levelTo: 3 }), levelText({ levelFrom: 2, levelTo: 3 })]).toEqual([
      '3',
      '2-3',
    ]);
  });
});

describe('a gap', () => {
  it.each([
    [3, 1, 2],
    [3, 3, 0],
    [3, 5, 0],
  ])('of a position that asks for %i and a person at %i is %i', (levelFrom, level, gap) => {
    expect(gapOf({ levelFrom }, level)).toBe(gap);
  });

  it('is unknown while nothing was assessed', () => {
    const required = [
      { competencyId: 'a', levelFrom: 2, levelTo: 3 },
      { competencyId: 'b', levelFrom: 4, levelTo: 4 },
    ];
    expect(standingsOf(required, new Map([['b', 2]]))).toEqual([
      { competencyId: 'a', levelFrom: 2, levelTo: 3, level: null, gap: null },
      { competencyId: 'b', levelFrom: 4, levelTo: 4, level: 2, gap: 2 },
    ]);
  });
});

describe('the framework', () => {
  it('has 7 general, 5 professional and 5 management competencies, each code once', () => {
    const count = (group: string) => FRAMEWORK.filter((c) => c.group === group).length;
    expect(['general', 'professional', 'management'].map(count)).toEqual([7, 5, 5]);
    expect(new Set(FRAMEWORK.map(({ code }) => code)).size).toBe(17);
  });

  it('says what each of the five levels is', () => {
    for (const { code, levels } of FRAMEWORK) {
      expect([code, levels.length]).toEqual([code, COMPETENCY_LEVELS.length]);
      expect(new Set(levels).size).toBe(5);
    }
  });
});

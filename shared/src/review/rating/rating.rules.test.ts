import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { disqualifiersFor, levelOf, type Rated, ratingOf } from './rating.rules.ts';

const rate = (rated: Partial<Rated>) =>
  ratingOf({ totalHundredths: 9500, disqualifiers: [], bodyLevel: null, ...rated }, ND335_2025);

describe('the level of a printed total', () => {
  it.each([
    [10_000, 'excellent'],
    [9000, 'excellent'],
    [8999, 'good'],
    [7000, 'good'],
    [6999, 'satisfactory'],
    [5000, 'satisfactory'],
    [4999, 'unsatisfactory'],
    [0, 'unsatisfactory'],
  ])('of %i hundredths is %s', (total, level) => {
    expect(levelOf(total, ND335_2025)).toBe(level);
  });
});

describe('a rating', () => {
  it('goes by the total where nothing stands against it', () => {
    expect(rate({})).toEqual({ level: 'excellent', steps: [{ rule: 'total', level: 'excellent' }] });
  });

  it('is the last level for whom something disqualifies, and says so', () => {
    expect(rate({ disqualifiers: ['discipline'] })).toEqual({
      level: 'unsatisfactory',
      steps: [
        { rule: 'total', level: 'excellent' },
        { rule: 'disqualifier', level: 'unsatisfactory' },
      ],
    });
  });

  it('of a head is never above the body’s', () => {
    expect(rate({ bodyLevel: 'good' }).steps.at(-1)).toEqual({ rule: 'body', level: 'good' });
    expect(rate({ bodyLevel: 'unsatisfactory' }).level).toBe('unsatisfactory');
    expect(rate({ totalHundredths: 6000, bodyLevel: 'excellent' })).toEqual({
      level: 'satisfactory',
      steps: [{ rule: 'total', level: 'satisfactory' }],
    });
  });

  it('of a disqualified head stays the last, however good the body', () => {
    expect(rate({ disqualifiers: ['waste-in-unit'], bodyLevel: 'excellent' }).level).toBe('unsatisfactory');
  });

  it('over the share becomes good by a decision, and a lower one stays', () => {
    expect(rate({ isLowered: true }).steps.at(-1)).toEqual({ rule: 'share', level: 'good' });
    expect(rate({ isLowered: true, totalHundredths: 6000 }).level).toBe('satisfactory');
  });

  it('is none without a total', () => {
    expect(rate({ totalHundredths: null, disqualifiers: ['discipline'], bodyLevel: 'good' })).toEqual({
      level: null,
      steps: [],
    });
  });
});

describe('disqualifiers', () => {
  it('for corruption and waste in the unit are for leaders', () => {
    expect(disqualifiersFor('staff')).toEqual(['discipline', 'degradation']);
    expect(disqualifiersFor('leader')).toEqual([
      ...['discipline', 'degradation', 'corruption-in-unit', 'waste-in-unit'],
    ]);
  });
});

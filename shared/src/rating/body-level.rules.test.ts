import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../review/pack/rule-pack.data.ts';
import { type BodyEntered, ratedBody } from './body-level.rules.ts';

const rate = (changes: Partial<BodyEntered>) =>
  ratedBody(
    { generalHundredths: 2800, resultHundredths: 6500, mostLevel: '', isOutstanding: true, ...changes },
    ND335_2025,
  );

describe('a body', () => {
  it('is rated by its points where its conditions are met', () => {
    expect(rate({})).toEqual({
      ...{ totalHundredths: 9300, pointsLevel: 'excellent', level: 'excellent', isOutstanding: true },
    });
  });

  it('is never above what its conditions allow, and no better for them', () => {
    expect(rate({ mostLevel: 'good' })).toMatchObject({ pointsLevel: 'excellent', level: 'good' });
    expect(rate({ resultHundredths: 3000, mostLevel: 'good' }).level).toBe('satisfactory');
  });

  it('is outstanding only while it is excellent', () => {
    expect(rate({ mostLevel: 'good' }).isOutstanding).toBe(false);
    expect(rate({ resultHundredths: 6000 }).isOutstanding).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { barOf, shareOf, spanOf, yearsOf } from './timeline.rules.ts';

const TODAY = '2024-01-12';
const post = (fromOn: string, toOn: string | null = null) => ({ fromOn, toOn });

describe('a timeline', () => {
  test('reaches from the first post to some time after today', () => {
    expect(spanOf([post('2023-01-01')], TODAY)).toEqual({ fromOn: '2023-01-01', toOn: '2024-05-11' });
    expect(spanOf([post('1990-01-01')], TODAY).fromOn).toBe('2012-01-01');
    expect(spanOf([post('2023-01-01'), post('2024-07-01')], TODAY).toOn).toBe('2024-10-29');
  });

  test('draws posts that follow one another without a gap and without lying over each other', () => {
    const span = { fromOn: '2023-01-01', toOn: '2024-05-11' };
    const first = barOf(span, post('2023-01-01', '2024-01-14'));
    const next = barOf(span, post('2024-01-15'));
    expect(first.start).toBe(0);
    expect(first.start + first.share).toBeCloseTo(next.start, 10);
    expect(next.start + next.share).toBe(1);
  });

  test('cuts what lies before it', () => {
    const span = { fromOn: '2012-01-01', toOn: '2024-05-11' };
    expect(barOf(span, post('1990-01-01', '2011-12-31'))).toEqual({ start: 0, share: 0 });
    expect(shareOf(span, '1990-01-01')).toBe(0);
  });

  test('names a handful of years', () => {
    expect(yearsOf({ fromOn: '2023-01-01', toOn: '2024-05-11' }).map(({ year }) => year)).toEqual([
      '2023',
      '2024',
    ]);
    expect(yearsOf({ fromOn: '2012-01-01', toOn: '2024-05-11' }).map(({ year }) => year)).toEqual([
      ...['2012', '2015', '2018', '2021', '2024'],
    ]);
    expect(yearsOf({ fromOn: '2024-01-02', toOn: '2024-05-11' })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { fitted } from './room.ts';

describe('a condition on the width', () => {
  test.each([
    ['usual text and the whole window', { scale: 1, taken: 0 }, '(width < 768px)'],
    ['text twice as large', { scale: 2, taken: 0 }, '(width < 1536px)'],
    ['a panel beside the page', { scale: 1, taken: 360 }, '(width < 1128px)'],
    ['both', { scale: 1.5, taken: 540 }, '(width < 1692px)'],
  ])('counts %s', (_what, room, condition) => {
    expect(fitted('(width < 768px)', room)).toBe(condition);
  });

  test('is whatever the build made of it', () => {
    const two = { scale: 2, taken: 10 };
    expect(fitted('(min-width: 768px) and (not (min-width: 1400px))', two)).toBe(
      '(min-width: 1546px) and (not (min-width: 2810px))',
    );
    expect(fitted('print', two)).toBe('print');
  });
});

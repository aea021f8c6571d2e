import { describe, expect, it } from 'vitest';
import { cutTo, shortened } from './cut.ts';

describe('a text that is cut', () => {
  it.each([
    ['Tờ trình', 8, 'Tờ trình'],
    ['Tờ trình', 2, 'Tờ'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['ab😀c', 4, 'ab😀'],
    ['a😀😀', 4, 'a😀'],
    ['😀', 1, ''],
    ['', 0, ''],
  ])('%j to %d units is %j', (text, most, cut) => {
    expect(cutTo(text, most)).toBe(cut);
  });

  it('never ends with half a character, wherever it is cut', () => {
    const text = 'ế😀👩‍👩‍👧‍👦𠮷x'.repeat(3);
    for (let most = 0; most <= text.length; most++) {
      expect(cutTo(text, most).isWellFormed()).toBe(true);
      expect(text.startsWith(cutTo(text, most))).toBe(true);
      expect(cutTo(text, most).length).toBeGreaterThanOrEqual(most - 1);
    }
  });

  it('shows that it goes on, within the same bound', () => {
    expect(shortened('abcd', 4)).toBe('abcd');
    expect(shortened('abcde', 4)).toBe('abc…');
    expect(shortened('ab😀de', 4)).toBe('ab…');
  });
});

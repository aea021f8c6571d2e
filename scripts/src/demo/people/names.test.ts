import { describe, expect, it } from 'vitest';
import { randomOf } from '../seed/random.ts';
import { KEPT_NAMES } from './names.data.ts';
import { nameOf, usernameOf } from './names.ts';

function people(count: number): string[] {
  const taken = new Set<string>();
  const random = randomOf(1, 'names');
  return Array.from({ length: count }, (_, i) => nameOf(random, i % 2 === 0, taken));
}

describe('invented people', () => {
  it('have names of three to five words, hardly ever the same', () => {
    const names = people(1412);
    expect(names.every((name) => /^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*){2,4}$/u.test(name))).toBe(true);
    expect(new Set(names).size).toBeGreaterThan(1390);
    expect(names.filter((name) => name.split(' ').length === 5).length).toBeGreaterThan(5);
    expect(names.every((name) => name === name.normalize('NFC'))).toBe(true);
  });

  it('never take a name out of the history books', () => {
    expect(people(5000).filter((name) => KEPT_NAMES.has(name))).toEqual([]);
  });

  it('sign in with the given name and initials', () => {
    const taken = new Set<string>();
    const usernames = ['Trần Thị Thu Hà', 'Đỗ Quang Vinh', 'Trương Thị Thùy Hạ'].map((name) =>
      usernameOf(name, taken),
    );
    expect(usernames).toEqual(['ha.ttt', 'vinh.dq', 'ha.ttt2']);
  });
});

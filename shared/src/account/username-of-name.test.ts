import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUsername } from './username.ts';
import { usernameOfName } from './username-of-name.ts';

describe('a user name made from a name', () => {
  test.each([
    ['Trần Thị Thu Hà', 'ha.ttt'],
    ['Đỗ Đức', 'duc.d'],
    ['Ân', 'an'],
    ['H’Bia Niê', 'nie.hb'],
  ])('of %s is %s', (name, username) => {
    expect(usernameOfName(name, new Set())).toBe(username);
  });

  test('that is taken gets the next number', () => {
    const taken = new Set(['ha.ttt', 'ha.ttt2']);
    expect(usernameOfName('Trần Thị Thu Hà', taken)).toBe('ha.ttt3');
    expect(usernameOfName('Trịnh Thị Tuyết Hà', taken)).toBe('ha.ttt4');
  });

  test('can be used whatever the name, and is nobody else’s', () => {
    const taken = new Set<string>();
    let made = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(isUsername(usernameOfName(name, taken))).toBe(true);
        expect(taken.size).toBe(++made);
      }),
    );
  });
});

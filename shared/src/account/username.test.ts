import { describe, expect, it } from 'vitest';
import { isUsername, normalUsername, username } from './username.ts';

describe('a user name', () => {
  it.each([
    ['  Ha.TTT ', 'ha.ttt'],
    ['HA.TTT\n', 'ha.ttt'],
    ['Ân'.normalize('NFD'), 'ân'],
  ])('%j is looked up as %j', (typed, stored) => {
    expect(normalUsername(typed)).toBe(stored);
  });

  it.each(['ha.ttt', 'an', 'vinh.dq2', 'kho_bac-01'])('%j may be given', (text) => {
    expect(isUsername(text)).toBe(true);
    expect(username.parse(` ${text.toUpperCase()} `)).toBe(text);
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['hà.ttt', 'bad-username'],
    ['ha ttt', 'bad-username'],
    ['.ha', 'bad-username'],
    ['ha..ttt', 'bad-username'],
    ['ha@tinh.vn', 'bad-username'],
    ['h\u0000a', 'bad-username'],
    ['a'.repeat(65), 'too-long:64'],
  ])('%j is refused as %s', (text, code) => {
    expect(username.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});

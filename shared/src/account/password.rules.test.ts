import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalPassword, passwordLength, passwordProblem } from './password.rules.ts';

describe('a password', () => {
  it.each(['', 'a', 'mười bốn ký t', '12345678901234'])('%j is too short', (text) => {
    expect(passwordProblem(text, 'ha.ttt')).toBe('password-too-short');
  });

  it.each([
    'matkhau123456789',
    'Mật khẩu 123456789',
    'MATKHAUMATKHAU1',
    'mat-khau-moi-2024',
    'password12345678',
    'P@ssw0rd!P@ssw0rd',
    'qwertyuiop123456',
    'aaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'abcdefghijklmnopq',
    '123456789012345678',
    'admin admin admin 1',
    'anhyeuem123456789',
    'Sổ Việc mật khẩu 1',
    'Việt Nam Việt Nam 2026',
  ])('%j is one that everybody thinks of', (text) => {
    expect(passwordProblem(text, 'ha.ttt')).toBe('password-too-common');
  });

  it.each(['hattt va con meo den', 'con mèo đen HA.TTT', 'hat.tt-con-meo-den'])(
    '%j holds the user name',
    (text) => {
      expect(passwordProblem(text, 'ha.ttt')).toBe('password-has-username');
    },
  );

  it('may hold a user name too short to tell', () => {
    expect(passwordProblem('một buổi sáng ở chợ', 'an')).toBeUndefined();
  });

  it.each([
    'mat-khau-thu-nghiem',
    'Chiều nay mưa rất to',
    'bốn con trâu qua sông',
    'kQ7#mZ2!xW9$pL4',
    '15 con vịt bơi'.padEnd(15, '!'),
  ])('%j may be chosen', (text) => {
    expect(passwordProblem(text, 'ha.ttt')).toBeUndefined();
  });

  it('is the same however its letters were composed', () => {
    const text = 'Chiều nay mưa rất to';
    expect(normalPassword(text.normalize('NFD'))).toBe(normalPassword(text));
    expect(passwordLength(text.normalize('NFD'))).toBe(20);
  });

  it('counts characters, not halves of them', () => {
    expect(passwordLength('🐃🐃')).toBe(2);
  });

  it('of random letters may be chosen', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bdfhkmprtvxz2479'), minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(letters, (text) => {
        fc.pre(new Set(text).size > 8);
        expect(passwordProblem(text, 'ha.ttt')).toBeUndefined();
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareUnitNames } from '../unit/bare-unit-names.ts';
import { normalPassword, passwordLength, passwordProblem } from './password.rules.ts';

describe('a password', () => {
  it.each(['', 'a', 'mười bốn ký t', '12345678901234'])('%j is too short', (text) => {
    expect(passwordProblem(text, { username: 'ha.ttt' })).toBe('password-too-short');
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
    'matkhau!@#$%^&*()',
    'sovietsoviet2025',
    'hanoimuathu1990',
    'quehuongtoi1990',
    'Mùa thu Hà Nội 1990',
    '15-08-1987 / 0912.345',
  ])('%j is one that everybody thinks of', (text) => {
    expect(passwordProblem(text, { username: 'ha.ttt' })).toBe('password-too-common');
  });

  it.each(['hattt va con meo den', 'con mèo đen HA.TTT', 'hat.tt-con-meo-den'])(
    '%j holds the user name',
    (text) => {
      expect(passwordProblem(text, { username: 'ha.ttt' })).toBe('password-has-username');
    },
  );

  it('may hold a user name too short to tell', () => {
    expect(passwordProblem('một buổi sáng ở chợ', { username: 'an' })).toBeUndefined();
  });

  it.each([
    'mat-khau-thu-nghiem',
    'Chiều nay mưa rất to',
    'bốn con trâu qua sông',
    'kQ7#mZ2!xW9$pL4',
    '15 con vịt bơi'.padEnd(15, '!'),
    'bốncontrâuquasông',
    'KHFRWQTXMZPLBVND',
    '52907316480297415386',
    '#;}~(%^*]!&_+{,|',
    'コンピュータの前に座る日曜日の朝',
  ])('%j may be chosen', (text) => {
    expect(passwordProblem(text, { username: 'ha.ttt' })).toBeUndefined();
  });

  it('is more than the office, its place and a year', () => {
    const units = ['Sở Nội vụ', 'Tỉnh Minh Giang'];
    const of = { username: 'ha.ttt', names: units.flatMap((name) => [name, ...bareUnitNames(name)]) };
    for (const text of ['sonoivu@2026minhgiang', 'MinhGiang-NoiVu-2026'])
      expect(passwordProblem(text, of)).toBe('password-too-common');
    expect(passwordProblem('mưa trên sông Minh Giang', of)).toBeUndefined();
  });

  describe('beside a second factor', () => {
    const of = { username: 'ha.ttt', least: 8, names: ['Trần Thị Thu Hà', 'Sở Khoa học và Công nghệ'] };

    it.each([
      ...[
        'matkhau1',
        'matkhau123',
        'Matkhau@2024',
        'm@tkh@u99',
        'M4tkh4u!!',
        'iloveyou',
        'anhyeuem',
        'AnhYeuEm99',
        'emyeuanh',
      ],
      ...[
        'khongbiet',
        'conyeu2020',
        'giadinh1',
        'phatloc68',
        'hanoi2024',
        'Saigon@123',
        'xinchao1',
        'tuyetvoi',
      ],
      ...['nguyen1990', 'Hoàng Long 1985', 'thuha2001', 'Minh@2024', 'tuananh99', '1988linh', 'ngoclan0908'],
      ...['15081987', '0912345678', '20240131', '11223344', 'qwerty12', 'abcd1234', '1qaz2wsx', 'Passw0rd'],
      ...['tranthithuha', 'Trần Thị Thu Hà 1', 'sokhoahocvacongnghe', 'SoKhoaHocVaCongNghe@24', 'ubnd2024'],
    ])('%j is one that everybody thinks of', (text) => {
      expect(passwordProblem(text, of)).toBe('password-too-common');
    });

    it.each(['cá kho tộ', 'mưa rất to', 'x9#Tq7!b', 'ba con gà trống', 'chợ sớm 5h'])(
      '%j may be chosen',
      (text) => {
        expect(passwordProblem(text, of)).toBeUndefined();
      },
    );

    it('needs eight characters', () => {
      expect(passwordProblem('x9#Tq7!', of)).toBe('password-too-short');
      expect(passwordProblem('x9#Tq7!b', { username: 'ha.ttt' })).toBe('password-too-short');
    });
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
        expect(passwordProblem(text, { username: 'ha.ttt' })).toBeUndefined();
      }),
    );
  });
});

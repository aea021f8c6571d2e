import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../http/problem.ts';
import { requireGoodPassword } from '../account.commands.ts';
import { isKnownPassword, listKnownPasswords } from './known-passwords.ts';

const codeOf = (text: string, least: number): string | undefined => {
  try {
    requireGoodPassword(text, { username: 'khong.ai', least }, 'next');
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.body.code : String(error);
  }
};

describe('passwords that leaked', () => {
  const all = listKnownPasswords();
  const long = all.filter(({ length }) => length >= 15);

  it('are refused: the 3,000 most used beside a second factor, and all others of the list', () => {
    expect(all.length).toBeGreaterThan(20_000);
    expect(all.slice(0, 6)).toEqual([
      'password',
      '12345678',
      '123456789',
      'baseball',
      'football',
      'qwertyuiop',
    ]);
    const taken = all.slice(0, 3000).filter((text) => codeOf(text, 8) !== 'password-too-common');
    expect(taken).toEqual([]);
    expect(all.filter((text) => !isKnownPassword(text))).toEqual([]);
  });

  it('are refused where fifteen characters are asked: the 3,000 most used of them', () => {
    expect(long.length).toBeGreaterThan(3000);
    expect(long.slice(0, 3000).filter((text) => codeOf(text, 15) !== 'password-too-common')).toEqual([]);
  });

  it('are those that docs/sign-in.md tells of', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../docs/sign-in.md'), 'utf8');
    expect(text).toContain(`the ${all.length.toLocaleString('en')} that leaked most often anywhere`);
    expect(text).toContain('shared/src/account/common-passwords.ts');
  });

  it('are known in capital letters, and whole alone', () => {
    expect(codeOf('TrustNo1', 8)).toBe('password-too-common');
    expect([isKnownPassword('baseball\nfootball'), isKnownPassword('baseb'), isKnownPassword('')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(codeOf('cá kho tộ', 8)).toBeUndefined();
  });
});

describe('what people here use most', () => {
  it.each(
    `anhyeuem emyeuanh matkhau1 matkhau123 Matkhau@123 khongbiet khongnho khongcogi conyeume conyeuba yeuemnhieu
    yeuanhnhieu anhyeuem1 anhyeuem123 emyeuanh123 anhnhoem toiyeuem toiyeuvietnam vietnam1 vietnam123 vietnamvodich
    hanoi123 saigon123 hochiminh nguyen123 nguyenvan nguyenthi tranvan1 hoang123 phuong123 thanh123 hongnhung
    thanhcong maymanca matkhaumoi chuthoi1 dangnhap quantri123 admin123 admin@123 Admin@2024 abc12345 abcd1234 Abc@12345
    Aa123456 aA@123456 a123456789 123456789a 12345678a 1qaz2wsx 1q2w3e4r 147258369 123654789 987654321 0123456789
    88888888 68686868 66668888 79797979 0909090909 01012000 10101990 asdasdasd asdfghjkl zxcvbnm123 qwerty123
    iloveyou1 iloveyou123 anhlaai1 giadinh123 hanhphuc1 congchuc1 ubndxa123 ubndphuong ubndtinh2024`.split(
      /\s+/,
    ),
  )('%j is refused', (text) => {
    expect(codeOf(text, 8)).toBe('password-too-common');
  });
});

import { describe, expect, test } from 'vitest';
import { findUnits } from './find-units.ts';

const unit = (code: string, name: string, above: string | null = 'Tỉnh Minh Giang') => ({
  code,
  name,
  above,
});
const UNITS = [
  unit('DT-TC', 'Ban Tổ chức Đảng ủy', 'Đảng ủy Khối'),
  unit('STC-VP', 'Phòng Tổ chức, hành chính', 'Sở Tài chính'),
  unit('SNV-TC', 'Phòng Tổ chức, hành chính', 'Sở Nội vụ'),
  unit('SNV', 'Sở Nội vụ'),
  unit('STC', 'Sở Tài chính'),
  unit('XPA', 'Ủy ban nhân dân xã Phước An'),
];
const found = (typed: string) => findUnits(UNITS, typed).map(({ code }) => code);

describe('a unit typed into the palette', () => {
  test.each([
    ['so noi vu', ['SNV', 'SNV-TC']],
    ['Sở Nội vụ', ['SNV', 'SNV-TC']],
    ['noi vu', ['SNV', 'SNV-TC']],
    ['to chuc noi', ['SNV-TC']],
    ['chuc to', ['DT-TC', 'STC-VP', 'SNV-TC']],
    ['ubnd phuoc', ['XPA']],
    ['uy ban', ['XPA', 'DT-TC']],
    ['UỶ BAN', ['XPA', 'DT-TC']],
    ['snv', ['SNV', 'SNV-TC']],
  ])('%s is %j', (typed, codes) => {
    expect(found(typed)).toEqual(codes);
  });

  test('is not guessed from nothing, nor where nothing fits', () => {
    expect(found('  ')).toEqual([]);
    expect(found('kho bạc')).toEqual([]);
  });

  test('is one of eight at most', () => {
    const many = Array.from({ length: 30 }, (_, n) => unit(`P${n}`, `Phòng số ${n}`));
    expect(findUnits(many, 'phong').length).toBe(8);
  });
});

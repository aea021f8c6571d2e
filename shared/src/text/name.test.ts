import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSortKey } from './name.ts';

const sorted = (names: readonly string[]): string[] =>
  names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : nameSortKey(a) > nameSortKey(b) ? 1 : 0));

const LETTERS = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ');
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const anyWord = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));
const anyName = fc.array(anyWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('the order of names', () => {
  it.each([
    ['letters of the word first', ['An', 'Ánh', 'Ân', 'Bình', 'Dũng', 'Đức']],
    ['tones in their order', ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']],
    ['a shorter word before a longer one', ['Ha', 'Hạ', 'Hai', 'Hải']],
    [
      'tên, then họ, then đệm',
      ['Lê Thị An', 'Trần Văn An', 'Lê Bình', 'Lê Thị Bình', 'Lê Văn Bình', 'Trần Bình'],
    ],
    [
      'a colleague list as an office writes it',
      [
        'Phạm Quốc Bảo',
        'Nguyễn Thị Hà',
        'Trần Thị Thu Hà',
        'Trần Thị Thúy Hà',
        'Lò Thị Hạ',
        'Lê Hoàng Nam',
        'Đặng Hữu Phước',
        'Bùi Thanh Tùng',
        'Vàng A Vừ',
      ],
    ],
    ['a name of one word before fuller ones', ['Hà', 'Lê Hà', 'Lê Thu Hà']],
    [
      'f, j, w and z where Latin order has them',
      ['Ế', 'Fa', 'Ga', 'Ia', 'Ja', 'Ka', 'Vy', 'Wu', 'Xa', 'Ý', 'Zơ'],
    ],
  ])('%s', (_, names) => {
    expect(sorted(names.toReversed())).toEqual(names);
    expect(sorted(names)).toEqual(names);
  });

  it('follows the alphabet', () => {
    expect(sorted(LETTERS.toReversed())).toEqual(LETTERS);
    expect(sorted(LETTERS.map((letter) => letter.toUpperCase()))).toEqual(
      LETTERS.map((letter) => letter.toUpperCase()),
    );
  });

  it('weighs all letters of a word before any of its tones', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.nat(5), fc.nat(5), (a, b, toneOfA, toneOfB) => {
        fc.pre(a !== b);
        const plain = nameSortKey(a) < nameSortKey(b);
        expect(nameSortKey(a + TONES[toneOfA]) < nameSortKey(b + TONES[toneOfB])).toBe(plain);
      }),
    );
  });

  it('compares tên before everything else', () => {
    fc.assert(
      fc.property(anyWord, anyWord, anyName, anyName, (a, b, restOfA, restOfB) => {
        fc.pre(a !== b);
        expect(nameSortKey(`${restOfA} ${a}`) < nameSortKey(`${restOfB} ${b}`)).toBe(
          nameSortKey(a) < nameSortKey(b),
        );
      }),
    );
  });
});

describe('the key', () => {
  it('holds only digits and small letters, so that every collation reads it alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(nameSortKey(text)).toMatch(/^[0-9a-z]*$/);
      }),
    );
  });

  it('sorts the same by an English collation as byte by byte', () => {
    const english = new Intl.Collator('en');
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const [keyA, keyB] = [nameSortKey(a), nameSortKey(b)];
        expect(Math.sign(english.compare(keyA, keyB))).toBe(keyA < keyB ? -1 : keyA > keyB ? 1 : 0);
      }),
    );
  });

  it.each([
    ['Trần Thị Thu Hà', 'TRẦN  THỊ THU HÀ '],
    ['Nguyễn Hòa', 'Nguyễn Hoà'],
    ['Trần Thị Thu Hà', 'Trần Thị Thu Hà'.normalize('NFD')],
    ["H'Hen Niê", 'H’Hen Niê'],
  ])('is one for %s and %s', (a, b) => {
    expect(nameSortKey(a)).toBe(nameSortKey(b));
  });

  it('is empty for no name and keeps other scripts and digits apart', () => {
    expect(nameSortKey('  ')).toBe('');
    expect(new Set(['Y 1', 'Y 2', 'Y Ж', 'Y 王', 'Y A'].map(nameSortKey)).size).toBe(5);
  });
});

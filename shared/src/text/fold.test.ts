import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badCharacterIn, cleanText, foldText, hasWords } from './fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('words of a name', () => {
  it.each([
    ['tuan nguyen', true],
    ['NGUYỄN tuấn', true],
    ['van', true],
    ['ngu', true],
    ['uan', false],
    ['tuan le', false],
    ['cb-01', true],
    ['  ', true],
  ])('%j', (typed, isThere) => {
    expect(hasWords('Nguyễn Văn Tuấn CB-014', typed)).toBe(isThere);
  });
});

describe('folding for search', () => {
  it.each([
    ['Trần Thị Thu Hà', 'tran thi thu ha'],
    ['  PHẠM   Quốc\tBảo ', 'pham quoc bao'],
    ['Đặng Thuỳ Dương', 'dang thuy duong'],
    ['Uỷ ban', 'uy ban'],
    ['Ủy ban', 'uy ban'],
    ['Nghị quyết số 09-NQ/TU', 'nghi quyet so 09-nq/tu'],
    ['Mã\u00a0cán\u200b bộ\ufeff', 'ma can bo'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('takes every letter of the Vietnamese alphabet to a–z', () => {
    const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    for (const letter of [...vowels, 'đ', 'Đ']) {
      expect(foldText(letter)).toMatch(/^[a-z]$/);
      expect(foldText(letter.toUpperCase())).toBe(foldText(letter));
    }
  });

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });

  it('has nothing left to fold the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('cleaning for storage', () => {
  it('composes letters, makes line ends \\n and trims', () => {
    expect(cleanText('  Hà\u0323 \r\nNội\r ')).toBe('Hạ̀ \nNội'.normalize('NFC'));
    expect(cleanText('Tha\u0300nh')).toBe('Thành');
  });

  it('keeps what joins two pictures, and nothing else that is not seen', () => {
    const picture = '👩\u200d💻 🧑🏽\u200d🌾 ❤️\u200d🔥';
    expect(cleanText(picture)).toBe(picture);
    expect(cleanText('a\u200db \u200d💻 👩\u200d x 👩\u200d\u200d💻 \u202eđảo\u202c')).toBe(
      'ab 💻 👩 x 👩💻 đảo',
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('characters that cannot be stored', () => {
  it.each([
    ['a\u0000b', 'U+0000'],
    ['a\u001bb', 'U+001B'],
    ['\u007f', 'U+007F'],
    ['\u0085', 'U+0085'],
    ['a\rb', 'U+000D'],
    ['x\ud800y', 'U+D800'],
    ['x\udc00', 'U+DC00'],
    ['\ufffe', 'U+FFFE'],
    ['\ufdd0', 'U+FDD0'],
    ['\u{1ffff}', 'U+1FFFF'],
    ['ok\u0001then\u0002', 'U+0001'],
  ])('%j is refused for %s', (text, code) => {
    expect(badCharacterIn(text)).toBe(code);
  });

  it.each(['Trần Thị Thu Hà', 'hai dòng\n\tthụt vào', '“ngoặc” – gạch, ½ · 😀', '\u{20000}', ''])(
    '%j is kept',
    (text) => {
      expect(badCharacterIn(text)).toBeUndefined();
    },
  );

  it('are never found in cleaned well-formed text without controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(badCharacterIn(cleanText(text))).toBeUndefined();
      }),
    );
  });
});

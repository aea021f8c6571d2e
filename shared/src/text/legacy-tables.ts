import { normalText } from './normal.ts';

/** TCVN3 (ABC fonts): the code point that a byte is seen as, and the letter that was meant. */
const TCVN3_SEEN = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_MEANT = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

/** Windows-1258 seen as Latin-1: five tone marks that follow their letter, and the letters that differ. */
const WINDOWS_1258_SEEN = 'ÌÒÞìòÃãÐðÕõÝý';
const WINDOWS_1258_MEANT = '\u0300\u0309\u0303\u0301\u0323ĂăĐđƠơƯư';

/** VNI: a vowel is followed by the mark of its tone, or of its circumflex or breve with the tone in one. */
const VNI_TONES = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const VNI_CIRCUMFLEX = { â: '', à: '\u0300', á: '\u0301', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const VNI_BREVE = { ê: '', è: '\u0300', é: '\u0301', ú: '\u0309', ü: '\u0303', ë: '\u0323' };
const VNI_ALONE = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const pairs = (seen: string, meant: string): Map<string, string> =>
  new Map([...seen].map((character, index) => [character, meant.charAt(index)]));

function vniPairs(): Map<string, string> {
  const table = new Map<string, string>(Object.entries(VNI_ALONE));
  const add = (vowels: string, letterMark: string, marks: Record<string, string>): void => {
    for (const vowel of vowels) {
      const meant = (VNI_ALONE as Record<string, string>)[vowel] ?? vowel;
      for (const [mark, tone] of Object.entries(marks)) {
        table.set(vowel + mark, (meant + letterMark + tone).normalize('NFC'));
      }
    }
  };
  add('aeouyôö', '', VNI_TONES);
  add('aeo', '\u0302', VNI_CIRCUMFLEX);
  add('a', '\u0306', VNI_BREVE);
  return table;
}

const TCVN3 = pairs(TCVN3_SEEN, TCVN3_MEANT);
const WINDOWS_1258 = pairs(WINDOWS_1258_SEEN, WINDOWS_1258_MEANT);
const VNI = vniPairs();

/** What each old encoding's glyphs were meant to say, as small letters in NFC. */
export const LEGACY_READINGS = {
  tcvn3: (seen: string): string =>
    [...seen]
      .map((character) => TCVN3.get(character) ?? character)
      .join('')
      .toLowerCase(),
  vni: (seen: string): string =>
    seen
      .toLowerCase()
      .replace(/[aeouyôö][øùûõïâàáåãäêèéúüë]|./gsu, (glyph) => VNI.get(glyph) ?? alone(glyph)),
  'windows-1258': (seen: string): string =>
    normalText(
      [...seen].map((character) => WINDOWS_1258.get(character) ?? character).join(''),
      'NFC',
    ).toLowerCase(),
};

/** A vowel and a mark that do not go together are two glyphs. */
const alone = (glyph: string): string =>
  [...glyph].map((character) => VNI.get(character) ?? character).join('');

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeLegacyVietnamese } from './legacy-encoding.ts';
import { LEGACY_READINGS } from './legacy-tables.ts';

const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Giàng Vàng Lò Thào Niê'.split(' ');
const MIDDLE = 'Thị Văn Thu Quốc Hữu Thanh Ngọc Minh Đức Thuỳ Thúy Xuân A Seo Bá Hoài Khánh'.split(' ');
const GIVEN =
  'Hà Bảo Ân Ánh An Bình Dũng Đức Tùng Phượng Việt Hương Nguyệt Hùng Sơn Lâm Tâm Hoà Quý Uyên Yến'.split(' ');
const anyVietnameseName = fc
  .tuple(fc.constantFrom(...FAMILY), fc.constantFrom(...MIDDLE), fc.constantFrom(...GIVEN))
  .map((words) => words.join(' '));

const FRENCH =
  `élève été où déjà à très là même forêt hôtel naïve Noël garçon français œuvre août goût maïs château
  théâtre problème général réunion cœur dû père mère frère pâté crème brûlée gâteau tête bête fête côté après être
  «Hélène» François Zoé Jérôme Benoît Anaïs Gaël Thérèse Loïc Cécile`.split(/\s+/);
const OTHERS =
  `Müller Jürgen Björn Åsa José Núñez García mañana café résumé façade São João Øystein Þór señor über
  Größe Köln naïf piñata jalapeño Dvořák Łódź N·m m×n ±5 °C ½ §1 ©2024 ®`.split(/\s+/);

describe('Vietnamese read in the wrong encoding', () => {
  it.each([
    ['TrÇn ThÞ Thu Hµ', 'tcvn3'],
    ['Ph¹m Quèc B¶o', 'tcvn3'],
    ['NguyÔn V¨n §øc', 'tcvn3'],
    ['UBND x· T©n Phó', 'tcvn3'],
    ['Phßng Néi vô; D­¬ng H÷u Ph­íc', 'tcvn3'],
    ['Traàn Thò Thu Haø', 'vni'],
    ['NGUYEÃN VAÊN ÑÖÙC', 'vni'],
    ['Phoøng Noäi vuï, Döông Höõu Phöôùc', 'vni'],
    ['TrâÌn Thiò Thu Hà', 'windows-1258'],
    ['Phaòm Quôìc BaÒo', 'windows-1258'],
    ['NguyêÞn Vãn Ðýìc', 'windows-1258'],
    ['Tr\ufffd\ufffdn Thi\ufffd Thu H\ufffd', 'windows-1258'],
  ])('%s is %s', (text, encoding) => {
    expect(looksLikeLegacyVietnamese(text)).toBe(encoding);
  });

  it.each([
    ['tcvn3', 'TrÇn ThÞ Thu Hµ, Ph¹m Quèc B¶o', 'trần thị thu hà, phạm quốc bảo'],
    ['vni', 'Traàn Thò Thu Haø, Phaïm Quoác Baûo', 'trần thị thu hà, phạm quốc bảo'],
    ['windows-1258', 'TrâÌn Thiò Thu Hà, Phaòm Quôìc BaÒo', 'trần thị thu hà, phạm quốc bảo'],
  ] as const)('%s says what it was meant to say', (encoding, seen, meant) => {
    expect(LEGACY_READINGS[encoding](seen)).toBe(meant);
  });

  it('is still found when a few words are right', () => {
    expect(
      looksLikeLegacyVietnamese('Mã cán bộ; Hä vµ tªn; TrÇn ThÞ Thu Hµ; Ph¹m Quèc B¶o; Lª V¨n Hïng'),
    ).toBe('tcvn3');
  });
});

describe('text that reads right', () => {
  it('is never suspected for a Vietnamese name, whatever its case', () => {
    fc.assert(
      fc.property(anyVietnameseName, (name) => {
        expect(looksLikeLegacyVietnamese(name)).toBeUndefined();
        expect(looksLikeLegacyVietnamese(name.toUpperCase())).toBeUndefined();
        expect(looksLikeLegacyVietnamese(name.normalize('NFD'))).toBeUndefined();
      }),
    );
  });

  it.each([...FRENCH, ...OTHERS])('%s is not suspected', (word) => {
    expect(looksLikeLegacyVietnamese(word)).toBeUndefined();
  });

  it('is not suspected for sentences that mix Vietnamese with other tongues', () => {
    const anyWord = fc.oneof(
      fc.constantFrom(...FRENCH, ...OTHERS, ...FAMILY, ...MIDDLE, ...GIVEN),
      fc.string({ unit: 'grapheme-ascii' }),
    );
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 12 }), (words) => {
        expect(looksLikeLegacyVietnamese(words.join(' '))).toBeUndefined();
      }),
    );
  });

  it.each([
    '',
    'Draft report for Quarter 1',
    '1.234,5',
    'Soạn thảo báo cáo quý I',
    '“Độc lập - Tự do - Hạnh phúc”',
  ])('%j is not suspected', (text) => {
    expect(looksLikeLegacyVietnamese(text)).toBeUndefined();
  });
});

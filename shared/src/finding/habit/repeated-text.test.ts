import { describe, expect, it } from 'vitest';
import { line, month, named, person, WORKING } from '../testing.ts';
import { repeatedText } from './repeated-text.ts';
import { textKey } from './text-key.ts';

const WORDS =
  'soạn rà họp tiếp ký lập gửi đọc bàn tính xếp đếm viết sửa in quét tra nghe trình chép thẩm định'.split(
    ' ',
  );
const THINGS =
  'tờ trình hồ sơ biên bản kế hoạch phụ lục danh sách công văn đề án báo cáo quyết định sổ sách'.split(' ');
/** Notes of which no two are alike. */
const own = (at: number) =>
  `${WORDS[at % 22]} ${WORDS[(at * 7 + 3) % 22]} ${THINGS[(at * 5) % 24]} ${THINGS[(at * 11 + 2) % 24]}`;
const lines = (notes: readonly string[], told = {}) =>
  notes.map((note, at) => line(WORKING[at % WORKING.length] ?? '', { note, ...told }));
const look = (people: ReturnType<typeof person>[], products?: Parameters<typeof month>[1]) =>
  repeatedText.look(month(people, products), repeatedText.settings);
const colleagues = Array.from({ length: 5 }, (_, who) =>
  person(`other-${who}`, lines(WORKING.map((_, at) => own(at + 31 * who))), { unitId: `unit-${who}` }),
);

describe('one’s own texts', () => {
  const copied = 'Thực hiện nhiệm vụ chuyên môn theo phân công của lãnh đạo';
  const mixed = (count: number) => WORKING.map((_, at) => (at < count ? copied : own(at)));

  it.each([
    [5, {}],
    [12, {}],
    [19, { ha: 'look-first' }],
    [22, { ha: 'look-first' }],
  ])('of 22 lines %d alike: %j', (count, expected) => {
    expect(named(look([...colleagues, person('ha', lines(mixed(count)))]))).toEqual(expected);
  });

  it('are alike whatever their tone marks, numbers and order of words', () => {
    const notes = WORKING.map((_, at) =>
      at % 2 ? `Xử lý hồ sơ số ${at} của tổ tổng hợp` : `ho so cua to TONG HOP, xu ly so ${at * 3}`,
    );
    expect(named(look([...colleagues, person('ha', lines(notes))]))).toEqual({ ha: 'look-first' });
  });

  it('may be alike where the work is, by the catalogue or as one piece of many days', () => {
    const products = { products: { report: { standardMinutes: 180, isRepetitive: true } } };
    expect(look([person('ha', lines(mixed(22)))], products)).toEqual([]);
    expect(look([...colleagues, person('ha', lines(mixed(22), { taskId: 'task' }))])).toEqual([]);
  });

  it('may be alike where somebody else named the meeting', () => {
    expect(look([...colleagues, person('ha', lines(mixed(22), { isMeeting: true }))])).toEqual([]);
  });

  it('of one busy day are no habit', () => {
    const day = Array.from({ length: 12 }, () => line('2024-01-12', { note: copied, minutes: 20 }));
    expect(look([...colleagues, person('ha', day)])).toEqual([]);
  });
});

describe('a colleague’s texts', () => {
  const long = (at: number) => `${own(at)} cho hội đồng xét duyệt`;
  const writer = (id: string, from: number, told = {}) =>
    person(
      id,
      WORKING.slice(from).map((on, at) => line(on, { note: long(at) })),
      told,
    );

  it('name who wrote them later, in the same unit', () => {
    const seen = look([...colleagues, writer('ha', 0), writer('bao', 4)]);
    expect(named(seen)).toEqual({ bao: 'look-first' });
    expect(repeatedText.say(seen[0]?.params ?? {})).toBe(
      '18 dòng (100 %) có nội dung gần như chép lại, 18 dòng giống của đồng nghiệp cùng đơn vị.',
    );
    expect(look([...colleagues, writer('ha', 0), writer('bao', 4, { unitId: 'elsewhere' })])).toEqual([]);
  });
});

describe('a key', () => {
  it.each([
    ['Soạn báo cáo tháng 1', 'bao cao soan'],
    ['Báo cáo tháng 12: soạn', 'bao cao soan'],
    ['58/SNV-CCVC', 'ccvc snv'],
    ['…', ''],
  ])('of %j is %j', (text, key) => {
    expect(textKey(text)).toBe(key);
  });
});

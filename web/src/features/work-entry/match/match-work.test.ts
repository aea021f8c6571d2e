import { describe, expect, test } from 'vitest';
import { piecesOf, rankOf, searchable, wordsOf } from './match-work.ts';

const NAMES = [
  'Báo cáo tháng về công tác công chức, viên chức',
  'Báo cáo sử dụng biên chế hằng tháng',
  'Thẩm định hồ sơ tuyển dụng, tiếp nhận',
  'Tờ trình bổ nhiệm',
];

function found(query: string): string[] {
  const asked = wordsOf(query);
  return NAMES.map((name) => ({ name, rank: rankOf(asked, searchable(name)) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ name }) => name);
}

const marked = (query: string, name: string) =>
  piecesOf(wordsOf(query), searchable(name))
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('');

describe('looking work up', () => {
  test('needs no tone marks, and puts words that stand together first', () => {
    expect(found('bao cao thang')).toEqual([NAMES[0], NAMES[1]]);
  });
  test.each([
    ['thang bao cao', [NAMES[0], NAMES[1]]],
    ['  BÁO   CÁO ', [NAMES[0], NAMES[1]]],
    ['ho so', [NAMES[2]]],
    ['hồ sơ', [NAMES[2]]],
    ['th d', [NAMES[1], NAMES[2]]],
    ['t tuyen', [NAMES[2]]],
    ['bổ nhiêm', [NAMES[3]]],
    ['bo nhiem thu truong', []],
    ['', NAMES],
  ])('"%s"', (query, names) => {
    expect(found(query).sort()).toEqual([...names].sort());
  });
  test('needs one word of the name for each word typed', () => {
    expect(rankOf(['cong', 'cong'], searchable('Công tác'))).toBeUndefined();
    expect(rankOf(['cong', 'cong'], searchable('Công tác công chức'))).toBeDefined();
  });
  test('marks what matched, neighbours in one stroke', () => {
    expect(marked('bao cao thang', NAMES[0] ?? '')).toBe('[Báo cáo tháng] về công tác công chức, viên chức');
    expect(marked('bao cao thang', NAMES[1] ?? '')).toBe('[Báo cáo] sử dụng biên chế hằng [tháng]');
    expect(marked('', NAMES[3] ?? '')).toBe('Tờ trình bổ nhiệm');
  });
});

import { describe, expect, it } from 'vitest';
import { FRAMEWORK } from '../../competency/framework.data.ts';
import { emptyContent } from '../parts.ts';
import type { DraftContent } from './source.ts';
import { unknownWords } from './unknown-words.ts';

const KNOWN = FRAMEWORK.map(({ name }) => name);
const reading = (content: Partial<DraftContent>) =>
  unknownWords(
    {
      ...{ firstRow: 0, rows: [], uses: [], doubts: [], leftovers: [] },
      content: { ...(emptyContent() as DraftContent), ...content },
    },
    KNOWN,
  ).map(({ path, reason }) => `${path} ${reason}`);
const named = (name: string) =>
  reading({ competencies: [{ key: 'c1', group: 'Nhóm năng lực chung', name, level: '2' }] });

describe('a competency of a file', () => {
  it.each([
    ...['Đạo đức và bản lĩnh', 'ĐẠO ĐỨC  VÀ BẢN LĨNH', 'Thẩm định văn bản', 'Sử dụng ngoại ngữ'],
    ...['Kiểm tra thực hiện văn bản', 'Năng lực giao tiếp ứng xử', 'Tham mưu xây dựng'],
  ])('"%s" is one of the framework', (name) => {
    expect(named(name)).toEqual([]);
  });

  it.each(['Năng lực bay lượn', 'Văn thư', 'Kỹ năng xây dựng nhà cửa', 'Năng lực'])(
    '"%s" is in no framework, and doubtful',
    (name) => {
      expect(named(name)).toEqual(['competencies.c1.name competency-unknown']);
    },
  );
});

it('a group that the form has not is doubtful, one in other words is not', () => {
  const kinds = ['Trình độ đào tạo', 'Tin học, ngoại ngữ', 'Sở thích'];
  const qualifications = kinds.map((kind, i) => ({ key: `q${i + 1}`, kind, requirement: 'Có' }));
  const competencies = ['Năng lực chuyên môn', 'Nhóm tâm linh'].map((group, i) => ({
    ...{ key: `c${i + 1}`, group, name: 'Ngoại ngữ', level: '2' },
  }));
  expect(reading({ qualifications, competencies })).toEqual([
    'qualifications.q3.kind kind-unknown',
    'competencies.c2.group group-unknown',
  ]);
});

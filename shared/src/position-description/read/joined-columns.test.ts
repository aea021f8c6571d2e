import { expect, it } from 'vitest';
import type { SourceRow } from './source.ts';
import { understand } from './understand.ts';

const row = (...texts: string[]): SourceRow => ({
  table: 0,
  cells: texts.map((text, column) => ({ column, span: 1, text: text.normalize('NFC'), isContinued: false })),
});
const HEAD = [row('Tên VTVL: Lái xe', 'Mã VTVL: HT-01'), row('2. Các công việc và tiêu chí đánh giá')];
const WORK = ['1', 'Lái xe', 'Đưa đón lãnh đạo', 'Đúng giờ'];
const workOf = (...header: string[]) => {
  const [found] = understand([...HEAD, row(...header), row(...WORK)]).descriptions;
  const joined = found?.doubts.filter(({ reason }) => reason === 'columns-joined').map(({ path }) => path);
  return { work: found?.content.work.map(({ area, work, criterion }) => [area, work, criterion]), joined };
};
const PARTED = [['Lái xe', 'Đưa đón lãnh đạo', 'Đúng giờ']];

it.each(['Nhiệm vụ', 'Nhiệm vụ chính', 'Công việc', 'Mảng công việc'])(
  '%s beside the concrete work is the area',
  (area) => {
    expect(workOf('TT', area, 'Công việc cụ thể', 'Tiêu chí')).toEqual({ work: PARTED, joined: [] });
  },
);

it('two columns that come into one field are doubtful', () => {
  expect(workOf('TT', 'Nhiệm vụ cụ thể', 'Công việc cụ thể', 'Tiêu chí')).toEqual({
    work: [['', 'Lái xe\nĐưa đón lãnh đạo', 'Đúng giờ']],
    joined: ['work.w1.work'],
  });
  const inside = [row('3.1. Bên trong'), row('Quản lý trực tiếp', 'Quản lý', 'Phối hợp'), row('A', 'B', 'C')];
  const [found] = understand([...HEAD, ...inside]).descriptions;
  expect(found?.content.manages).toBe('A\nB');
  expect(found?.doubts).toContainEqual(
    expect.objectContaining({ path: 'manages', reason: 'columns-joined' }),
  );
});

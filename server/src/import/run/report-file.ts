import type { ImportRun } from '@so-viec/db';
import { csvFile, csvLine } from '../export/write-csv.ts';
import type { LineState } from './outcome.ts';
import { findingsIn } from './run-view.ts';

const WORDS: Record<LineState, string> = {
  added: 'Thêm',
  changed: 'Đổi',
  unchanged: 'Giữ nguyên',
  'left-out': 'Bỏ',
};
const HEAD = ['Dòng', 'Kết quả', 'Là', 'Cột', 'Trước', 'Sau'];

/** What came of each row of a file that was taken over, a changed cell a line, as CSV. */
export function reportFile(run: ImportRun): Buffer {
  const { lines = [], changes = [] } = findingsIn(run) ?? {};
  const cellsOf = new Map(changes.map(({ row, cells }) => [row, cells]));
  const body = lines.flatMap(([row, state, label]) => {
    const cells = cellsOf.get(row) ?? [{ column: '', from: '', to: '' }];
    return cells.map(({ column, from, to }) => csvLine([String(row), WORDS[state], label, column, from, to]));
  });
  return csvFile([csvLine(HEAD), ...body]);
}

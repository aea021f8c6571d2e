import { readTable, type TableRow } from '@so-viec/shared/import/table-reader';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../read/read-csv.ts';
import { csvFile, csvLine } from './write-csv.ts';

describe('a cell of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84 912', "'+84 912"],
    ['-Họp', "'-Họp"],
    ['@ten', "'@ten"],
    ['＝1+1', "'＝1+1"],
    ['＋5', "'＋5"],
    ['－5', "'－5"],
    ['＠ten', "'＠ten"],
    ["'=1", "''=1"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
  ])('that a spreadsheet would run, %j, gets an apostrophe', (text, written) => {
    expect(csvLine([text])).toBe(written);
  });

  it.each(['Họp', '1=1', "'x", 'a-b', '１２３'])('that is no formula, %j, stays as it is', (text) => {
    expect(csvLine([text])).toBe(text);
  });

  it('with a separator, a quote or a new line is put in quotes, the guard inside them', () => {
    expect(csvLine(['=a;b', 'c"d', 'e\nf'])).toBe('"\'=a;b";"c""d";"e\nf"');
  });
});

describe('a guarded file that is imported again', () => {
  it('gives back what was in it, full-width signs too', () => {
    const rows: TableRow[] = [];
    const keep = { push: (row: TableRow) => rows.push(row) > 0, finish: () => readTable('units').finish() };
    const file = csvFile([csvLine(['Mã', 'Nội dung']), csvLine(['A', '＝1+1']), csvLine(['B', "'=x"])]);
    readCsv('units', file, () => undefined, keep);
    expect(rows.map(({ cells }) => cells).slice(1, 3)).toEqual([
      ['A', '＝1+1'],
      ['B', "'=x"],
    ]);
  });
});

import { countHeaders, MOST_COLUMNS } from '@so-viec/shared/import/header';
import type { TableKind } from '@so-viec/shared/import/import-row';
import type { ReadTable, TableReader } from '@so-viec/shared/import/table-reader';
import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import { FileProblem } from './file-problem.ts';
import type { OnRead } from './on-read.ts';

const DELIMITERS = [';', ',', '\t'];
const HEADER_WITHIN = 20;
/** The header and what stands over it are found within so many characters. */
const LOOKED_AT = 100_000;
/** An apostrophe and more of them before what begins a formula. */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Reads a CSV file: comma, semicolon or tab, whichever gives the header its columns; quoted cells may hold lines. */
export function readCsv<K extends TableKind>(
  kind: K,
  bytes: Uint8Array,
  onRead: OnRead,
  reader: TableReader<K>,
): ReadTable<K> {
  const text = decodeText(bytes);
  let row = 0;
  let openQuote = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(kind, text),
    step({ data, errors, meta }, parser) {
      row++;
      if (data.length > MOST_COLUMNS) throw new FileProblem('wide-row', { row, limit: MOST_COLUMNS });
      onRead(meta.cursor / text.length);
      if (errors.some((error) => error.type === 'Quotes')) openQuote ||= row;
      if (!reader.push({ row, cells: data.map(withoutGuard) })) parser.abort();
    },
  });
  const read = reader.finish();
  if (openQuote > 0) read.refusals.push({ row: openQuote, column: '', code: 'open-quote', params: {} });
  return read;
}

function delimiterOf(kind: TableKind, text: string): string {
  const start = text.slice(0, LOOKED_AT);
  const [best] = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: HEADER_WITHIN });
    const names = Math.max(0, ...data.map((cells) => countHeaders(kind, cells)));
    return { delimiter, names, cells: data.reduce((sum, cells) => sum + cells.length, 0) };
  }).sort((a, b) => b.names - a.names || b.cells - a.cells);
  return best?.delimiter ?? ',';
}

/** The apostrophe that our own export puts before what a spreadsheet would run as a formula. */
function withoutGuard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}

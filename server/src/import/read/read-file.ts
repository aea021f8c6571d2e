import type { TableKind } from '@so-viec/shared/import/import-row';
import { readTable, type TableReader } from '@so-viec/shared/import/table-reader';
import { FileProblem } from './file-problem.ts';
import type { OnRead } from './on-read.ts';
import { readCsv } from './read-csv.ts';
import { type ReadWorkbook, readXlsx } from './read-xlsx.ts';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 50;
const LOOKED_AT = 8192;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** Reads a CSV or XLSX file by what it holds, whatever it is called. Throws a FileProblem for what is no table. */
export async function readFile<K extends TableKind>(
  kind: K,
  bytes: Uint8Array,
  onRead: OnRead = () => undefined,
  reader: TableReader<K> = readTable(kind),
): Promise<ReadWorkbook<K>> {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new FileProblem('file-too-large', { size, limit: MOST_MEGABYTES });
  }
  if (bytes.length === 0) throw new FileProblem('empty-file');
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(bytes, onRead, reader);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileProblem('old-excel');
  if (isBinary(bytes)) throw new FileProblem('not-a-table');
  return { ...readCsv(kind, bytes, onRead, reader), otherSheets: [] };
}

/** Text has no NUL, but UTF-16 has; PDF and HTML begin with their names. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (isUtf16) return false;
  const start = bytes.subarray(0, LOOKED_AT);
  return start.includes(0) || /^\s*(?:%PDF|\{\\rtf|<)/.test(Buffer.from(start).toString('latin1'));
}

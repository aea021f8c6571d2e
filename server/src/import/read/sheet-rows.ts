import type { Cell } from '@so-viec/shared/import/cell';
import { MOST_COLUMNS } from '@so-viec/shared/import/header';
import type { TableRow } from '@so-viec/shared/import/table-reader';
import type { Archive } from './archive.ts';
import type { Workbook } from './workbook.ts';
import { elements, elementsIn, plainText, textOfItem, unescapeXml } from './xml.ts';

const FORMULA = /<(?:\w+:)?f[\s>/]/;
const REFERENCE = /\sr=["']([A-Z]{1,3})\d*["']/;
const TYPE = /\st=["'](\w+)["']/;
const STYLE = /\ss=["'](\d+)["']/;
const ROW_NUMBER = /^<[^>]*\sr=["'](\d+)["']/;

/** The rows of a sheet that hold anything, with the numbers Excel shows. */
export async function* sheetRows(
  archive: Archive,
  workbook: Workbook,
  part: string,
): AsyncGenerator<TableRow> {
  let row = 0;
  for await (const xml of elements(archive.pieces(part), 'row')) {
    const written = ROW_NUMBER.exec(xml)?.[1];
    row = written === undefined ? row + 1 : Number(written);
    const cells = cellsOf(xml, workbook);
    if (cells.length > 0) yield { row, cells };
  }
}

function cellsOf(xml: string, workbook: Workbook): Cell[] {
  const cells: Cell[] = [];
  let next = 0;
  for (const { attributes, content } of elementsIn(xml, 'c')) {
    const letters = REFERENCE.exec(attributes)?.[1];
    const index = letters === undefined ? next : indexOfColumn(letters);
    next = index + 1;
    const cell = content === undefined ? '' : cellOf(attributes, content, workbook);
    if (cell === '' || index >= MOST_COLUMNS) continue;
    while (cells.length < index) cells.push('');
    cells[index] = cell;
  }
  return cells;
}

function indexOfColumn(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function valueIn(content: string): string {
  for (const value of elementsIn(content, 'v')) {
    const text = plainText(value);
    if (text !== undefined) return text;
  }
  return '';
}

function cellOf(attributes: string, content: string, { strings, isDateStyle, dayOffset }: Workbook): Cell {
  if (FORMULA.test(content)) return { formula: true };
  const type = TYPE.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return textOfItem(content);
  const value = unescapeXml(valueIn(content));
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e') return { error: value };
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDateStyle(Number(STYLE.exec(attributes)?.[1] ?? 0)) ? { serial: number + dayOffset } : number;
}

import type { SourceCell, SourceRow } from '@so-viec/shared/position-description/read/source';
import { cleanText } from '@so-viec/shared/text/fold';
import { FileProblem } from '../../import/read/file-problem.ts';

const MOST_ROWS = 50_000;
const MOST_CHARACTERS = 5_000_000;
/** Word itself stops at 63 columns. */
const MOST_CELLS = 200;
/** The text of a table in a table is put together anew at each level. */
const MOST_LEVELS = 20;
/** What no database holds: controls and code points that are no characters. */
const UNSTORABLE = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}/gu;

interface OpenTable {
  ordinal: number;
  rows: SourceRow[];
  cells: SourceCell[];
  column: number;
  /** The lines of the cell that is open; undefined between cells. */
  lines: string[] | undefined;
  span: number;
  isContinued: boolean;
  isStart: boolean;
}

/** Puts paragraphs and cells together to rows. A table in a cell becomes lines of that cell. */
export class RowBuilder {
  readonly rows: SourceRow[] = [];
  readonly #open: OpenTable[] = [];
  #tables = 0;
  #characters = 0;

  openTable(): void {
    if (this.#open.length >= MOST_LEVELS)
      throw new FileProblem('file-rows', { what: 'bảng lồng nhau hơn 20 cấp' });
    const ordinal = this.#tables++;
    const cell = { lines: undefined, span: 1, isContinued: false, isStart: false };
    this.#open.push({ ordinal, rows: [], cells: [], column: 0, ...cell });
  }

  openRow(): void {
    const table = this.#open.at(-1);
    if (table) Object.assign(table, { cells: [], column: 0 });
  }

  openCell(): void {
    const table = this.#open.at(-1);
    if (table) Object.assign(table, { lines: [], span: 1, isContinued: false, isStart: false });
  }

  /** The row begins so many columns in. */
  skipColumns(count: number): void {
    const table = this.#open.at(-1);
    if (table) table.column += count;
  }

  spanColumns(span: number): void {
    const table = this.#open.at(-1);
    if (table) table.span = Math.min(Math.max(1, span), 64);
  }

  /** The cell begins a merged one, or is the lower part of one. */
  mergeCell(part: 'start' | 'rest'): void {
    const table = this.#open.at(-1);
    if (table) Object.assign(table, { isContinued: part === 'rest', isStart: part === 'start' });
  }

  paragraph(text: string): void {
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS)
      throw new FileProblem('file-rows', { what: 'hơn 5.000.000 ký tự' });
    const cell = this.#open.at(-1)?.lines;
    if (cell) cell.push(text);
    else
      this.#addRow({ table: null, cells: [{ column: 0, span: 1, text: stored(text), isContinued: false }] });
  }

  closeCell(): void {
    const table = this.#open.at(-1);
    if (!table?.lines) return;
    if (table.cells.length >= MOST_CELLS) throw new FileProblem('file-rows', { what: 'bảng hơn 200 cột' });
    const { column, span, isContinued, isStart } = table;
    const text = stored(table.lines.join('\n'));
    table.cells.push({ column, span, text, isContinued, ...(isStart && { isStart }) });
    table.column += span;
    table.lines = undefined;
  }

  closeRow(): void {
    const table = this.#open.at(-1);
    if (table && table.cells.length > 0) table.rows.push({ table: table.ordinal, cells: table.cells });
  }

  closeTable(): void {
    const table = this.#open.pop();
    const outer = this.#open.at(-1)?.lines;
    for (const row of table?.rows ?? []) {
      if (outer) outer.push(row.cells.map(({ text }) => text).join('\t'));
      else this.#addRow(row);
    }
  }

  #addRow(row: SourceRow): void {
    if (row.cells.every(({ text, isContinued }) => text === '' && !isContinued)) return;
    if (this.rows.length >= MOST_ROWS) throw new FileProblem('file-rows', { what: 'hơn 50.000 dòng' });
    this.rows.push(row);
  }
}

function stored(text: string): string {
  return cleanText(text.toWellFormed().replaceAll('\r', '\n').replace(UNSTORABLE, ''));
}

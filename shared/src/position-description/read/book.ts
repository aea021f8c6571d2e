import { emptyContent, type ListPart, type Part, type Section, type TextPart } from '../parts.ts';
import type { Doubt, DoubtReason, DraftContent, SourceCell, SourceRow, Use } from './source.ts';
import { type Span, tidyOf } from './span.ts';
import { foldEach } from './words/fold-each.ts';
import type { Opens } from './words/labels.ts';

/** A column of the table being read: the grid columns it covers, and what it holds. */
export interface Column {
  from: number;
  to: number;
  role: string;
  /** Its heading, folded: a cell below may say it again. */
  words: string;
}

/** One description while it is being read. */
export interface Book {
  firstRow: number;
  content: DraftContent;
  doubts: Doubt[];
  /** The path and reason of each doubt. */
  doubted: Set<string>;
  section: Section | 'relations' | 'requirements' | 'title';
  seen: Set<Opens>;
  columns: Column[];
  /** Whether the section has had a table or a heading nobody knows: a paragraph behind it stands apart. */
  isInTable: boolean;
  /** The last numbers of the section's own lists, in figures and in Roman ones. */
  counted: { figure: number; roman: number };
  /** The head's field whose value may go on in the next lines. */
  openHead: TextPart | undefined;
  /** Lines under the title that may be the name. */
  titleLines: Span[];
  /** An area or a group that stood in a row of its own. */
  heading: string;
  /** The use that marks the heading's source, until a row below has taken it. */
  openHeading: Use | undefined;
}

/** The whole file while it is being read. */
export interface Reading {
  rows: readonly SourceRow[];
  /** Cells are looked at many times and folded once. */
  folded: Map<SourceCell, string>;
  books: Book[];
  /** Each with the ordinal of its description; -1 before the first. */
  uses: (Use & { book: number })[];
  /** The section in which each row stood. */
  sectionOfRow: Map<number, string>;
}

export const currentBook = (reading: Reading): Book | undefined => reading.books.at(-1);

export function openBook(reading: Reading, firstRow: number): Book {
  const book: Book = {
    firstRow,
    content: emptyContent() as DraftContent,
    doubts: [],
    doubted: new Set(),
    section: 'title',
    seen: new Set(),
    columns: [],
    isInTable: false,
    counted: { figure: 0, roman: 0 },
    openHead: undefined,
    titleLines: [],
    heading: '',
    openHeading: undefined,
  };
  reading.books.push(book);
  return book;
}

export function foldedOf(reading: Reading, span: Span): string {
  const cell = reading.rows[span.row]?.cells[span.cell];
  if (!cell) return '';
  const folded = reading.folded.get(cell) ?? foldEach(cell.text);
  reading.folded.set(cell, folded);
  return folded.slice(span.from, span.to);
}

function push(reading: Reading, { row, cell, from, to }: Span, as: Use['as'], path: string): void {
  reading.uses.push({ row, cell, from, to, as, path, book: reading.books.length - 1 });
}

export function markLabel(reading: Reading, span: Span): void {
  if (span.to > span.from) push(reading, span, 'label', '');
}

export function markField(reading: Reading, span: Span, path: string): void {
  if (span.to > span.from) push(reading, span, 'field', path);
}

export function doubt(book: Book, path: string, reason: DoubtReason, found = ''): void {
  const key = `${path} ${reason}`;
  if (book.doubted.has(key)) return;
  book.doubted.add(key);
  book.doubts.push({ id: `d${book.doubts.length + 1}`, path, reason, found });
}

/** Leaves a heading that no row below has taken among the texts without a place. */
export function leaveOpenHeading(reading: Reading, book: Book): void {
  const { openHeading } = book;
  if (openHeading) reading.uses = reading.uses.filter((use) => use !== openHeading);
  book.openHeading = undefined;
  book.heading = '';
}

/** The heading over a row, now taken by it. */
export function takenHeading(book: Book): string {
  book.openHeading = undefined;
  return book.heading;
}

/** A text with one line more; joining a list of all its lines again would copy it for each. */
export const withLine = (text = '', line = ''): string =>
  text === '' || line === '' ? text + line : `${text}\n${line}`;

/** Adds a stretch to a part that is one text, on a line of its own. */
export function addText(reading: Reading, book: Book, part: TextPart, span: Span): void {
  const value = tidyOf(reading.rows, span);
  if (value === '') return;
  book.content[part] = withLine(book.content[part], value);
  markField(reading, span, part);
}

/** Adds an empty row to a list; answers it with the path of its cells. */
export function addRow(book: Book, part: ListPart): { row: Record<string, string>; path: string } {
  const list = book.content[part] as unknown as Record<string, string>[];
  const key = `${part.charAt(0)}${list.length + 1}`;
  const row: Record<string, string> = { key };
  list.push(row);
  return { row, path: `${part}.${key}` };
}

/** The last row of a list with the path of its cells. */
export function lastRow(
  book: Book,
  part: ListPart,
): { row: Record<string, string>; path: string } | undefined {
  const row = (book.content[part] as unknown as Record<string, string>[]).at(-1);
  return row && { row, path: `${part}.${row.key}` };
}

/** The part that a section holds, for what is said of the section as a whole. */
export const PART_OF_SECTION: Record<Section, Part> = {
  head: 'name',
  purpose: 'purpose',
  work: 'work',
  inside: 'managedBy',
  outside: 'outside',
  powers: 'powers',
  qualifications: 'qualifications',
  competencies: 'competencies',
};

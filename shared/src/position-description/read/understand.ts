import { LIST_NAMES, type ListPart } from '../parts.ts';
import { type Book, currentBook, doubt, foldedOf, markLabel, type Reading } from './book.ts';
import { finishBook } from './finish-book.ts';
import { leftoversOf, usesByCell } from './leftovers.ts';
import type { SourceRow, UnderstoodFile } from './source.ts';
import { cellSpan, filledCells, linesOf, type Span, tidyOf } from './span.ts';
import { takeLabel } from './take/open-section.ts';
import { takeHeadCells, takeHeadLine } from './take/take-head.ts';
import { roleAt, takeHeader } from './take/take-header.ts';
import { takeInsideRow } from './take/take-inside-row.ts';
import { takeHeading, takeLine } from './take/take-line.ts';
import { takeTableRow } from './take/take-table-row.ts';
import { isNumber } from './words/column-labels.ts';
import { breaksCount } from './words/count.ts';
import { labelOf } from './words/labels.ts';

const LETTERHEAD = /^(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam)$/m;
const MOTTO = /^doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc$/;

/**
 * Finds the descriptions in a file and what they say. Each stretch of the source ends in a field, as a label, or among
 * the leftovers: those are what no use covers.
 */
export function understand(rows: readonly SourceRow[]): UnderstoodFile {
  const steps = understandInSteps(rows);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const ROWS_IN_A_STEP = 100;

/** The same in steps, so that a long file does not hold up others; yields how many rows are read. */
export function* understandInSteps(rows: readonly SourceRow[]): Generator<number, UnderstoodFile, void> {
  const reading: Reading = { rows, folded: new Map(), books: [], uses: [], sectionOfRow: new Map() };
  for (const [i, row] of rows.entries()) {
    if (!row.isMargin) takeRow(reading, i);
    const section = row.isMargin ? undefined : currentBook(reading)?.section;
    if (section) reading.sectionOfRow.set(i, section);
    if (i % ROWS_IN_A_STEP === ROWS_IN_A_STEP - 1) yield i + 1;
  }
  for (const book of reading.books) finishBook(reading, book);
  return parted(reading);
}

/** The uses and leftovers of each description, counted from its first row. */
function parted({ rows, books, uses, sectionOfRow }: Reading): UnderstoodFile {
  const margin = rows.findIndex(({ isMargin }) => isMargin);
  const bodyEnd = margin < 0 ? rows.length : margin;
  const usesOfCell = usesByCell(uses);
  const usesOfBook = Map.groupBy(uses, ({ book }) => book);
  const descriptions = books.map(({ firstRow: first, content, doubts }, i) => {
    const next = books[i + 1]?.firstRow ?? bodyEnd;
    const own = usesOfBook.get(i) ?? [];
    // A row in which the next description begins may hold the end of this one.
    const end = Math.max(next, 1 + Math.max(-1, ...own.map(({ row }) => row)));
    return {
      firstRow: first,
      content,
      doubts,
      rows: rows.slice(first, end),
      uses: own.map(({ book: _, ...use }) => ({ ...use, row: use.row - first })),
      leftovers: leftoversOf(rows, usesOfCell, { first, end: next, sectionOfRow }),
    };
  });
  const before = { first: 0, end: books[0]?.firstRow ?? bodyEnd, sectionOfRow };
  const behind = leftoversOf(rows, new Map(), { first: bodyEnd, end: rows.length, sectionOfRow });
  const margins = behind.map((text) => ({ ...text, id: `m${text.id}`, section: 'margin' }));
  return { descriptions, leftovers: [...leftoversOf(rows, usesOfCell, before), ...margins] };
}

function takeRow(reading: Reading, i: number): void {
  const row = reading.rows[i];
  if (!row) return;
  const filled = filledCells(row).map((cell) => cellSpan(reading.rows, i, cell));
  const [only] = filled;
  if (!only || takeLetterhead(reading, filled)) return;
  const used = reading.uses.length;
  const before = currentBook(reading);
  const [section, stoodApart] = [before?.section, before?.isInTable === true];
  if (filled.length > 1) takeCells(reading, filled);
  else takeOneCell(reading, row, only);
  const book = currentBook(reading);
  if (!book) return;
  if (row.table !== null) book.isInTable = true;
  else if (book === before && section === book.section) {
    const isHeading = breaksCount(
      book,
      linesOf(reading.rows, only).map((line) => foldedOf(reading, line)),
    );
    if (isHeading) book.isInTable = true;
    if (isHeading || stoodApart) doubtStray(reading, book, used);
  }
}

/** What a paragraph between tables, or behind the heading of another part, was taken for may have nothing to do with what stands above it. */
function doubtStray(reading: Reading, book: Book, used: number): void {
  for (const { as, path, ...span } of reading.uses.slice(used)) {
    if (as === 'field') doubt(book, path, 'outside-table', tidyOf(reading.rows, span));
  }
}

function takeLetterhead(reading: Reading, spans: readonly Span[]): boolean {
  const lines = spans.flatMap((span) => linesOf(reading.rows, span));
  if (lines.some((line) => LETTERHEAD.test(foldedOf(reading, line)))) {
    for (const span of spans) markLabel(reading, span);
    return true;
  }
  const isMotto = lines.length > 0 && lines.every((line) => MOTTO.test(foldedOf(reading, line)));
  if (isMotto) for (const line of lines) markLabel(reading, line);
  return isMotto;
}

/** A paragraph, or a row with one cell that says something. */
function takeOneCell(reading: Reading, row: SourceRow, span: Span): void {
  const book = currentBook(reading);
  if (takesBrokenLabel(reading, span)) return;
  const [firstLine] = linesOf(reading.rows, span);
  const startsWithLabel = firstLine !== undefined && takesLabel(reading, firstLine);
  if (!startsWithLabel && book && row.cells.length > 1 && book.columns.length > 0) {
    if (takeColumnCell(reading, book, row, span)) return;
  }
  linesOf(reading.rows, span).forEach((line, i) => {
    if (i > 0 || !startsWithLabel) takeOneLine(reading, line);
  });
}

/** One filled cell of a table whose columns are known: a cell of its column, or a heading over the rows below. */
function takeColumnCell(reading: Reading, book: Book, row: SourceRow, span: Span): boolean {
  const cell = row.cells[span.cell];
  const part = LIST_NAMES.find((name) => name === book.section);
  if (!cell) return false;
  if (book.section === 'inside') return takeInsideRow(reading, book, [span]);
  if (!part) return false;
  const covered = book.columns.filter(
    ({ from, to, role }) => role !== 'both' && from < cell.column + cell.span && cell.column < to,
  );
  const isOwn = covered.length === 1 && roleAt(book.columns, cell, 1) !== undefined;
  if (isOwn) takeTableRow(reading, book, part, [span]);
  else if (part === 'work' || part === 'competencies') takeHeading(reading, book, span);
  else return false;
  return true;
}

/** Takes the line as a label, and what stands behind it as content of what it opens. */
function takesLabel(reading: Reading, line: Span): boolean {
  if (takesHeadLine(reading, line)) return true;
  const rest = takeLabel(reading, line);
  if (!rest) return false;
  const book = currentBook(reading);
  if (book) for (const content of linesOf(reading.rows, rest)) takeLine(reading, book, content);
  return true;
}

/** A label that fills its cell may go over a line break: "Công việc và tiêu chí" / "hoàn thành công việc". */
function takesBrokenLabel(reading: Reading, span: Span): boolean {
  const lines = linesOf(reading.rows, span);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || lines.length === 1) return false;
  const whole = { ...first, to: last.to };
  const label = labelOf(foldedOf(reading, whole));
  const isWhole = label?.isUsual && label.opens !== 'title' && label.length === whole.to - whole.from;
  return isWhole === true && takeLabel(reading, whole) !== undefined;
}

/** Labels of the head count in the head; elsewhere only a name ("Tên …") begins another description. */
function takesHeadLine(reading: Reading, line: Span): boolean {
  const section = currentBook(reading)?.section;
  const isInHead = section === undefined || section === 'head' || section === 'title';
  return (isInHead || /^\s*ten\s/.test(foldedOf(reading, line))) && takeHeadLine(reading, line);
}

function takeOneLine(reading: Reading, line: Span): void {
  if (takesLabel(reading, line)) return;
  const book = currentBook(reading);
  if (book) takeLine(reading, book, line);
}

function takeCells(reading: Reading, spans: readonly Span[]): void {
  if (takeHeader(reading, spans)) return;
  const rest = takeRowLabel(reading, spans);
  const section = currentBook(reading)?.section;
  if (
    !rest &&
    (section === undefined || section === 'head' || section === 'title' || startsNewHead(reading, spans))
  ) {
    takeHeadCells(reading, spans);
    return;
  }
  const book = currentBook(reading);
  const content = (rest ?? spans).filter((span) => linesOf(reading.rows, span).length > 0);
  if (book && content.length > 0) takeContent(reading, book, content);
}

function startsNewHead(reading: Reading, [first]: readonly Span[]): boolean {
  return (
    first !== undefined && /^\s*ten\s(?:cua\s)?(?:vi\s+tri|vtvl|chuc\s+danh)/.test(foldedOf(reading, first))
  );
}

/** A label in the first cell, or in the second behind a number; answers what else the row holds. */
function takeRowLabel(reading: Reading, spans: readonly Span[]): Span[] | undefined {
  const [first, second] = spans;
  if (!first) return undefined;
  const isNumbered = second !== undefined && isNumber(foldedOf(reading, first));
  const at = isNumbered ? second : first;
  const [line] = linesOf(reading.rows, at);
  const rest = line && takeLabel(reading, line);
  if (!rest) return undefined;
  if (isNumbered) markLabel(reading, first);
  return [{ ...at, from: rest.from }, ...spans.filter((span) => span !== first && span !== at)];
}

function takeContent(reading: Reading, book: Book, spans: readonly Span[]): void {
  const part: ListPart | undefined = LIST_NAMES.find((name) => name === book.section);
  if (book.section === 'inside') {
    takeInsideRow(reading, book, spans);
    return;
  }
  if (part && (spans.length > 1 || book.columns.length > 0)) {
    takeTableRow(reading, book, part, spans);
    return;
  }
  for (const line of spans.flatMap((span) => linesOf(reading.rows, span))) takeLine(reading, book, line);
  if (part) doubt(book, part, 'columns-guessed');
}

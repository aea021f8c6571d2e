import { LIST_PARTS, type ListPart } from '../../parts.ts';
import {
  addRow,
  type Book,
  doubt,
  foldedOf,
  lastRow,
  markField,
  markLabel,
  type Reading,
  takenHeading,
  withLine,
} from '../book.ts';
import type { SourceCell } from '../source.ts';
import { cellSpan, type Span, tidyOf } from '../span.ts';
import { isNumber } from '../words/column-labels.ts';
import { foldEach } from '../words/fold-each.ts';
import { isKnownKind } from '../words/kinds.ts';
import { levelOf } from '../words/level.ts';
import { behindLabelAgain, isLabelOf, plainWords } from './label-again.ts';
import { headingAt, roleAt } from './take-header.ts';

/** The column without which a row says nothing. */
const MAIN: Record<ListPart, string> = {
  work: 'work',
  outside: 'body',
  powers: 'power',
  qualifications: 'requirement',
  competencies: 'name',
};
/** Columns whose empty cells mean the one above. */
const INHERITED: Partial<Record<ListPart, string>> = { work: 'area', competencies: 'group' };
const NUMBERED: Partial<Record<ListPart, string>> = { work: 'area', powers: 'power' };
const LEADING_NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\d{1,2}\.)\s+(?=\S)/;

interface Placed {
  role: string;
  span: Span;
  isContinued: boolean;
  isStart: boolean;
}

/** Takes a row of a table into a list; `from` where its first cell's content begins behind a label. */
export function takeTableRow(reading: Reading, book: Book, part: ListPart, spans: readonly Span[]): void {
  const placed = placeCells(reading, book, part, spans);
  for (const { role, span } of placed) if (role === 'number') markLabel(reading, span);
  const main = placed.find(({ role }) => role === MAIN[part]);
  const before = lastRow(book, part);
  const filled = placed.filter(({ role, span }) => role !== 'number' && tidyOf(reading.rows, span) !== '');
  if (filled.length === 0) return;
  if (main?.isContinued && before) {
    for (const { role, span } of filled) append(reading, before, role, span);
    return;
  }
  const added = addRow(book, part);
  for (const column of LIST_PARTS[part]) added.row[column] = '';
  for (const { role, span, isContinued } of placed) {
    if (isContinued && role !== 'number') added.row[role] = before?.row[role] ?? '';
    else if (role !== 'number') setCell(reading, book, part, added, { role, span });
  }
  const twice = filled.filter(({ role }, i) => filled.findIndex((one) => one.role === role) !== i);
  for (const { role } of twice) doubt(book, `${added.path}.${role}`, 'columns-joined');
  const startsEmpty = placed.some(({ role, isStart }) => isStart && role === INHERITED[part]);
  if (!startsEmpty) inherit(book, part, added, before?.row);
  if (added.row[MAIN[part]] === '') doubt(book, `${added.path}.${MAIN[part]}`, 'main-missing');
}

interface Row {
  row: Record<string, string>;
  path: string;
}

function append(reading: Reading, to: Row, role: string, span: Span): void {
  const value = tidyOf(reading.rows, span);
  to.row[role] = withLine(to.row[role], value);
  markField(reading, span, `${to.path}.${role}`);
}

function setCell(
  reading: Reading,
  book: Book,
  part: ListPart,
  to: Row,
  { role, span }: { role: string; span: Span },
): void {
  let content = behindLabelAgain(reading, span, saysAgain(reading, book, part, { to, role, span }));
  const hasNumbers = book.columns.some((column) => column.role === 'number');
  if (NUMBERED[part] === role && !hasNumbers) {
    const number = LEADING_NUMBER.exec(foldedOf(reading, content))?.[0].length ?? 0;
    markLabel(reading, { ...content, to: content.from + number });
    content = { ...content, from: content.from + number };
  }
  if (part === 'competencies' && role === 'level') setLevel(reading, book, to, content);
  else append(reading, to, role, content);
}

/** What of a cell's first words says no more than the heading over it, its section or the kind beside it. */
function saysAgain(
  reading: Reading,
  book: Book,
  part: ListPart,
  { to, role, span }: { to: Row; role: string; span: Span },
): (words: string) => boolean {
  const cell = reading.rows[span.row]?.cells[span.cell];
  const heading = cell && headingAt(book.columns, cell);
  const isMain = role === MAIN[part] && part !== 'qualifications';
  const { kind: said = '' } = to.row;
  const kind = role === 'requirement' && isKnownKind(said) ? plainWords(foldEach(said)) : undefined;
  return (words) =>
    words !== '' && (words === heading || words === kind || (isMain && isLabelOf(part, words)));
}

/** A level that cannot be read stays as it stood, to be mended. */
export function setLevel(reading: Reading, book: Book, to: Row, span: Span): void {
  const found = tidyOf(reading.rows, span);
  if (found === '') return;
  const level = levelOf(foldedOf(reading, span));
  to.row.level = level ?? found;
  markField(reading, span, `${to.path}.level`);
  if (level === undefined) doubt(book, `${to.path}.level`, 'level-unreadable', found);
}

function inherit(book: Book, part: ListPart, added: Row, before: Record<string, string> | undefined): void {
  const column = INHERITED[part];
  if (!column || added.row[column] !== '') return;
  const value = takenHeading(book) || before?.[column] || '';
  if (value === '') return;
  added.row[column] = value;
  doubt(book, `${added.path}.${column}`, 'inherited', value);
}

function placeCells(reading: Reading, book: Book, part: ListPart, spans: readonly Span[]): Placed[] {
  const row = spans[0]?.row ?? 0;
  const cells = reading.rows[row]?.cells ?? [];
  const spanOf = (i: number) =>
    spans.find(({ cell }) => cell === i) ?? { ...cellSpan(reading.rows, row, i), to: 0 };
  const roles = book.columns.length > 0 ? knownRoles(book, cells) : guessedRoles(reading, book, part, spans);
  return cells.flatMap((cell, i) => {
    const role = roles[i];
    const span = spanOf(i);
    if (role === undefined) return [];
    if (role === 'number' && !isNumber(foldedOf(reading, span))) return [];
    return [{ role, span, isContinued: cell.isContinued, isStart: cell.isStart === true }];
  });
}

function knownRoles(book: Book, cells: readonly SourceCell[]): (string | undefined)[] {
  const both = book.columns.find(({ role }) => role === 'both');
  const below = cells.filter(({ column }) => both && column >= both.from && column < both.to).length;
  return cells.map((cell) => roleAt(book.columns, cell, below));
}

/** Without headings the columns of the form are taken from the right; fewer than it has are doubtful. */
function guessedRoles(
  reading: Reading,
  book: Book,
  part: ListPart,
  spans: readonly Span[],
): (string | undefined)[] {
  const row = spans[0]?.row ?? 0;
  const cells = reading.rows[row]?.cells ?? [];
  const first = spans.find(({ cell }) => cell === 0);
  const columns = LIST_PARTS[part];
  const isNumbered = cells.length > 1 && first !== undefined && isNumber(foldedOf(reading, first));
  const count = cells.length - Number(isNumbered);
  const names =
    part === 'outside' ? columns.slice(0, count) : columns.slice(-Math.min(count, columns.length));
  if (count !== columns.length) doubt(book, part, 'columns-guessed');
  return [...(isNumbered ? ['number'] : []), ...names];
}

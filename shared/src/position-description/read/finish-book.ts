import { LIST_NAMES, LIST_PARTS, rowsOf, SECTIONS, TEXT_PARTS } from '../parts.ts';
import { LIMITS } from '../position-description.schema.ts';
import { type Book, doubt, leaveOpenHeading, PART_OF_SECTION, type Reading } from './book.ts';
import { tidyOf } from './span.ts';

/** What can be said of a description only at its end: its name from the title, what is missing, what is too long. */
export function finishBook(reading: Reading, book: Book): void {
  leaveOpenHeading(reading, book);
  if (book.content.name === '') nameFromTitle(reading, book);
  for (const part of ['name', 'code'] as const) {
    if (book.content[part] === '') doubt(book, part, 'missing');
  }
  for (const { section, parts } of SECTIONS) {
    const isEmpty = parts.every((part) => book.content[part].length === 0);
    if (isEmpty && section !== 'head') doubt(book, PART_OF_SECTION[section], 'missing');
  }
  doubtLongTexts(book);
}

function nameFromTitle(reading: Reading, book: Book): void {
  const line = book.titleLines.find((span) => /\p{L}{2}/u.test(tidyOf(reading.rows, span)));
  if (!line) return;
  book.content.name = tidyOf(reading.rows, line).replace(/^[\s:–-]+/, '');
  reading.uses.push({ ...line, as: 'field', path: 'name', book: reading.books.indexOf(book) });
  doubt(book, 'name', 'name-from-title', book.content.name);
}

const LONG: readonly string[] = [
  ...['related', 'purpose', 'managedBy', 'manages', 'cooperatesWith', 'criterion'],
  ...['body', 'nature', 'power', 'requirement'],
];

function limitOf(field: string, part: string): number {
  if (field === 'code') return LIMITS.code;
  return LONG.includes(field) || (part === 'work' && field === 'work') ? LIMITS.long : LIMITS.short;
}

function doubtLongTexts(book: Book): void {
  for (const part of TEXT_PARTS) {
    if (book.content[part].length > limitOf(part, part)) doubt(book, part, 'too-long');
  }
  for (const part of LIST_NAMES) {
    const rows = rowsOf(book.content, part);
    if (rows.length > LIMITS.rows) doubt(book, part, 'too-long');
    for (const row of rows) {
      const long = LIST_PARTS[part].filter((column) => (row[column]?.length ?? 0) > limitOf(column, part));
      for (const column of long) doubt(book, `${part}.${row.key}.${column}`, 'too-long');
    }
  }
}

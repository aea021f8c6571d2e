import { SECTIONS, type Section } from '../../parts.ts';
import {
  type Book,
  currentBook,
  doubt,
  foldedOf,
  leaveOpenHeading,
  markLabel,
  openBook,
  PART_OF_SECTION,
  type Reading,
} from '../book.ts';
import { type Span, textOf } from '../span.ts';
import { type LabelFound, labelOf } from '../words/labels.ts';

const ORDER: readonly string[] = SECTIONS.map(({ section }) => section);

/** How far the description has come: the place of its last section among those of the form. */
function progressOf(book: Book): number {
  return Math.max(-1, ...[...book.seen].map((section) => ORDER.indexOf(section)));
}

function isSection(opens: string): opens is Section {
  return ORDER.includes(opens);
}

/** Whether the label can stand here: a section comes once; one in words of its own must come in order. */
function fits(book: Book | undefined, { opens, isUsual }: LabelFound): boolean {
  if (opens === 'title' || opens === 'purpose') return true;
  if (!book) return isUsual;
  if (book.seen.has(opens)) return false;
  return isUsual || !isSection(opens) || ORDER.indexOf(opens) > progressOf(book);
}

/** Opens what the line's label says and answers the rest of the line; undefined where the line is no label. */
export function takeLabel(reading: Reading, line: Span): Span | undefined {
  const label = labelOf(foldedOf(reading, line));
  if (!label || !fits(currentBook(reading), label)) return undefined;
  const words = { ...line, to: line.from + label.length };
  if (!openFor(reading, label, words)) return undefined;
  markLabel(reading, words);
  const rest = { ...line, from: words.to };
  if (label.opens === 'title') {
    const book = currentBook(reading);
    if (textOf(reading.rows, rest).trim() !== '') book?.titleLines.push(rest);
    return { ...line, from: line.to };
  }
  return rest;
}

function openFor(reading: Reading, { opens, isUsual }: LabelFound, words: Span): boolean {
  const book = currentBook(reading);
  if (opens === 'title') {
    // A title over a title (of the file, then of its first description) opens nothing anew.
    if (!book || book.seen.size > 1) openBook(reading, words.row);
    else book.titleLines = [];
    enter(reading, 'title');
    return true;
  }
  if (opens === 'purpose' && book?.seen.has('purpose')) {
    if (!isUsual || progressOf(book) < ORDER.indexOf('outside')) return false;
    openBook(reading, words.row);
  }
  if (!currentBook(reading)) openBook(reading, words.row);
  enter(reading, opens);
  const opened = currentBook(reading);
  if (!isUsual && opened && isSection(opens)) {
    doubt(opened, PART_OF_SECTION[opens], 'label-unusual', textOf(reading.rows, words).trim());
  }
  return true;
}

/** Goes on in another section of the current description. */
export function enter(reading: Reading, section: Book['section']): void {
  const book = currentBook(reading);
  if (!book) return;
  book.section = section;
  book.seen.add(section);
  book.columns = [];
  book.isInTable = false;
  book.counted = { figure: 0, roman: 0 };
  leaveOpenHeading(reading, book);
  book.openHead = undefined;
}

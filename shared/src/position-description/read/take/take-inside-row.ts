import type { TextPart } from '../../parts.ts';
import { addText, type Book, doubt, foldedOf, markLabel, type Reading } from '../book.ts';
import type { Span } from '../span.ts';
import { roleOf } from '../words/column-labels.ts';
import { behindLabelAgain, plainWords } from './label-again.ts';
import { headingAt, roleAt } from './take-header.ts';

const PARTS: readonly TextPart[] = ['managedBy', 'manages', 'cooperatesWith'];

const partOf = (role: string | undefined): TextPart | undefined => PARTS.find((part) => part === role);

/** Takes a row of 3.1: below its headings, or with the heading in its first cell, or three cells without any. */
export function takeInsideRow(reading: Reading, book: Book, spans: readonly Span[]): boolean {
  if (takeUpright(reading, book, spans)) return true;
  const cells = reading.rows[spans[0]?.row ?? 0]?.cells ?? [];
  const taken = new Set<TextPart>();
  spans.forEach((span, i) => {
    const cell = cells[span.cell];
    const role = cell && roleAt(book.columns, cell, 1);
    const part =
      book.columns.length > 0 ? partOf(role) : cells.length === PARTS.length ? PARTS[i] : undefined;
    if (!part) return;
    if (book.columns.length === 0) doubt(book, part, 'columns-guessed');
    if (taken.has(part)) doubt(book, part, 'columns-joined');
    const words = cell && headingAt(book.columns, cell);
    addText(
      reading,
      book,
      part,
      behindLabelAgain(reading, span, (again) => again === words),
    );
    taken.add(part);
  });
  return taken.size > 0;
}

/** "Quản lý trực tiếp" | "Không": the heading stands to the left of what it names. */
function takeUpright(reading: Reading, book: Book, spans: readonly Span[]): boolean {
  const [first, second] = spans;
  if (!first || !second || spans.length !== 2 || book.columns.length > 0) return false;
  const part = partOf(roleOf('inside', foldedOf(reading, first)));
  if (!part) return false;
  markLabel(reading, first);
  const words = plainWords(foldedOf(reading, first));
  addText(
    reading,
    book,
    part,
    behindLabelAgain(reading, second, (again) => again === words),
  );
  return true;
}

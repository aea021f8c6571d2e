import { foldText } from '../../../text/fold.ts';
import type { TextPart } from '../../parts.ts';
import {
  addText,
  type Book,
  currentBook,
  foldedOf,
  markField,
  markLabel,
  openBook,
  type Reading,
} from '../book.ts';
import { linesOf, type Span, textOf, tidyOf } from '../span.ts';
import { bareHeadLabelOf, headLabelsOf } from '../words/head-labels.ts';
import { behindLabelAgain } from './label-again.ts';
import { enter } from './open-section.ts';

/** A label that the form does not have ("Đơn vị công tác: …"): what stands behind it is no value of another. */
const OTHER_LABEL = /^\s*[a-z][a-z ,/]{2,40}:/;

/** The description to which the head's field belongs: another begins where its name has come already. */
function bookFor(reading: Reading, part: TextPart, value: Span): Book | undefined {
  const book = currentBook(reading);
  const isInHead = book?.section === 'title' || book?.section === 'head';
  if (part === 'name' && book && isInHead && saysNameAgain(reading, book, value)) return book;
  if (part === 'name' && (!book || !isInHead || book.content.name !== '')) {
    const isNew = !book || book.seen.has('purpose') || book.seen.has('work') || book.content.name !== '';
    if (isNew) openBook(reading, value.row);
  } else if (!isInHead) return undefined;
  if (currentBook(reading)?.section !== 'head') enter(reading, 'head');
  return currentBook(reading);
}

/** The name often stands over the table and in it. */
function saysNameAgain(reading: Reading, book: Book, value: Span): boolean {
  return book.content.name !== '' && foldText(book.content.name) === foldText(tidyOf(reading.rows, value));
}

/** Takes a line with labels of the head and their values. False where it has none, or stands elsewhere. */
export function takeHeadLine(reading: Reading, line: Span): boolean {
  const labels = headLabelsOf(foldedOf(reading, line));
  const [first] = labels;
  if (!first || textOf(reading.rows, { ...line, to: line.from + first.from }).trim().length > 3) return false;
  const valueAt = (i: number): Span => {
    const next = labels[i + 1]?.from ?? line.to - line.from;
    return { ...line, from: line.from + (labels[i]?.to ?? 0), to: line.from + next };
  };
  if (!bookFor(reading, first.part, valueAt(0))) return false;
  labels.forEach((label, i) => {
    const from = i === 0 ? line.from : line.from + label.from;
    takeHeadValue(reading, label.part, {
      words: { ...line, from, to: line.from + label.to },
      value: valueAt(i),
    });
  });
  return true;
}

function takeHeadValue(
  reading: Reading,
  part: TextPart,
  { words, value }: { words: Span; value: Span },
): void {
  const book = currentBook(reading);
  if (!book) return;
  markLabel(reading, words);
  const own = behindLabelAgain(reading, value, (again) => bareHeadLabelOf(again) === part);
  if (part === 'name' && saysNameAgain(reading, book, own)) markField(reading, own, part);
  else addText(reading, book, part, own);
  book.openHead = part;
}

/** Takes a line of the head without a label: the value goes on, or it stands under the title. */
export function takeHeadRest(reading: Reading, book: Book, line: Span): void {
  const isAwaited =
    book.openHead && book.content[book.openHead] === '' && !OTHER_LABEL.test(foldedOf(reading, line));
  if (book.openHead && (book.openHead === 'related' || isAwaited)) {
    addText(reading, book, book.openHead, line);
    return;
  }
  if (book.section === 'title') {
    const isSubtitle = /^(?:cua )?vi tri viec lam\s*:?$/.test(foldedOf(reading, line).trim());
    if (isSubtitle) markLabel(reading, line);
    else book.titleLines.push(line);
  }
}

/** Takes a row of the head: labels with values in their cell, or in the next one. False where it holds no label. */
export function takeHeadCells(reading: Reading, spans: readonly Span[]): boolean {
  let took = false;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i];
    if (!span) continue;
    const next = spans[i + 1];
    const part = bareHeadLabelOf(foldedOf(reading, span));
    if (part && next && bookFor(reading, part, next)) {
      const isOpen = headLabelsOf(foldedOf(reading, next)).length === 0;
      takeHeadValue(reading, part, { words: span, value: isOpen ? next : { ...span, from: span.to } });
      if (isOpen) i++;
      took = true;
      continue;
    }
    took = takeHeadCell(reading, span) || took;
    if (currentBook(reading)?.openHead && isBareValueCell(reading, spans, i)) {
      const book = currentBook(reading);
      const value = spans[++i];
      if (book?.openHead && value) addText(reading, book, book.openHead, value);
    }
  }
  return took;
}

/** After "Tên vị trí việc làm:" with nothing behind it, the next cell is its value. */
function isBareValueCell(reading: Reading, spans: readonly Span[], i: number): boolean {
  const book = currentBook(reading);
  const next = spans[i + 1];
  if (!book?.openHead || !next || book.content[book.openHead] !== '') return false;
  const folded = foldedOf(reading, next);
  return (
    headLabelsOf(folded).length === 0 && bareHeadLabelOf(folded) === undefined && !OTHER_LABEL.test(folded)
  );
}

function takeHeadCell(reading: Reading, span: Span): boolean {
  let took = false;
  for (const line of linesOf(reading.rows, span)) {
    const before = currentBook(reading);
    if (takeHeadLine(reading, line)) took = true;
    else if (took && before?.openHead) addText(reading, before, before.openHead, line);
    else {
      const book = before;
      if (book && (book.section === 'head' || book.section === 'title')) takeHeadRest(reading, book, line);
    }
  }
  return took;
}

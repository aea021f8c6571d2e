import { trimSigns } from '../../../text/trim-signs.ts';
import { foldedOf, markLabel, type Reading } from '../book.ts';
import { type Span, textOf } from '../span.ts';
import { labelOf } from '../words/labels.ts';

/** What may part a label from its content: a colon, a new line, a tab, or more than one space. */
const GAPS = /\s*:\s*|\s*[\n\t]\s*|\s{2,}/g;
const SAYS = /\S/;
const LONGEST = 120;

/** Folded words without the space and the colon around them, to be compared. */
export const plainWords = (folded: string): string =>
  trimSigns(folded.replace(/\s+/g, ' '), ' :').trimStart();

/** The stretch behind a label that a cell says again, or more than once, before its own content; what holds nothing else is left whole. */
export function behindLabelAgain(reading: Reading, span: Span, isLabel: (words: string) => boolean): Span {
  let content = span;
  for (;;) {
    const rest = behindOneLabel(reading, content, isLabel);
    if (rest === content) return content;
    content = rest;
  }
}

function behindOneLabel(reading: Reading, span: Span, isLabel: (words: string) => boolean): Span {
  const text = textOf(reading.rows, span);
  const folded = foldedOf(reading, span);
  const ends = [...text.slice(0, LONGEST).matchAll(GAPS)].flatMap(({ index, 0: gap }) => {
    const end = index + gap.length;
    return isLabel(plainWords(folded.slice(0, index))) && SAYS.test(text.slice(end)) ? [end] : [];
  });
  // The label may have such a gap inside: the longest wording counts.
  const end = ends.at(-1);
  if (end === undefined) return span;
  markLabel(reading, { ...span, to: span.from + end });
  return { ...span, from: span.from + end };
}

/** Whether the words are nothing but the form's own label of that section. */
export function isLabelOf(section: string, words: string): boolean {
  const label = labelOf(words);
  return label?.opens === section && label.isUsual && label.length === words.length;
}

import type { ListPart, Section } from '../../parts.ts';
import {
  addRow,
  addText,
  type Book,
  doubt,
  foldedOf,
  lastRow,
  leaveOpenHeading,
  markField,
  markLabel,
  type Reading,
  takenHeading,
  withLine,
} from '../book.ts';
import { type Span, tidyOf } from '../span.ts';
import { roleOf } from '../words/column-labels.ts';
import { behindLabelAgain, isLabelOf, plainWords } from './label-again.ts';
import { takeHeadRest } from './take-head.ts';
import { setLevel } from './take-table-row.ts';

const SUBNUMBER = /^\s*(?:[245]\.\d{1,2}(?:\.\d{1,2})*)[.)]?\s+/;
const BULLET_OR_NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|\d\.\d{1,2}\s+)/;
const KIND =
  /^\s*(?:[-+•*]\s*)?((?:trinh do|boi duong|chung chi|kinh nghiem|pham chat|(?:cac )?yeu cau khac|chuyen mon|ngoai ngu|tin hoc|ly luan)[^:]{0,60}):/;
const NAME_AND_LEVEL =
  /^\s*(?:[-+•*]\s*)?(\S.*?)(?:[:–-]|\()\s*((?:(?:cap do|muc do|muc|cap|bac)\s*)?[1-5iv]+(?:\s*(?:[-–]|den)\s*[1-5iv]+)?)\)?\s*[.;]?$/;
const INSIDE = [
  ['managedBy', /^\s*(?:[-+•*]\s*)?(?:duoc|chiu su)\s[^:]{0,80}:/],
  ['manages', /^\s*(?:[-+•*]\s*)?(?:truc tiep )?quan ly[^:]{0,60}:/],
  ['cooperatesWith', /^\s*(?:[-+•*]\s*)?[^:]{0,40}phoi hop[^:]{0,60}:/],
] as const;

/** Takes a line that stands in no column: a paragraph, or a row of one cell. What finds no place is left. */
export function takeLine(reading: Reading, book: Book, line: Span): void {
  const { section } = book;
  if (section === 'head' || section === 'title') takeHeadRest(reading, book, line);
  else if (section === 'purpose') takePurpose(reading, book, line);
  else if (section !== 'relations' && section !== 'requirements')
    takeSectionLine(reading, book, section, line);
}

/** The label may stand again over the text or before it. */
function takePurpose(reading: Reading, book: Book, line: Span): void {
  const isAgain = (words: string) => isLabelOf('purpose', words);
  if (book.content.purpose !== '') addText(reading, book, 'purpose', line);
  else if (isAgain(plainWords(foldedOf(reading, line)))) markLabel(reading, line);
  else addText(reading, book, 'purpose', behindLabelAgain(reading, line, isAgain));
}

function takeSectionLine(
  reading: Reading,
  book: Book,
  section: Exclude<Section, 'head' | 'purpose'>,
  line: Span,
): void {
  const folded = foldedOf(reading, line);
  if (roleOf(section, folded)) markLabel(reading, line);
  else if (section === 'inside') takeInside(reading, book, line);
  else if (section === 'qualifications') takeQualification(reading, book, line);
  else if (section === 'competencies') takeCompetency(reading, book, line);
  else if (section === 'work' && SUBNUMBER.test(folded)) takeHeading(reading, book, line);
  else takeItem(reading, book, section, line);
}

function behind(line: Span, length: number): Span {
  return { ...line, from: line.from + length };
}

function takeInside(reading: Reading, book: Book, line: Span): void {
  const folded = foldedOf(reading, line);
  for (const [part, pattern] of INSIDE) {
    const length = pattern.exec(folded)?.[0].length;
    if (length === undefined) continue;
    markLabel(reading, { ...line, to: line.from + length });
    addText(reading, book, part, behind(line, length));
    return;
  }
}

function takeQualification(reading: Reading, book: Book, line: Span): void {
  const kind = KIND.exec(foldedOf(reading, line));
  const known = lastRow(book, 'qualifications');
  if (kind) {
    const { row, path } = addRow(book, 'qualifications');
    const length = kind[0].length;
    const words = {
      ...line,
      from: line.from + length - 1 - (kind[1]?.length ?? 0),
      to: line.from + length - 1,
    };
    row.kind = tidyOf(reading.rows, words);
    markField(reading, words, `${path}.kind`);
    row.requirement = tidyOf(reading.rows, behind(line, length));
    markField(reading, behind(line, length), `${path}.requirement`);
    return;
  }
  const { row, path } = known ?? addRow(book, 'qualifications');
  row.kind ??= '';
  row.requirement = withLine(row.requirement, tidyOf(reading.rows, line));
  markField(reading, line, `${path}.requirement`);
  doubt(book, `${path}.requirement`, 'not-in-table');
}

function takeCompetency(reading: Reading, book: Book, line: Span): void {
  const folded = foldedOf(reading, line);
  const found = NAME_AND_LEVEL.exec(folded);
  if (!found) {
    if (/^\s*(?:[-+•*]\s*|\d\.\d\.\d\.?\s*)?(?:nhom )?nang luc .{0,60}:?\s*$/.test(folded))
      takeHeading(reading, book, line);
    return;
  }
  const [, spaced = '', level = ''] = found;
  const name = spaced.trimEnd();
  const from = line.from + folded.indexOf(name);
  const { row, path } = addRow(book, 'competencies');
  const words = { ...line, from, to: from + name.length };
  Object.assign(row, { group: takenHeading(book), name: tidyOf(reading.rows, words), level: '' });
  markField(reading, words, `${path}.name`);
  const at = line.from + folded.lastIndexOf(level);
  setLevel(reading, book, { row, path }, { ...line, from: at, to: at + level.length });
  doubt(book, `${path}.name`, 'not-in-table');
}

/** An area or a group in a row of its own holds for the rows below it. */
export function takeHeading(reading: Reading, book: Book, line: Span): void {
  const number =
    (SUBNUMBER.exec(foldedOf(reading, line)) ?? BULLET_OR_NUMBER.exec(foldedOf(reading, line)))?.[0].length ??
    0;
  const words = behind(line, number);
  leaveOpenHeading(reading, book);
  markLabel(reading, { ...line, to: words.from });
  book.heading = tidyOf(reading.rows, words).replace(/\s*:$/, '');
  markField(reading, words, book.section);
  book.openHeading = reading.uses.at(-1);
}

function takeItem(
  reading: Reading,
  book: Book,
  part: Extract<ListPart, 'work' | 'outside' | 'powers'>,
  line: Span,
): void {
  const main = { work: 'work', outside: 'body', powers: 'power' }[part];
  const own = behindLabelAgain(reading, line, (words) => isLabelOf(part, words));
  const length = BULLET_OR_NUMBER.exec(foldedOf(reading, own))?.[0].length ?? 0;
  markLabel(reading, { ...own, to: own.from + length });
  const { row, path } = addRow(book, part);
  if (part === 'work') Object.assign(row, { area: takenHeading(book), work: '', criterion: '' });
  if (part === 'outside') row.nature = '';
  row[main] = tidyOf(reading.rows, behind(own, length));
  markField(reading, behind(own, length), `${path}.${main}`);
  if (part !== 'powers') doubt(book, `${path}.${main}`, 'not-in-table');
}

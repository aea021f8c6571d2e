import { SECTIONS, type Section } from '../../parts.ts';
import {
  type Column,
  currentBook,
  doubt,
  foldedOf,
  markLabel,
  PART_OF_SECTION,
  type Reading,
} from '../book.ts';
import type { Span } from '../span.ts';
import { roleOf } from '../words/column-labels.ts';
import { plainWords } from './label-again.ts';
import { enter } from './open-section.ts';

const TABLED: readonly Section[] = ['work', 'inside', 'outside', 'powers', 'qualifications', 'competencies'];

/** Takes a row of headings: what each column holds from here on. False where the row is none. */
export function takeHeader(reading: Reading, spans: readonly Span[]): boolean {
  const book = currentBook(reading);
  if (!book) return false;
  const section = sectionOfHeader(reading, spans);
  if (!section) return false;
  if (section !== book.section) {
    enter(reading, section);
    doubt(book, PART_OF_SECTION[section], 'label-unusual');
  }
  const roles = rolesOf(
    section,
    spans.map((span) => foldedOf(reading, span)),
  );
  for (const [i, span] of spans.entries()) {
    const cell = reading.rows[span.row]?.cells[span.cell];
    const role = roles[i];
    if (!cell || !role) continue;
    markLabel(reading, span);
    const words = plainWords(foldedOf(reading, span));
    const column = { from: cell.column, to: endOf(reading, span, role), role, words };
    book.columns = [...book.columns.filter((known) => !overlaps(known, column)), column];
  }
  return true;
}

/** What each heading of a row says: beside the concrete work, "Nhiệm vụ" is the area and not both. */
function rolesOf(section: Section, texts: readonly string[]): (string | undefined)[] {
  const roles = texts.map((text) => roleOf(section, text));
  const isArea = roles.includes('work') && !roles.includes('area');
  return roles.map((role) => (role === 'both' && isArea ? 'area' : role));
}

/** A heading over two columns may have an empty cell at its right instead of a merge. */
function endOf(reading: Reading, { row, cell }: Span, role: string): number {
  const cells = reading.rows[row]?.cells ?? [];
  const own = cells[cell];
  const behind = cells.slice(cell + 1);
  const next = behind.findIndex(({ text, isContinued }) => text.trim() !== '' || isContinued);
  const covered = role === 'both' ? behind.slice(0, Math.max(next, 0)) : [];
  const last = covered.at(-1) ?? own;
  return last ? last.column + last.span : 0;
}

function overlaps(a: Column, b: Column): boolean {
  return a.from < b.to && b.from < a.to && a.role !== 'both';
}

/** The current section, or one that has not come yet, whose headings these are. */
function sectionOfHeader(reading: Reading, spans: readonly Span[]): Section | undefined {
  const book = currentBook(reading);
  const texts = spans.map((span) => foldedOf(reading, span));
  const fits = (section: Section) => {
    const roles = rolesOf(section, texts);
    const known = roles.filter((role) => role !== undefined);
    const own = new Set(known.filter((role) => role !== 'number'));
    return own.size > 0 && own.size + Number(known.includes('number')) >= 2 && known.length === texts.length;
  };
  const current = SECTIONS.find(({ section }) => section === book?.section)?.section;
  if (current && fits(current)) return current;
  return TABLED.find((section) => !book?.seen.has(section) && fits(section));
}

/** What the column of a cell holds; two columns under one heading are told apart by which of them it is. */
export function roleAt(
  columns: readonly Column[],
  at: { column: number; span: number },
  below: number,
): string | undefined {
  const exact = columns.filter(
    ({ from, to, role }) => role !== 'both' && at.column >= from && at.column < to,
  );
  if (exact[0]) return exact[0].role;
  const both = columns.find(({ from, to, role }) => role === 'both' && at.column >= from && at.column < to);
  if (!both) return undefined;
  return below > 1 && at.column === both.from ? 'area' : 'work';
}

/** The heading over a cell, where one column alone stands over it. */
export function headingAt(
  columns: readonly Column[],
  at: { column: number; span: number },
): string | undefined {
  const over = columns.filter(({ from, to }) => from < at.column + at.span && at.column < to);
  const exact = over.filter(({ role }) => role !== 'both');
  return (exact.length === 1 ? exact : over)[0]?.words;
}

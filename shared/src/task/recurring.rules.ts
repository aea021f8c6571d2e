import { foldText } from '../text/fold.ts';

/** A line of ad hoc work as it is compared with others. */
export interface AdHocLine {
  cadreId: string;
  positionCode: string;
  workedOn: string;
  title: string;
  minutes: number;
  /** The work of many days that it belongs to: its lines are one piece. */
  taskId: string | null;
}

/** Ad hoc work that many people did, in the words used most. Minutes are those of one piece. */
export interface RecurringWork {
  key: string;
  title: string;
  pieces: number;
  people: number;
  usualMinutes: number;
  lastOn: string;
  /** The position in which it was done most. */
  positionCode: string;
  cadreIds: string[];
}

/** Words that tell nothing about the kind of work. */
const FILLING = new Set([
  've',
  'cua',
  'cho',
  'va',
  'theo',
  'tai',
  'ngay',
  'thang',
  'nam',
  'quy',
  'tuan',
  'so',
  'lan',
]);
const FEWEST_LETTERS = 2;

/** What alike work has in common: its words without tone marks, numbers and order ("" where nothing is left). */
export function likenessOf(title: string): string {
  const words = foldText(title).split(/[^\p{L}]+/u);
  const telling = words.filter((word) => word.length >= FEWEST_LETTERS && !FILLING.has(word));
  return [...new Set(telling)].sort().join(' ');
}

/** Alike ad hoc work of at least so many people, done by the most people first. */
export function recurringWork(lines: readonly AdHocLine[], fewestPeople: number): RecurringWork[] {
  const alike = Map.groupBy(lines, ({ title }) => likenessOf(title));
  alike.delete('');
  return [...alike]
    .map(([key, group]) => workOf(key, group))
    .filter(({ people }) => people >= fewestPeople)
    .sort((a, b) => b.people - a.people || b.pieces - a.pieces || (a.key < b.key ? -1 : 1));
}

function workOf(key: string, lines: readonly AdHocLine[]): RecurringWork {
  const pieces = [...Map.groupBy(lines, (line, i) => line.taskId ?? `line ${i}`).values()];
  const minutes = pieces.map((piece) => piece.reduce((sum, line) => sum + line.minutes, 0));
  const cadreIds = [...new Set(lines.map(({ cadreId }) => cadreId))];
  return {
    key,
    title: mostOf(lines.map(({ title }) => title)),
    pieces: pieces.length,
    people: cadreIds.length,
    usualMinutes: medianOf(minutes),
    lastOn:
      lines
        .map(({ workedOn }) => workedOn)
        .sort()
        .at(-1) ?? '',
    positionCode: mostOf(lines.map(({ positionCode }) => positionCode)),
    cadreIds,
  };
}

/** What occurs most; of equals the first in order. */
function mostOf(texts: readonly string[]): string {
  const counts = [...Map.groupBy(texts, (text) => text)].map(([text, all]) => ({ text, count: all.length }));
  counts.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  return counts[0]?.text ?? '';
}

/** The middle one; of an even number the mean of the two in the middle, half up. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return Math.round((low + high) / 2);
}

import type { DescriptionContent } from '../position-description.schema.ts';

/** A cell of a Word table, or a whole paragraph. `text` is NFC with \n for line breaks and paragraphs. */
export interface SourceCell {
  column: number;
  span: number;
  text: string;
  /** The lower part of a cell that began in a row above. */
  isContinued: boolean;
  /** The cell says of itself that it begins a merged one: where it is empty it means nothing, not the one above. */
  isStart?: boolean;
}

/** A row of a table, or a paragraph as a row of one cell. */
export interface SourceRow {
  /** Ordinal of the table in the file; null for a paragraph. */
  table: number | null;
  cells: SourceCell[];
  /** Text of headers, footers and notes: never part of a description. */
  isMargin?: boolean;
}

/** A stretch of a cell's text that found its place: the name of something, or a field of the description. */
export interface Use {
  row: number;
  cell: number;
  from: number;
  to: number;
  as: 'label' | 'field';
  /** "purpose", "work.w3.criterion"; empty for a label. */
  path: string;
}

export const DOUBT_REASONS = [
  'missing',
  'name-from-title',
  'label-unusual',
  'columns-guessed',
  'columns-joined',
  'inherited',
  'not-in-table',
  'main-missing',
  'level-unreadable',
  'too-long',
  'code-of-other',
  'outside-table',
  'kind-unknown',
  'group-unknown',
  'competency-unknown',
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

/** Why a field, or a whole part, needs a look. `found` is what stood there. */
export interface Doubt {
  id: string;
  path: string;
  reason: DoubtReason;
  found: string;
}

/** Text that found no place. `section` is where it stood. */
export interface Leftover {
  id: string;
  row: number;
  cell: number;
  from: number;
  to: number;
  text: string;
  section: string;
}

type Keyed<T> = { [P in keyof T]: T[P] extends (infer Row)[] ? (Row & { key: string })[] : T[P] };
/** A description as it was understood: rows carry keys, so that doubts and sources still find them after mending. */
export type DraftContent = Keyed<DescriptionContent>;

export interface Understood {
  /** Where in the file its first row stands. */
  firstRow: number;
  content: DraftContent;
  /** The part of the file it was read from; `row` in uses and leftovers counts from its first. */
  rows: SourceRow[];
  uses: Use[];
  doubts: Doubt[];
  leftovers: Leftover[];
}

/** A whole file: its descriptions, and what stood before the first of them or in its margins. */
export interface UnderstoodFile {
  descriptions: Understood[];
  leftovers: Leftover[];
}

/**
 * A way of working that many products share. In `outputs` and `notes` {field} is the field of the position, {body} some
 * body, {part} something near, {n} a count; `symbol` is the sign of the document ('' a plain official letter, null: none).
 */
export interface ProductKind {
  title: string;
  measure: string;
  symbol: string | null;
  complexity: number;
  minutes: number;
  group: 'A' | 'B' | 'C';
  isRepetitive?: true;
  /** Chance that a piece of work takes several days. */
  longChance: number;
  /** How many come out of one line, at most. */
  most: number;
  outputs: string[];
  notes: string[];
}

import type { ColumnKey } from '../column.ts';
import type { TableKind } from '../import-row.ts';
import type { Words } from '../words.ts';

/** What a template says about one of its columns: an example cell, what goes in, and the words to choose from. */
export interface ColumnGuide {
  example: string;
  help: string;
  words?: readonly string[];
}

export type Guide<K extends TableKind> = { readonly [C in ColumnKey<K>]: ColumnGuide };

/** The words of a column as people choose them. */
export const spelt = (words: Words<string>): string[] => words.map(([word]) => word);

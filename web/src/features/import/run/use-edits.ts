import type { RowEdit } from '@so-viec/shared/import/import.schema';
import { useState } from 'react';

/** What was typed into cells of a file and not yet sent, by row and column; a row without a column is left out. */
export interface Edits {
  count: number;
  list: RowEdit[];
  textOf(row: number, key: string): string | undefined;
  isDropped(row: number): boolean;
  type(row: number, key: string, text: string, before: string): void;
  drop(row: number, isDropped: boolean): void;
  clear(): void;
}

const idOf = (row: number, key: string | null) => `${row} ${key ?? ''}`;

export function useEdits(): Edits {
  const [edits, setEdits] = useState<ReadonlyMap<string, RowEdit>>(new Map());
  const change = (id: string, edit: RowEdit | undefined) =>
    setEdits((known) => {
      const next = new Map(known);
      if (edit) next.set(id, edit);
      else next.delete(id);
      return next;
    });
  return {
    count: edits.size,
    list: [...edits.values()],
    textOf: (row, key) => edits.get(idOf(row, key))?.text,
    isDropped: (row) => edits.has(idOf(row, null)),
    type: (row, key, text, before) =>
      change(idOf(row, key), text === before ? undefined : { row, key, text }),
    drop: (row, isDropped) => change(idOf(row, null), isDropped ? { row, key: null, text: '' } : undefined),
    clear: () => setEdits(new Map()),
  };
}

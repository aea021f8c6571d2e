import { newId } from '@so-viec/shared/id/uuidv7';
import {
  type Cells,
  LIST_NAMES,
  LIST_PARTS,
  type ListPart,
  rowsOf,
  type TextPart,
} from '@so-viec/shared/position-description/parts';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import type { DraftContent } from '@so-viec/shared/position-description/read/source';
import type { FieldProblem } from '@so-viec/shared/problem/problem';

/** A description to be edited: its rows get keys. */
export function keyed(content: DescriptionContent): DraftContent {
  const lists = LIST_NAMES.map((part) => [
    part,
    rowsOf(content, part).map((row, i) => ({ ...row, key: `${part.charAt(0)}${i + 1}` })),
  ]);
  return { ...content, ...Object.fromEntries(lists) } as DraftContent;
}

/** The rows of a list with their keys. */
export const keyedRows = (content: DraftContent, part: ListPart) =>
  content[part] as unknown as (Cells & { key: string })[];

export const withText = (content: DraftContent, part: TextPart, text: string): DraftContent => ({
  ...content,
  [part]: text,
});

export function withCell(content: DraftContent, part: ListPart, key: string, cell: Cells): DraftContent {
  const rows = keyedRows(content, part).map((row) => (row.key === key ? { ...row, ...cell } : row));
  return { ...content, [part]: rows } as DraftContent;
}

/** A new row at the end; it takes what is given and is empty else. */
export function withRow(content: DraftContent, part: ListPart, cells: Cells = {}): DraftContent {
  const blank = Object.fromEntries(LIST_PARTS[part].map((column) => [column, '']));
  return {
    ...content,
    [part]: [...keyedRows(content, part), { ...blank, ...cells, key: `n${newId()}` }],
  } as DraftContent;
}

export function withoutRow(content: DraftContent, part: ListPart, key: string): DraftContent {
  return { ...content, [part]: keyedRows(content, part).filter((row) => row.key !== key) } as DraftContent;
}

/** The path of a refused field by the key of its row: the server counts rows that say something. */
export function pathOfField({ path }: FieldProblem, content: DraftContent): string {
  const [part = '', ordinal, column] = path.replace(/^content\./, '').split('.');
  const list = LIST_NAMES.find((name) => name === part);
  if (!list || ordinal === undefined || column === undefined) return part;
  return `${list}.${keyedRows(content, list)[Number(ordinal)]?.key}.${column}`;
}

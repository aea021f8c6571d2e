import type { WorkEntry } from '@so-viec/db';
import type { EntryRow } from '@so-viec/shared/import/import-row';
import type { Change } from '../plan.ts';
import type { Post, Product } from './entry-reference.ts';

/** A row of the file with all it refers to. */
export interface Found {
  row: EntryRow;
  key: string;
  cadreId: string;
  post: Post;
  product: Product | undefined;
}

/**
 * A line as it will stand (`entry`) and as it stands (`before`). Lines without a `row` are already there and
 * matter because they belong to the same work of many days.
 */
export interface Line {
  row: EntryRow | undefined;
  entry: WorkEntry;
  before: WorkEntry | undefined;
  status: 'added' | 'changed' | 'unchanged';
  cells: Change['cells'];
}

/** Work of many days goes on within one person and product; ad hoc work within what it says. */
export function workKeyOf(
  { cadreId, productId, note }: WorkEntry,
  productCodes: ReadonlyMap<string, string>,
): string {
  if (productId === null) return `${cadreId} a ${note.toLowerCase()}`;
  return `${cadreId} p ${productCodes.get(productId) ?? productId}`;
}

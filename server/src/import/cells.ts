import type { ColumnKey } from '@so-viec/shared/import/column';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { headerOf } from '@so-viec/shared/import/templates/templates';
import type { Change } from './plan.ts';

/** What a row says by its columns, each as people read it. */
export type Facts<K extends ImportKind> = Partial<Record<ColumnKey<K>, string>>;

/** The cells in which a row differs from what is there. */
export function differences<K extends ImportKind>(
  kind: K,
  before: Facts<K>,
  after: Facts<K>,
): Change['cells'] {
  return (Object.keys(after) as ColumnKey<K>[])
    .filter((key) => (before[key] ?? '') !== (after[key] ?? ''))
    .map((key) => ({ column: headerOf(kind, key), from: before[key] ?? '', to: after[key] ?? '' }));
}

export const yes = (value: boolean): string => (value ? 'x' : '');

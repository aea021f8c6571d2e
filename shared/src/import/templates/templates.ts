import type { ColumnKey, Template } from '../column.ts';
import type { TableKind } from '../import-row.ts';
import { CADRES } from './cadres.template.ts';
import { ENTRIES } from './entries.template.ts';
import { LEAVE } from './leave.template.ts';
import { POSITIONS } from './positions.template.ts';
import { PRODUCTS } from './products.template.ts';
import { TASKS } from './tasks.template.ts';
import { UNITS } from './units.template.ts';

export const TEMPLATES: { readonly [K in TableKind]: Template<K> } = {
  units: UNITS,
  positions: POSITIONS,
  products: PRODUCTS,
  cadres: CADRES,
  leave: LEAVE,
  entries: ENTRIES,
  tasks: TASKS,
};

/** The header of a column, by the key its value has in the typed row. */
export function headerOf<K extends TableKind>(kind: K, key: ColumnKey<K>): string {
  const template: Template<K> = TEMPLATES[kind];
  return template[key].header;
}

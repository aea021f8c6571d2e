import { type Action, can } from '@so-viec/shared/access/policy';
import { IMPORT_KINDS, type ImportKind } from '@so-viec/shared/import/import-row';
import type { Access } from '../../access/access.ts';

/** The right that one row of each kind asks for on its page; a file is of everybody's, so it is asked of the whole. */
const KIND_RIGHTS = {
  units: 'unit.change',
  positions: 'catalogue.change',
  products: 'catalogue.change',
  cadres: 'cadre.change',
  leave: 'leave.change',
  // Lines come in accepted: only who may read everybody's work brings them in.
  entries: 'entries.exchange',
} as const satisfies Record<ImportKind, Action>;

/** Whether somebody may bring files of a kind in, and take what is there out. */
export function mayExchange(access: Access, kind: ImportKind): boolean {
  return can(access.relationsToAll(), KIND_RIGHTS[kind]);
}

/** The kinds of files somebody may bring in and take out. */
export function kindsOf(access: Access): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => mayExchange(access, kind));
}

/** Refuses with 403 who may not change a single row of this kind anywhere. */
export function requireKind(access: Access, kind: ImportKind): void {
  access.requireAt(KIND_RIGHTS[kind], null);
}

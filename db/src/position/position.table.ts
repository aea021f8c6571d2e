import type { Generated } from 'kysely';

/**
 * An edition of the catalogue. `state` is draft, in-force or replaced; a draft's `fromOn` is the day it is meant for.
 */
export interface PositionCatalogueTable {
  id: string;
  code: string;
  title: string;
  decision: string | null;
  decidedOn: string | null;
  fromOn: string;
  toOn: string | null;
  state: string;
  /** The edition it was made as a copy of. */
  copiedFromId: string | null;
  version: number;
}

/** Who drafted an edition, put it in force, replaced or withdrew it and why. `on` is the first day that is so. */
export interface CatalogueStepTable {
  id: string;
  catalogueId: string;
  sequence: number;
  kind: string;
  on: string | null;
  note: Generated<string>;
  at: string;
  accountId: string | null;
}

export interface PositionTable {
  id: string;
  catalogueId: string;
  code: string;
  name: string;
  nameFold: string;
  sector: string;
  group: string;
  rank: string | null;
  version: number;
}

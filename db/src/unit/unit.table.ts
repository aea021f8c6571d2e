import type { Generated } from 'kysely';

/** A unit keeps its code for life; everything that may change stands in its versions. */
export interface UnitTable {
  id: string;
  code: string;
  createdAt: string;
  version: Generated<number>;
}

/**
 * What a unit was from a day to a day (`toOn` null while it lasts). `officialRoles` is a sum of 1 managing (quản lý),
 * 2 using (sử dụng) and 4 directly using (trực tiếp sử dụng).
 */
export interface UnitVersionTable {
  id: string;
  unitId: string;
  fromOn: string;
  toOn: string | null;
  name: string;
  nameFold: string;
  parentId: string | null;
  block: string;
  level: string;
  isBody: number;
  documentStyle: string;
  officialRoles: Generated<number>;
  /** Minutes of seven days, Monday first; null is Monday to Friday, 8 h. */
  weeklyPattern: string | null;
  decision: string | null;
}

/** What became of a unit: `merge` into another or `split` from it, by which decision. */
export interface UnitSuccessionTable {
  id: string;
  fromUnitId: string;
  toUnitId: string;
  happenedOn: string;
  kind: string;
  decision: Generated<string>;
  /** The change that wrote it; null for what was entered before such were kept. */
  changeId: Generated<string | null>;
}

/** What a change of units wrote (`trace`: JSON), when its open work went over, and who took it back as entered wrongly. */
export interface UnitChangeTraceTable {
  changeId: string;
  trace: string;
  workMovedAt: string | null;
  undoneAt: string | null;
  undoneById: string | null;
}

/** A reorganisation as it was asked for (`content`: JSON), so that the same request twice is one. */
export interface UnitChangeTable {
  id: string;
  kind: string;
  happenedOn: string;
  decision: string;
  content: string;
  at: string;
  accountId: string | null;
}

/** Who heads a unit (`kind` head) or is a deputy in it, from a day to a day; `charge` is what a deputy answers for. */
export interface HeadshipTable {
  id: string;
  unitId: string;
  cadreId: string;
  kind: string;
  fromOn: string;
  toOn: string | null;
  charge: Generated<string>;
  decision: Generated<string>;
  version: Generated<number>;
  /** The post with whose end it ended, and its own last day until then. */
  endedWithId: Generated<string | null>;
  wasToOn: Generated<string | null>;
}

/** `toCadreId` stands in at the unit for `fromCadreId` in what `charge` says, or reviews its head where that is null. */
export interface DelegationTable {
  id: string;
  unitId: string;
  fromCadreId: string | null;
  toCadreId: string;
  fromOn: string;
  toOn: string | null;
  charge: Generated<string>;
  decision: Generated<string>;
  version: Generated<number>;
}

/** A unit keeps its code for life; everything that may change stands in its versions. */
export interface UnitTable {
  id: string;
  code: string;
  createdAt: string;
}

/** What a unit was from a day to a day (`toOn` null while it lasts). */
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
  weeklyPattern: number | null;
  decision: string | null;
}

export interface UnitSuccessionTable {
  id: string;
  fromUnitId: string;
  toUnitId: string;
  happenedOn: string;
  kind: string;
}

/** Who heads a unit (`kind` head) or is a deputy in it, from a day to a day. */
export interface HeadshipTable {
  id: string;
  unitId: string;
  cadreId: string;
  kind: string;
  fromOn: string;
  toOn: string | null;
}

/** `toCadreId` stands in at the unit for `fromCadreId`, or reviews its head where that is null. */
export interface DelegationTable {
  id: string;
  unitId: string;
  fromCadreId: string | null;
  toCadreId: string;
  fromOn: string;
  toOn: string | null;
}

/** One competency of the framework; `group` is general, professional or management. */
export interface CompetencyTable {
  id: string;
  code: string;
  group: string;
  ordinal: number;
  name: string;
  meaning: string;
  version: number;
}

/** What one of the five levels looks like. */
export interface CompetencyLevelTable {
  competencyId: string;
  level: number;
  text: string;
}

/** The levels a position asks for, a range. */
export interface PositionCompetencyTable {
  positionId: string;
  competencyId: string;
  levelFrom: number;
  levelTo: number;
}

/** The level a person was found at on a day; the latest counts, the others stay. */
export interface CompetencyAssessmentTable {
  id: string;
  cadreId: string;
  unitId: string;
  competencyId: string;
  level: number;
  on: string;
  note: string;
  at: string;
  accountId: string | null;
}

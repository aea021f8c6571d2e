import type { CompetencyGroup } from './competency.rules.ts';

/** A competency as it is first put into a database; personnel edit it afterwards. */
export interface FrameworkCompetency {
  code: string;
  group: CompetencyGroup;
  name: string;
  meaning: string;
  /** What level 1 to 5 looks like. */
  levels: readonly [string, string, string, string, string];
}

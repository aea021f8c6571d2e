import type { CompetencyGroup } from './competency.rules.ts';
import { GENERAL_COMPETENCIES } from './framework-general.data.ts';
import { MANAGEMENT_COMPETENCIES } from './framework-management.data.ts';
import { PROFESSIONAL_COMPETENCIES } from './framework-professional.data.ts';

/** A competency as it is first put into a database; personnel edit it afterwards. */
export interface FrameworkCompetency {
  code: string;
  group: CompetencyGroup;
  name: string;
  meaning: string;
  /** What level 1 to 5 looks like. */
  levels: readonly [string, string, string, string, string];
}

/** Rules §4: 7 general, 5 professional and 5 management competencies. The texts are the product's own. */
export const FRAMEWORK: readonly FrameworkCompetency[] = [
  ...GENERAL_COMPETENCIES,
  ...PROFESSIONAL_COMPETENCIES,
  ...MANAGEMENT_COMPETENCIES,
];

import type { FrameworkCompetency } from './framework-competency.ts';
import { GENERAL_COMPETENCIES } from './framework-general.data.ts';
import { MANAGEMENT_COMPETENCIES } from './framework-management.data.ts';
import { PROFESSIONAL_COMPETENCIES } from './framework-professional.data.ts';

/** Rules §4: 7 general, 5 professional and 5 management competencies. The texts are the product's own. */
export const FRAMEWORK: readonly FrameworkCompetency[] = [
  ...GENERAL_COMPETENCIES,
  ...PROFESSIONAL_COMPETENCIES,
  ...MANAGEMENT_COMPETENCIES,
];

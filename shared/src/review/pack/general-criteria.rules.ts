import { type CriterionCode, GENERAL_CRITERIA, type GeneralGroup } from './general-criteria.data.ts';

/** Points in hundredths by criterion; one that is absent was not scored yet. */
export type GeneralPoints = Partial<Record<CriterionCode, number>>;

/** The sum of a group, or of all three, in hundredths; what was not scored counts 0. */
export function generalSum(points: GeneralPoints, group?: GeneralGroup): number {
  const counted = GENERAL_CRITERIA.filter((criterion) => group === undefined || criterion.group === group);
  return counted.reduce((total, { code }) => total + (points[code] ?? 0), 0);
}

/** The most that a group gives, or all three: 1000 and 3000 hundredths. */
export function generalMost(group?: GeneralGroup): number {
  const all = Object.fromEntries(GENERAL_CRITERIA.map(({ code, mostHundredths }) => [code, mostHundredths]));
  return generalSum(all, group);
}

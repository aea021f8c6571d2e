import { type CriterionCode, GENERAL_CRITERIA, type GeneralGroup } from './general-criteria.data.ts';

/** Points in hundredths by criterion; one that is absent was not scored yet. */
export type GeneralPoints = Partial<Record<CriterionCode, number>>;

export type GeneralProblem = { code: 'points-missing' | 'points-out-of-range'; criterion: CriterionCode };

/** The first criterion that has no points, or points that are not whole hundredths from 0 to its maximum. */
export function problemOfGeneral(points: GeneralPoints): GeneralProblem | undefined {
  for (const { code, mostHundredths } of GENERAL_CRITERIA) {
    const given = points[code];
    if (given === undefined) return { code: 'points-missing', criterion: code };
    const isWithin = Number.isInteger(given) && given >= 0 && given <= mostHundredths;
    if (!isWithin) return { code: 'points-out-of-range', criterion: code };
  }
  return undefined;
}

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

import { toComma } from '../../decimal/decimal.ts';
import { GENERAL_CRITERIA, GENERAL_GROUPS, type GeneralGroup } from '../pack/general-criteria.data.ts';
import { type GeneralPoints, generalMost, generalSum } from '../pack/general-criteria.rules.ts';
import { printHundredths } from '../score/hundredths.ts';
import { CRITERION_WORDS, GROUP_WORDS } from './criteria-words.ts';
import { PERIOD_FORM } from './form-words.ts';

/** A row of the table of general criteria as it is printed. */
export interface CriteriaRow {
  number: string;
  words: string;
  most: string;
  own: string;
  /** A group's heading or the sum, in bold. */
  isSum: boolean;
}

/** Points without needless noughts, as the form prints its maxima: 250 → "2,5", 500 → "5". */
export function shortPoints(hundredths: number): string {
  return toComma(printHundredths(hundredths).replace(/\.?0+$/, ''));
}

/** The rows of Mẫu số 01, part I; what was not scored stays empty, and so does the sum over it. */
export function criteriaRows(points: GeneralPoints): CriteriaRow[] {
  const rows = GENERAL_GROUPS.flatMap((group) => [
    sumRow(group, GROUP_WORDS[group], points, group),
    ...criteriaOf(group).map(({ code, mostHundredths }, index) => {
      const own = points[code];
      return {
        number: `${index + 1}`,
        words: CRITERION_WORDS[code],
        most: shortPoints(mostHundredths),
        own: own === undefined ? '' : shortPoints(own),
        isSum: false,
      };
    }),
  ]);
  return [...rows, sumRow('', PERIOD_FORM.sum, points)];
}

const criteriaOf = (group?: GeneralGroup) =>
  GENERAL_CRITERIA.filter((criterion) => group === undefined || criterion.group === group);

function sumRow(number: string, words: string, points: GeneralPoints, group?: GeneralGroup): CriteriaRow {
  const isScored = criteriaOf(group).every(({ code }) => points[code] !== undefined);
  const own = isScored ? shortPoints(generalSum(points, group)) : '';
  return { number, words, most: shortPoints(generalMost(group)), own, isSum: true };
}

import type { FormHead, FormSignature, YearForm } from '@so-viec/shared/review/form/form-content';
import type { Level } from '@so-viec/shared/review/pack/level';
import type { FaultPack } from '@so-viec/shared/review/pack/rule-pack';
import { type MonthTotal, yearOfMonths } from '@so-viec/shared/review/rating/months-mean.rules';

/** A month of the year as it was decided; null where it was not, or had not enough data. */
interface DecidedMonth extends MonthTotal {
  note: string;
}

export interface YearSource {
  head: FormHead;
  year: number;
  months: readonly DecidedMonth[];
  /** What the person and the authority say; null before. */
  own: Level | null;
  decided: Level | null;
  proposal: string;
  self: FormSignature;
  authority: FormSignature;
}

/** Mẫu số 02 of a person's year: the mean is that of the decided months, as rules §3 has it. */
export function yearFormOf({ months, ...source }: YearSource, pack: FaultPack): YearForm {
  const known = new Map(months.map((one) => [one.month, one]));
  const all = Array.from({ length: 12 }, (_, index) => {
    const month = `${source.year}-${`${index + 1}`.padStart(2, '0')}`;
    return known.get(month) ?? { month, totalHundredths: null, note: '' };
  });
  const { meanHundredths } = yearOfMonths(all, pack);
  return {
    ...source,
    months: all.map(({ totalHundredths, note }) => ({ totalHundredths, note })),
    meanHundredths,
  };
}

import type { CivilDay } from '../../civil-day/civil-day.ts';
import type { GeneralPoints } from '../pack/general-criteria.rules.ts';
import type { Level } from '../pack/level.ts';

/** Who stands at the head of a form. */
export interface FormHead {
  /** The body above, '' where there is none, and the body itself. */
  superior: string;
  body: string;
  fullName: string;
  title: string;
  unit: string;
}

/** Where, when and by whom one side signs; what is not known yet stays to be written by hand. */
export interface FormSignature {
  place: string;
  on: CivilDay | null;
  name: string;
}

/** What Mẫu số 01 holds for one person: a month (2026-11) or a quarter (2026-Q4). Points in hundredths. */
export interface PeriodForm {
  head: FormHead;
  period: string;
  own: GeneralPoints;
  generalHundredths: number | null;
  resultHundredths: number | null;
  totalHundredths: number | null;
  merits: string;
  limits: string;
  opinion: string;
  self: FormSignature;
  authority: FormSignature;
}

/** A month of Mẫu số 02, in hundredths; null where it has no total. */
export interface FormMonth {
  totalHundredths: number | null;
  note: string;
}

/** What Mẫu số 02 holds for one person; `months` are January to December. */
export interface YearForm {
  head: FormHead;
  year: number;
  months: readonly FormMonth[];
  meanHundredths: number | null;
  own: Level | null;
  decided: Level | null;
  proposal: string;
  self: FormSignature;
  authority: FormSignature;
}

/** One person's form, of either kind. */
export type FormContent = ({ kind: 'period' } & PeriodForm) | ({ kind: 'year' } & YearForm);

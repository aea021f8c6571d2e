import type { Doubt } from '@so-viec/shared/position-description/read/source';

/** What is said beside the texts of the form. Paths: "purpose", "work", "work.w3.area". */
export type FormMarks = {
  doubts: readonly Doubt[];
  refusals: ReadonlyMap<string, string>;
  /** Which text the person is at. */
  onFocus?: (path: string) => void;
  /** A doubt is right as it stands. */
  onRight?: (doubtId: string) => void;
};

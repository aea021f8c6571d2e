import type { Generated } from 'kysely';

/**
 * What somebody is scored by in a period (`period`: 2026-11, 2026-Q4, 2026-H2, 2026). `totalHundredths` and `level`
 * are those of the decision in force, null and '' before it; the days after it are the clocks of an appeal.
 */
export interface ReviewTable {
  id: string;
  cadreId: string;
  period: string;
  unitId: string;
  positionId: string;
  packId: string;
  kind: string;
  state: string;
  merits: Generated<string>;
  limits: Generated<string>;
  opinion: Generated<string>;
  stepCount: Generated<number>;
  submittedAt: string | null;
  approvedOn: string | null;
  appealUntilOn: string | null;
  answerDueOn: string | null;
  resultHundredths: number | null;
  generalHundredths: number | null;
  totalHundredths: number | null;
  level: Generated<string>;
  /** Those of the decision in force. */
  faults: number | null;
  delays: number | null;
  createdAt: string;
  version: number;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
}

/**
 * What the person and the authority say of one criterion, in hundredths: points of a general one, per cent of a
 * leader's (`d`, `dd`, `e`). `reason` is why they differ.
 */
export interface ReviewGeneralTable {
  reviewId: string;
  criterion: string;
  own: number | null;
  authority: number | null;
  reason: Generated<string>;
}

/** Who did what to a review when. `content` (JSON) is the whole computation where it was decided. Never changed. */
export interface ReviewStepTable {
  id: string;
  reviewId: string;
  sequence: number;
  kind: string;
  at: string;
  accountId: string | null;
  reason: string;
  content: string;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
}

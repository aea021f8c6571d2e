/**
 * A person's year on its way to a rating. `unitId` is where it is rated; levels are '' before they are said.
 * `meanHundredths` is the year's mean that the decision in force was made on.
 */
export interface AnnualRatingTable {
  id: string;
  cadreId: string;
  year: number;
  unitId: string;
  kind: string;
  state: string;
  ownLevel: string;
  ownText: string;
  proposedLevel: string;
  decidedLevel: string;
  decisionNumber: string;
  decidedOn: string | null;
  /** What the decision says is to be done (IV of Mẫu số 02). */
  handling: string;
  meanHundredths: number | null;
  appealUntilOn: string | null;
  answerDueOn: string | null;
  stepCount: number;
  createdAt: string;
  version: number;
}

/**
 * Who did what in the procedure when. `happenedOn` is the day of the meeting, opinion, decision or notice; `detail`
 * (JSON) is the computation a level rests on, or the months handed over. Never changed.
 */
export interface RatingStepTable {
  id: string;
  ratingId: string;
  sequence: number;
  kind: string;
  happenedOn: string;
  at: string;
  accountId: string | null;
  level: string;
  number: string;
  text: string;
  fileId: string | null;
  detail: string;
}

/** A file that was sent for a rating; a step names it, or it goes when its sender sends another. */
export interface RatingFileTable {
  fileId: string;
  ratingId: string;
  accountId: string | null;
}

/** A post that is to go from one body to another. `assignmentId` outlives a post that is taken out. */
export interface TransferTable {
  id: string;
  cadreId: string;
  assignmentId: string;
  /** The unit of the post when it was proposed. */
  fromUnitId: string;
  /** The body that takes on. */
  toUnitId: string;
  /** Whose officer proposed: sending or receiving. */
  side: string;
  fromOn: string;
  decision: string;
  decidedOn: string | null;
  words: string;
  /** The post that the receiving side names, as JSON; '' until it does. */
  terms: string;
  /** The kind of its last step. */
  state: string;
  proposedAt: string;
  changedAt: string;
  version: number;
}

/** `assignmentId` is the post that an acceptance made, or corrected from its first day. */
export interface TransferStepTable {
  id: string;
  transferId: string;
  sequence: number;
  kind: string;
  at: string;
  accountId: string;
  reason: string;
  assignmentId: string | null;
}

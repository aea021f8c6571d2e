import type { Generated } from 'kysely';

/**
 * A product; `deliveredOn` and `workDayId` are set by the line that is done (or `deliveredOn` alone where it was handed in
 * without one), `degree` and `standing` (planned, waiting, fault, accepted) by its last check.
 */
export interface OutputTable {
  id: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  productId: string | null;
  coefficientMilli: number;
  taskId: string | null;
  name: string;
  quantity: number;
  documentNumber: string;
  /** What its document is known by (`documentKey`); written by `withDocumentKey` wherever a product is. */
  documentKey: Generated<string>;
  documentOn: string | null;
  deliveredOn: string | null;
  workDayId: string | null;
  degree: number | null;
  standing: string;
  /** What sort of document or thing it is; '' where nobody said. */
  kind: string;
  version: number;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
}

/** One handing in, by a submitted day (its step) or without a line; `withdrawnAt` where it was taken back unchecked. */
export interface OutputDeliveryTable {
  id: string;
  outputId: string;
  sequence: number;
  deliveredOn: string;
  quantity: number;
  /** The due day as it was then. */
  dueOn: string | null;
  dayStepId: string | null;
  at: string;
  accountId: string | null;
  note: string;
  withdrawnAt: string | null;
}

export interface OutputEntryTable {
  outputId: string;
  entryId: string;
}

export interface OutputShareTable {
  outputId: string;
  cadreId: string;
  shareMilli: number;
}

/**
 * What was said about a product or, with `ofCheckId`, about an earlier check. kinds: accepted (degree in per cent), revoked
 * (of all standing ones, or of the one named), fault and delay (how many of its items), cause-asked, cause-confirmed,
 * cause-refused (of a fault or delay).
 */
export interface OutputCheckTable {
  id: string;
  outputId: string;
  dayStepId: string | null;
  kind: string;
  degree: number | null;
  quantity: number;
  at: string;
  accountId: string | null;
  reason: string;
  deliveryId: string | null;
  ofCheckId: string | null;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
}

/** What proves a product: a stored file or an https address. One that was removed keeps its row. */
export interface EvidenceTable {
  id: string;
  outputId: string;
  kind: string;
  fileId: string | null;
  url: string;
  name: string;
  at: string;
  accountId: string | null;
  removedAt: string | null;
  removedBy: string | null;
}

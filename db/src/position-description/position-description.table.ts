import type { Generated } from 'kysely';

/**
 * A version of what is written of a position, by a body for its own people or in common (unitId null); codes live across
 * editions. Rows are never changed. `content` is JSON.
 */
export interface PositionDescriptionTable {
  id: string;
  positionCode: string;
  unitId: string | null;
  ordinal: number;
  content: string;
  note: string;
  /** The draft it was taken over from. */
  draftId: string | null;
  createdAt: string;
  accountId: string | null;
}

/** A Word file that was read, by the personnel of a unit or of the whole. `leftovers` (JSON) is its text outside of any description. */
export interface DescriptionImportTable {
  id: string;
  unitId: Generated<string | null>;
  fileName: string;
  size: number;
  sha256: string;
  leftovers: string;
  createdAt: string;
  accountId: string | null;
}

/** A description as it was understood, being mended. JSON: content, original (rows and uses), doubts, leftovers. */
export interface DescriptionDraftTable {
  id: string;
  importId: string;
  ordinal: number;
  positionCode: string | null;
  content: string;
  original: string;
  doubts: string;
  leftovers: string;
  /** waiting, taken, dropped */
  state: string;
  settledAt: string | null;
  accountId: string | null;
  version: number;
}

/** A work item of a description that may become a product of its position. */
export interface ProductProposalTable {
  id: string;
  positionCode: string;
  descriptionId: string;
  ordinal: number;
  area: string;
  name: string;
  nameFold: string;
  criterion: string;
  /** open, taken, declined */
  state: string;
  settledAt: string | null;
  accountId: string | null;
  version: number;
}

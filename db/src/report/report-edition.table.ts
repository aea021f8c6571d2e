/**
 * A report as it was made: `content` (JSON) is what the rows said then and never changes; `words` (JSON: number, place,
 * date, office, signer, receivers, remarks) may until it is issued. `ordinal` counts from 1 for a unit and period, and
 * is never given twice: a dropped edition keeps its row, without its text.
 */
export interface ReportEditionTable {
  id: string;
  period: string;
  unitId: string;
  ordinal: number;
  style: string;
  content: string;
  /** SHA-256 of the content. */
  fingerprint: string;
  words: string;
  madeAt: string;
  accountId: string;
  issuedAt: string | null;
  /** The body whose paper it is; null in editions of old, which are of who made them. */
  issuerUnitId: string | null;
  /** By which right of that body: committee, personnel. */
  issuedAs: string | null;
  droppedAt: string | null;
  version: number;
}

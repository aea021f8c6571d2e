/**
 * A report as it was made: `content` (JSON) is what the rows said then and never changes; `words` (JSON: number, place,
 * date, office, signer, receivers, remarks) may until it is issued. `ordinal` counts from 1 for a unit and period.
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
  version: number;
}

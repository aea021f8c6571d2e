import type { Generated } from 'kysely';

export interface LeaveTable {
  id: string;
  cadreId: string;
  fromOn: string;
  toOn: string;
  kind: string;
  isHalf: number;
  /** Which half of each day, where it is a half. */
  half: Generated<string>;
  /** What it was written down by, for days of months long past; '' where nothing was needed. */
  decision: Generated<string>;
  version: number;
}

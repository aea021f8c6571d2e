import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Trx } from '../transaction.ts';

/** What is to go: all that lies before, or of one person alone; `most` at once. */
export interface OldRows {
  /** The first day that is kept, and the instant it begins. */
  since: CivilDay;
  before: string;
  cadreId: string | null;
  /** When it is done. */
  at: string;
  most: number;
}

/** How many rows went, and where the next part begins; null where nothing is left. */
export interface RemovedPart {
  rows: number;
  next: string | null;
}

/** Removes a part of what is to go, from a place on. */
export type RemovePart = (trx: Trx, of: OldRows, from: string) => Promise<RemovedPart>;

/** A part that looks again from the start, until nothing is left. */
export const untilNone =
  (remove: (trx: Trx, of: OldRows) => Promise<number>): RemovePart =>
  async (trx, of) => {
    const rows = await remove(trx, of);
    return { rows, next: rows === 0 ? null : '' };
  };

/** The logins of a person. */
export const accountsOf = (trx: Trx, cadreId: string) =>
  trx.selectFrom('account').select('id').where('cadreId', '=', cadreId);

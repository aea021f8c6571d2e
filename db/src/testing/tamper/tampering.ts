import type { Trx } from '../../transaction.ts';

/** Where a change by somebody who holds the file is to be found. */
export interface Tampered {
  tables: readonly string[];
  seq?: number;
  ids?: readonly string[];
}

/** A number from 0 up to the one given, without it. */
export type Draw = (below: number) => number;
/** Does one thing to the database, and says where it is to be found. */
export type Tampering = (trx: Trx, draw: Draw) => Promise<Tampered>;

import { createHash } from 'node:crypto';
import { type Db, findClosing, listClosingParts, listFrozen, type Trx } from '@so-viec/db';
import { type FrozenRows, frozenLines } from '@so-viec/shared/closing/frozen';

/** SHA-256 in hex of frozen rows in their stated order. */
export function fingerprintOf(rows: FrozenRows): string {
  return createHash('sha256')
    .update(
      frozenLines(rows)
        .map((line) => `${line}\n`)
        .join(''),
    )
    .digest('hex');
}

/** All that is frozen in these closings. */
export async function frozenRowsOf(db: Db | Trx, partIds: readonly string[]) {
  return {
    closed_cadre_month: await listFrozen(db, 'closed_cadre_month', partIds),
    closed_review: await listFrozen(db, 'closed_review', partIds),
    closed_finding: await listFrozen(db, 'closed_finding', partIds),
    carried_output: await listFrozen(db, 'carried_output', partIds),
  };
}

/** Whether the rows of a closing are still what they were when it was closed. */
export async function isUntouched(db: Db | Trx, closingId: string): Promise<boolean> {
  const closing = await findClosing(db, closingId);
  const rows = await frozenRowsOf(db, await listClosingParts(db, closingId));
  return closing?.fingerprint === fingerprintOf(rows);
}

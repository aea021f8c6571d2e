import { type Db, findProductProposal, inTransaction, updateProductProposal } from '@so-viec/db';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';

/** Says of a proposal that it became a product, is declined, or is open again. Refuses 412 a stale one. */
export function settleProposal(
  db: Db,
  by: By,
  id: string,
  { version, state }: { version: number; state: 'open' | 'taken' | 'declined' },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const proposal = await findProductProposal(trx, id);
    if (!proposal) throw new Problem('not-found');
    if (proposal.state === state) return;
    const set = { state, settledAt: state === 'open' ? null : by.at, accountId: by.accountId };
    const isCurrent = await updateProductProposal(trx, { id, version }, set);
    if (!isCurrent) throw new Problem('stale-version', { current: proposal.version });
    await audit(trx, by, `product-proposal.${state}`, { object: 'product_proposal', objectId: id });
  });
}

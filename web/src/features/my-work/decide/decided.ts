import { formatDay } from '../../../lib/format.ts';
import type { Proposal } from '../queries.ts';

/** What a decision begins with. */
export const startOf = (proposal: Proposal) => ({
  title: proposal.title,
  productId: proposal.productId ?? '',
  proposedName: proposal.proposedName || proposal.title,
  coefficient: '',
  quantity: String(proposal.quantity),
  due: proposal.dueOn ? formatDay(proposal.dueOn) : '',
  reason: '',
  staysAssigned: proposal.steps.findLast(({ kind }) => kind === 'proposed')?.detail.staysAssigned === true,
});
export type Decided = ReturnType<typeof startOf>;

import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { formatDay } from '../../../lib/format.ts';
import type { Proposal } from '../queries.ts';
import { readMilli } from './milli.ts';

/** What a decision begins with. */
export const startOf = (proposal: Proposal) => ({
  title: proposal.title,
  productId: proposal.productId ?? '',
  proposedName: proposal.proposedName || proposal.title,
  coefficient: '',
  quantity: String(proposal.quantity),
  due: proposal.dueOn ? formatDay(proposal.dueOn) : '',
  reason: '',
  staysAssigned: staysOf(proposal),
});
export type Decided = ReturnType<typeof startOf>;

/** What was filled in as the decision to send, or the field that cannot be read. */
export function readDecided(said: Decided, isHandover: boolean) {
  const { title, productId, proposedName, quantity, reason, staysAssigned } = said;
  const dueOn = said.due.trim() === '' ? null : parseDay(said.due);
  if (dueOn === undefined) return { bad: 'dueOn' as const };
  const isNew = productId === '' && !isHandover;
  const coefficientMilli = isNew ? readMilli(said.coefficient) : null;
  if (coefficientMilli === undefined) return { bad: 'coefficientMilli' as const };
  const product = { productId: productId || null, proposedName: isNew ? proposedName : '', coefficientMilli };
  return { input: { title, ...product, quantity: Number(quantity), dueOn, reason, staysAssigned } };
}

const staysOf = ({ steps }: Proposal): boolean =>
  steps.findLast(({ kind }) => kind === 'proposed')?.detail.staysAssigned === true;

/**
 * Whether nothing is to be filled in: work that is handed over, or a product of the list with a due day or handed in
 * already, is taken as it was proposed.
 */
export const isReady = ({ takenOverFromId, productId, dueOn, waiting }: Proposal): boolean =>
  takenOverFromId !== null || (productId !== null && (dueOn !== null || waiting > 0));

/** Whether the taking can be taken back with one press: work handed over and a new product have gone further. */
export const canTakeBack = ({ takenOverFromId }: Proposal, productId: string | null): boolean =>
  takenOverFromId === null && productId !== null;

/** The decision that takes a proposal as it stands. */
export const asProposed = (proposal: Proposal) => ({
  title: proposal.title,
  productId: proposal.productId,
  proposedName: '',
  coefficientMilli: null,
  quantity: proposal.quantity,
  dueOn: proposal.dueOn,
  reason: '',
  staysAssigned: staysOf(proposal),
});

import type { Degree } from '@so-viec/shared/day-review/degree.rules';
import type { OutputCheckInput } from '@so-viec/shared/output/output.schema';
import type { QueuedProduct } from '../queries.ts';

export type DecisionKind = 'accepted' | 'fault' | 'returned';

/** What a head has typed and toggled for one product and not sent yet. */
export interface Draft {
  /** A fault, a return and a delay of what was in time ask why before they are sent. */
  asks: DecisionKind | undefined;
  reason: string;
  /** How many items the fault concerns. */
  faults: number;
  /** How many items are late; undefined is what the system proposes. */
  late: number | undefined;
  degree: Degree;
}

export const NO_DRAFT: Draft = { asks: undefined, reason: '', faults: 1, late: undefined, degree: 100 };

type Weighed = Pick<QueuedProduct, 'quantity' | 'isPastDue' | 'controls'>;

/** What the field for the reason is about; 0 % is a fault. */
export const askedBy = (kind: DecisionKind, { controls }: Weighed): DecisionKind =>
  kind === 'accepted' && controls === 'degree' ? 'fault' : kind;

/** How many items the head calls late: all of a product past its due day are proposed, none by a pack of degrees. */
export function lateOf(product: Weighed, draft: Draft): number {
  if (product.controls === 'degree') return 0;
  return Math.min(draft.late ?? (product.isPastDue ? product.quantity : 0), product.quantity);
}

/** The same product with the delay switched on for all items, or off: one that was proposed asks why at once. */
export function toggleLate(product: Weighed, draft: Draft): Draft {
  const toggled = { ...draft, late: lateOf(product, draft) > 0 ? 0 : product.quantity };
  return dropsDelay(product, toggled) ? { ...toggled, asks: 'accepted' } : toggled;
}

/** Whether items of a product past its due day are not called late: that says why. */
export const dropsDelay = (product: Weighed, draft: Draft): boolean =>
  product.controls !== 'degree' && product.isPastDue && lateOf(product, draft) < product.quantity;

/** Esc: nothing is asked any more; a proposed delay that was taken off without a word stands again. */
export function withoutAsking(product: Weighed, draft: Draft): Draft {
  const stands = dropsDelay(product, draft) && draft.reason.trim() === '';
  return { ...draft, asks: undefined, ...(stands && { late: undefined }) };
}

/** A step to a lower or higher degree. */
export function stepDegree(draft: Draft, step: -1 | 1): Draft {
  const degrees: readonly Degree[] = [0, 50, 75, 100];
  const place = degrees.indexOf(draft.degree) + step;
  return { ...draft, degree: degrees[place] ?? draft.degree };
}

/** Whether a decision is sent only with a reason: a fault, a return, 0 %, a delay of what was in time, a proposed one taken off. */
export function needsReason(product: Weighed, kind: DecisionKind, draft: Draft): boolean {
  if (kind !== 'accepted') return true;
  if (product.controls === 'degree') return draft.degree === 0;
  return dropsDelay(product, draft) || (!product.isPastDue && lateOf(product, draft) > 0);
}

/** A decision as the server takes it, at the version seen. By a pack of degrees "chưa đạt" is 0 %. */
export function decisionOf(
  product: Pick<QueuedProduct, 'id' | 'version'> & Weighed,
  kind: DecisionKind,
  draft: Draft,
  id: string,
): OutputCheckInput {
  const isByDegree = product.controls === 'degree';
  const of = { id, outputId: product.id, version: product.version, reason: draft.reason.trim() };
  if (kind === 'returned') return { ...of, kind, degree: null, quantity: 0, delays: 0 };
  const delays = lateOf(product, draft);
  if (kind === 'fault' && !isByDegree) {
    const quantity = Math.min(Math.max(draft.faults, 1), product.quantity);
    return { ...of, kind, degree: null, quantity, delays };
  }
  const degree = kind === 'fault' ? 0 : draft.degree;
  return { ...of, kind: 'accepted', degree: isByDegree ? degree : null, quantity: 0, delays };
}

import { defined, oneOf, text } from '../../lib/search.ts';

export const LIST_VIEWS = ['mine', 'open'] as const;

/** A unit by code, and whose reviews are shown: those that wait for the reader, or those not approved. */
export function readReviewListSearch(search: Record<string, unknown>) {
  return defined({ unit: text(search.unit), xem: oneOf(search.xem, LIST_VIEWS) });
}
/** `ban` is the decision (its step) whose computation is shown instead of the one in force. */
export function readReviewSearch(search: Record<string, unknown>) {
  return defined({ ban: text(search.ban) });
}
export type ReviewListSearch = ReturnType<typeof readReviewListSearch>;

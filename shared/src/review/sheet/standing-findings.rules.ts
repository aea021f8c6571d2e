import { todayIn } from '../../civil-day/civil-day.ts';
import type { CheckSource } from './sheet-source.ts';

/** What was said about a product, as its rows keep it, the oldest first. */
export interface CheckSaid {
  id: string;
  kind: string;
  quantity: number;
  at: string;
  reason: string;
  ofCheckId: string | null;
}

/**
 * The faults and delays that stand: not those revoked since, and with what an objective cause takes off them
 * ("an objective cause, confirmed by the authority, removes a fault or a delay", rules §3).
 */
export function standingFindings(checks: readonly CheckSaid[]): CheckSource[] {
  const standing = new Map<string, CheckSource>();
  for (const { id, kind, quantity, at, reason, ofCheckId } of checks) {
    if (kind === 'fault' || kind === 'delay') {
      standing.set(id, { id, kind, count: quantity, excused: 0, on: todayIn(new Date(at)), reason });
    } else if (kind === 'revoked') {
      if (ofCheckId === null) standing.clear();
      else standing.delete(ofCheckId);
    } else if (kind === 'cause-confirmed') {
      const found = standing.get(ofCheckId ?? '');
      if (found) found.excused = Math.min(found.count, found.excused + quantity);
    }
  }
  return [...standing.values()];
}

import { todayIn } from '../../civil-day/civil-day.ts';
import type { CheckSource, OutputSource } from './sheet-source.ts';

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

/** A product that was not accepted when it was looked at: it stands at fault, or waits again with a fault that stands. */
export function hasFailed({ standing, checks }: OutputSource): boolean {
  const stands = checks.some(({ kind, count, excused }) => kind === 'fault' && count > excused);
  return standing === 'fault' || (standing === 'waiting' && stands);
}

/** What nobody does any more: its products no longer count as assigned. */
const GONE: ReadonlySet<string> = new Set(['cancelled', 'proposed', 'refused']);

/**
 * Whether a routine product that failed counts as assigned: it was delivered, and what was delivered counts so, accepted or
 * not (rules §3). Else a fault would take it out of G too, and could raise a score.
 */
export function countsThoughFailed(output: OutputSource): boolean {
  const { task } = output;
  return hasFailed(output) && !(task && (task.isSplit || GONE.has(task.state)));
}

/**
 * Products of one task, the accepted ones with the faults of those they stand in for: more than was wanted takes the place of
 * what failed and was never handed in again, the last ones first. No fault goes by handing in another product.
 */
export function withFaultsLeftBehind(outputs: readonly OutputSource[]): OutputSource[] {
  const failed = outputs.filter(({ standing }) => standing === 'fault');
  const inherited = new Map<string, OutputSource['checks']>();
  for (const [taskId, left] of Map.groupBy(failed, ({ task }) => task?.id)) {
    const wanted = left[0]?.task?.quantity;
    if (taskId === undefined || wanted === undefined) continue;
    const taken = outputs.filter(({ task, standing }) => task?.id === taskId && standing === 'accepted');
    const beyond = itemsOf(taken) + itemsOf(left) - wanted;
    if (beyond > 0) for (const [id, faults] of faultsFor(taken, left, beyond)) inherited.set(id, faults);
  }
  return outputs.map((output) => {
    const faults = inherited.get(output.id);
    return faults ? { ...output, checks: [...output.checks, ...faults] } : output;
  });
}

const itemsOf = (outputs: readonly OutputSource[]): number =>
  outputs.reduce((sum, { quantity }) => sum + quantity, 0);

/**
 * The faults of `beyond` items of `left`, the worst first, one to one on the items of `taken`; a second time round only where
 * more have failed than were taken.
 */
function faultsFor(taken: readonly OutputSource[], left: readonly OutputSource[], beyond: number) {
  const last = taken.toSorted((x, y) => (x.deliveredOn < y.deliveredOn ? 1 : -1));
  const all = itemsOf(taken);
  const failed = left
    .flatMap(faultsByItem)
    .sort((x, y) => y.length - x.length)
    .slice(0, beyond);
  let before = 0;
  return last.map(({ id, quantity }) => {
    const here: CheckSource[] = [];
    for (const [place, faults] of failed.entries()) {
      const after = (place % all) - before;
      if (after >= 0 && after < quantity) for (const fault of faults) addFault(here, { ...fault, after });
    }
    before += quantity;
    return [id, here] as const;
  });
}

/** The faults of each item of a product. */
function faultsByItem({ quantity, checks }: OutputSource): CheckSource[][] {
  const faults = checks.filter(({ kind }) => kind === 'fault');
  return Array.from({ length: quantity }, (_, item) =>
    faults
      .filter(({ count, excused }) => count - excused > item)
      .map((fault) => ({ ...fault, count: 1, excused: 0 })),
  );
}

/** Adds a fault of one item; that of the item before grows by it where it is the same. */
function addFault(here: CheckSource[], fault: CheckSource): void {
  const known = here.find(({ id, count, after = 0 }) => id === fault.id && after + count === fault.after);
  if (known) known.count++;
  else here.push(fault);
}

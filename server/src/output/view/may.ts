import type { NamedShare, OutputCheck, OutputWithNames } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { verdictsOf } from '../checks/verdicts.ts';
import { mayAskCause, mayCheck, type OutputActor } from '../output-access.ts';

const TAKEN_ON = (state: string | null) => state !== 'proposed' && state !== 'refused';

/** What the reader may do to a product now: pages show no button that would be refused. */
export function mayOf(
  { access }: OutputActor,
  output: OutputWithNames,
  { shares, checks }: { shares: readonly NamedShare[]; checks: readonly OutputCheck[] },
) {
  const relations = access.relationsTo(output);
  const { standing, dayState } = output;
  const isHandedIn =
    output.deliveredOn !== null && (dayState === null || /^(submitted|accepted)$/.test(dayState));
  const writes = can(relations, 'output.write');
  const isUndecided = verdictsOf(checks).length === 0;
  // Nothing can be put beside a product of confidential work.
  const isOpen = output.isConfidential === 0;
  const sharesIt = shares.some(({ cadreId }) => cadreId === access.actor.cadreId);
  const reviews = mayCheck(access, output, shares);
  return {
    check: reviews && isHandedIn && standing === 'waiting' && TAKEN_ON(output.taskState),
    findLater: reviews && isHandedIn && standing === 'accepted',
    answerCause: reviews,
    deliverAgain: writes && standing === 'fault',
    askCause: isOpen && mayAskCause(access, output, shares),
    change: isOpen && writes && standing !== 'accepted',
    share: writes && isUndecided,
    returnShare: sharesIt && !writes && isUndecided,
    prove: isOpen && writes,
  };
}

import type { DecisionFacts } from '../facts.ts';
import type { Evidence } from '../finding.ts';

/** The lines of the days decided, the oldest first. */
export function evidenceOfDecisions(decisions: readonly DecisionFacts[]): Evidence[] {
  return decisions
    .flatMap(({ cadreId, on, entryIds }) => entryIds.map((entryId) => ({ cadreId, day: on, entryId })))
    .sort((a, b) => a.day.localeCompare(b.day) || a.entryId.localeCompare(b.entryId));
}

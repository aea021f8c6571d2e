import type { MonthFacts } from './facts.ts';
import type { Check, Seen } from './finding.ts';
import { lateBulkEntry } from './habit/late-bulk-entry.ts';
import { repeatedText } from './habit/repeated-text.ts';
import { standardFit } from './habit/standard-fit.ts';
import { lateReview } from './head/late-review.ts';
import { lenientOrSevere } from './head/lenient-or-severe.ts';
import { rubberStamp } from './head/rubber-stamp.ts';
import { abovePeers } from './load/above-peers.ts';
import { adHocHeavy } from './load/adhoc-heavy.ts';
import { missingDays } from './load/missing-days.ts';
import { offDayHours } from './load/off-day-hours.ts';
import { overHours } from './load/over-hours.ts';
import { excessHours } from './output/excess-hours.ts';
import { hoursWithoutOutput } from './output/hours-without-output.ts';
import { outputReused } from './output/output-reused.ts';
import { unclearOutput } from './output/unclear-output.ts';

/** A finding before anybody has answered: what was seen, by which check, and its sentence. */
export interface Finding extends Seen {
  rule: string;
  text: string;
}

const run = <S extends object>(
  { name, settings, look, say }: Check<MonthFacts, S>,
  facts: MonthFacts,
): Finding[] => look(facts, settings).map((seen) => ({ ...seen, rule: name, text: say(seen.params) }));

/** Everything that is seen of a month by every check with its usual settings, check by check, subject by subject. */
export function findingsOf(facts: MonthFacts): Finding[] {
  return [
    ...run(hoursWithoutOutput, facts),
    ...run(unclearOutput, facts),
    ...run(outputReused, facts),
    ...run(excessHours, facts),
    ...run(standardFit, facts),
    ...run(repeatedText, facts),
    ...run(lateBulkEntry, facts),
    ...run(offDayHours, facts),
    ...run(overHours, facts),
    ...run(abovePeers, facts),
    ...run(adHocHeavy, facts),
    ...run(missingDays, facts),
    ...run(rubberStamp, facts),
    ...run(lateReview, facts),
    ...run(lenientOrSevere, facts),
  ];
}

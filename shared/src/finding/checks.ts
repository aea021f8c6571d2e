import type { MonthFacts } from './facts.ts';
import type { Seen } from './finding.ts';
import { CHECKS, type FindingSettings, settingsOf, USUAL_SETTINGS } from './settings.ts';

/** A finding before anybody has answered: what was seen, by which check, and its sentence. */
export interface Finding extends Seen {
  rule: string;
  text: string;
}

/** Everything that is seen of a month by every check, check by check, subject by subject. */
export function findingsOf(facts: MonthFacts, settings: FindingSettings = USUAL_SETTINGS): Finding[] {
  return CHECKS.flatMap((check) =>
    check
      .look(facts, settingsOf(check, settings))
      .map((seen) => ({ ...seen, rule: check.name, text: check.say(seen.params) })),
  );
}

/** The sentence of a finding that was kept, by its check's name; '' where no check is called that any more. */
export function sayFinding(rule: string, params: Seen['params']): string {
  return CHECKS.find(({ name }) => name === rule)?.say(params) ?? '';
}

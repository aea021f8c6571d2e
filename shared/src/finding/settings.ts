import type { MonthFacts } from './facts.ts';
import type { Check } from './finding.ts';
import { lateBulkEntry } from './habit/late-bulk-entry.ts';
import { repeatedText } from './habit/repeated-text.ts';
import { standardFit } from './habit/standard-fit.ts';
import { lateReview } from './head/late-review.ts';
import { lenientOrSevere } from './head/lenient-or-severe.ts';
import { rubberStamp } from './head/rubber-stamp.ts';
import { leastOf } from './least-number.ts';
import { abovePeers } from './load/above-peers.ts';
import { adHocHeavy } from './load/adhoc-heavy.ts';
import { missingDays } from './load/missing-days.ts';
import { offDayHours } from './load/off-day-hours.ts';
import { overHours } from './load/over-hours.ts';
import { excessHours } from './output/excess-hours.ts';
import { hoursWithoutOutput } from './output/hours-without-output.ts';
import { outputReused } from './output/output-reused.ts';
import { unclearOutput } from './output/unclear-output.ts';

/** Every way of looking at a month, in the order that people read them in. */
export const CHECKS: readonly Check<MonthFacts, object>[] = [
  hoursWithoutOutput,
  unclearOutput,
  outputReused,
  excessHours,
  standardFit,
  repeatedText,
  lateBulkEntry,
  offDayHours,
  overHours,
  abovePeers,
  adHocHeavy,
  missingDays,
  rubberStamp,
  lateReview,
  lenientOrSevere,
];

/** The checks that look at superiors and not at people's own work. */
export const HEAD_RULES: ReadonlySet<string> = new Set([
  rubberStamp.name,
  lateReview.name,
  lenientOrSevere.name,
]);

/** Numbers by check and name, as one edition of the settings keeps them. */
export type CheckNumbers = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface FindingSettings {
  /** Working days after which others see a finding that its person has not looked at. */
  headAfterDays: number;
  checks: CheckNumbers;
  /** Names of products that say nothing. */
  phrases: readonly string[];
}

const numbersOf = (settings: object): Record<string, number> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === 'number'));

/** What the program comes with [config]. */
export const USUAL_SETTINGS: FindingSettings = {
  headAfterDays: 2,
  checks: Object.fromEntries(CHECKS.map(({ name, settings }) => [name, numbersOf(settings)])),
  phrases: unclearOutput.settings.phrases,
};

/** The settings of one check: the usual ones, and over them what an edition says. */
export function settingsOf(check: Check<MonthFacts, object>, { checks, phrases }: FindingSettings): object {
  const named = 'phrases' in check.settings ? { phrases } : {};
  return { ...check.settings, ...checks[check.name], ...named };
}

type Stored = { settings: string; phrases: string };
const parsed = ({ settings }: Stored): Omit<FindingSettings, 'phrases'> => JSON.parse(settings);

/** Every number that the checks ask: what is not said is as usual, and what no check asks any more is left out. */
export function completeSettings({ checks, ...others }: FindingSettings): FindingSettings {
  const known = Object.entries(USUAL_SETTINGS.checks).map(([rule, numbers]) => {
    const own = Object.entries(numbers).map(([name, usual]) => [
      name,
      Math.max(leastOf(name), checks[rule]?.[name] ?? usual),
    ]);
    return [rule, Object.fromEntries(own)];
  });
  return { ...others, checks: Object.fromEntries(known) };
}

/** What the checks take from an edition as it was stored. */
export function readSettings(stored: Stored): FindingSettings {
  const { headAfterDays, checks } = parsed(stored);
  return completeSettings({ headAfterDays, checks, phrases: JSON.parse(stored.phrases) });
}

/** The numbers of an edition as it was stored, those that no check asks any more among them. */
export const storedNumbers = (stored: Stored): CheckNumbers => parsed(stored).checks;

/** The names of numbers that one has and the other has not, by check. */
export const namesBeside = (one: CheckNumbers, other: CheckNumbers): { rule: string; names: string[] }[] =>
  Object.entries(one).flatMap(([rule, numbers]) => {
    const names = Object.keys(numbers).filter((name) => other[rule]?.[name] === undefined);
    return names.length > 0 ? [{ rule, names }] : [];
  });

/** An edition as it is stored. */
export function writeSettings({ headAfterDays, checks, phrases }: FindingSettings) {
  return { settings: JSON.stringify({ headAfterDays, checks }), phrases: JSON.stringify(phrases) };
}

import type { Db } from '@so-viec/db';
import { type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { type Finding, findingsOf } from '@so-viec/shared/finding/checks';
import { CHECKS, type FindingSettings, readSettings } from '@so-viec/shared/finding/settings';
import { systemScope } from '../../access/scopes.ts';
import { loadMonthFacts } from '../month-facts.ts';
import { settingsInForce } from './settings-in-force.ts';

/** What settings would name in a month, beside those in force. */
export interface TrialResult {
  month: Month;
  people: number;
  /** Whether anybody wrote in it: a month without a line tells nothing of settings. */
  hasLines: boolean;
  /** People that any check would name, and names now. */
  flagged: number;
  flaggedNow: number;
  rules: { rule: string; flagged: number; flaggedNow: number }[];
}

/** Runs the checks of a month with settings that are not in force. Nothing is written. */
export async function trySettings(
  db: Db,
  { month, settings }: { month: Month; settings: FindingSettings },
  now: Date,
): Promise<TrialResult> {
  const inForce = readSettings(await settingsInForce(db));
  const { facts } = await loadMonthFacts(db, { scope: systemScope(), month, today: todayIn(now) });
  const [then, today] = [findingsOf(facts, settings), findingsOf(facts, inForce)];
  return {
    ...{ month, people: facts.people.length },
    hasLines: facts.people.some(({ lines }) => lines.length > 0),
    ...{ flagged: peopleOf(then), flaggedNow: peopleOf(today) },
    rules: CHECKS.map(({ name }) => ({
      rule: name,
      flagged: subjectsOf(then, name),
      flaggedNow: subjectsOf(today, name),
    })),
  };
}

/** People, each once: units are named beside them. */
const peopleOf = (findings: readonly Finding[]): number =>
  subjectsOf(findings.filter(({ subject }) => subject.kind === 'cadre'));

/** People, and units, each once. */
function subjectsOf(findings: readonly Finding[], rule?: string): number {
  const of = findings.filter((one) => rule === undefined || one.rule === rule);
  return new Set(of.map(({ subject }) => subject.id)).size;
}

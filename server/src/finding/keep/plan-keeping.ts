import type { FindingKept, FindingToKeep, NewFinding, NewFindingStep } from '@so-viec/db';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { PlacedFinding } from '../see-month.ts';

/** A change of a finding that stands already. */
interface Change {
  finding: FindingToKeep;
  set: Partial<FindingKept>;
  /** The step it is, where it is one: what is gone, and what was gone and is back. */
  step: 'gone' | 'found' | undefined;
}

export interface KeepingPlan {
  findings: NewFinding[];
  steps: NewFindingStep[];
  changes: Change[];
}

interface Run {
  month: Month;
  at: string;
  settingsId: string;
  headFromOn: CivilDay;
  makeId: () => string;
  /** The units that were looked at; undefined is all. */
  within: ReadonlySet<string> | undefined;
}

const keyOf = (rule: string, kind: string, id: string): string => `${rule} ${kind} ${id}`;

/**
 * What a run makes of the findings of a month: a new row for what was never seen; new figures, same state and answers for
 * what is seen again; gone for what is seen no more. What was closed stays as it was closed.
 */
export function planKeeping(
  stored: readonly FindingToKeep[],
  seen: readonly PlacedFinding[],
  run: Run,
): KeepingPlan {
  const known = new Map(stored.map((one) => [keyOf(one.rule, one.subjectKind, one.subjectId), one]));
  const plan: KeepingPlan = { findings: [], steps: [], changes: [] };
  const standing = new Set<string>();
  for (const finding of seen) {
    const key = keyOf(finding.rule, finding.subject.kind, finding.subject.id);
    standing.add(key);
    const before = known.get(key);
    if (before) plan.changes.push(...changeOf(before, keptOf(finding, run)));
    else addTo(plan, finding, run);
  }
  const isLooked = ({ unitId }: FindingToKeep) => run.within === undefined || run.within.has(unitId);
  for (const [key, finding] of known) {
    if (standing.has(key) || !isLooked(finding) || ['closed', 'gone'].includes(finding.state)) continue;
    plan.changes.push({ finding, set: { state: 'gone' }, step: 'gone' });
  }
  return plan;
}

function keptOf(finding: PlacedFinding, { settingsId }: Run) {
  const { severity, params, evidence, cadreId, unitId } = finding;
  const entryIds = evidence.map(({ entryId }) => entryId);
  return {
    ...{ severity, settingsId, cadreId, unitId, params: JSON.stringify(params) },
    ...{ entryIds: JSON.stringify(entryIds), lineCount: entryIds.length },
  };
}

function addTo(plan: KeepingPlan, finding: PlacedFinding, run: Run): void {
  const { month, at, headFromOn, makeId } = run;
  const { rule, subject } = finding;
  const id = makeId();
  const times = { foundAt: at, headFromOn, seenAt: null, changedAt: at };
  plan.findings.push({
    ...{ id, month, rule, subjectKind: subject.kind, subjectId: subject.id },
    ...keptOf(finding, run),
    ...{ ...times, state: 'open', version: 1 },
  });
  plan.steps.push({
    ...{ id: makeId(), findingId: id, sequence: 1, kind: 'found', at, accountId: null, words: '' },
  });
}

/** Where a finding that is back goes on, by what people did last about it. */
const STATE_AFTER: Readonly<Record<string, string>> = { answered: 'answered', 'mending-asked': 'mending' };

/** Nothing where the run saw what stands there already. */
function changeOf(finding: FindingToKeep, kept: ReturnType<typeof keptOf>): Change[] {
  if (finding.state === 'closed') return [];
  if (finding.state === 'gone') {
    const state = STATE_AFTER[finding.lastAct ?? ''] ?? 'open';
    return [{ finding, set: { ...kept, state }, step: 'found' }];
  }
  const isSame = Object.entries(kept).every(([name, value]) => finding[name as keyof FindingKept] === value);
  return isSame ? [] : [{ finding, set: kept, step: undefined }];
}

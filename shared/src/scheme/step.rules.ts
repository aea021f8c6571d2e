import { lastDayOfUnitChanges } from '../assignment/reach-back.rules.ts';
import type { CivilDay } from '../civil-day/civil-day.ts';
import { formatDay } from '../civil-day/civil-day.ts';
import type { FieldProblem } from '../problem/problem.ts';
import type { SchemeStepKind } from './scheme.rules.ts';

/** What a step says. */
export interface StepContent {
  text: string;
  decision: string;
  on: CivilDay | null;
}

type Asked = 'text' | 'decision' | 'on';

/** What cannot be left out of a step. */
export const ASKED_OF: Partial<Record<SchemeStepKind, readonly Asked[]>> = {
  'additions-request': ['text'],
  'additions-answer': ['text'],
  appraisal: ['text'],
  approval: ['decision', 'on'],
  'entry-into-force': ['on'],
  'force-change': ['text', 'on'],
};

/** The steps that say from when a dossier is in force: the first time, and again while that day is still to come. */
export const SETS_FORCE: readonly SchemeStepKind[] = ['entry-into-force', 'force-change'];

/** The steps that carry a day of their own: that of the decision, that of its force. The others happen when they are taken. */
export const isDated = (step: SchemeStepKind): boolean => ASKED_OF[step]?.includes('on') ?? false;

/**
 * What is wrong with what a step says: parts left out, a decision that is to come, days that run backwards. A decision may be
 * older than the day its appraisal was written down, and may come into force later than it is written down, as far
 * ahead as units may be changed, but not after the last day of its body (null: it goes on). A day of force that is mended
 * is another than the `current` one.
 */
export function problemsOfStep(
  step: SchemeStepKind,
  content: StepContent,
  days: { today: CivilDay; notBefore: CivilDay; notAfter?: CivilDay | null; current?: CivilDay | null },
): FieldProblem[] {
  const asked = ASKED_OF[step] ?? [];
  const missing = asked.filter((name) => !content[name]).map((path) => ({ path, code: 'missing' }));
  const { on } = content;
  if (!asked.includes('on') || on === null) return missing;
  if (on > days.today && !SETS_FORCE.includes(step)) return [...missing, { path: 'on', code: 'day-to-come' }];
  const last = lastDayOfUnitChanges(days.today);
  if (on > last) return [...missing, { path: 'on', code: 'force-too-far', params: { day: formatDay(last) } }];
  if (on < days.notBefore) {
    return [...missing, { path: 'on', code: 'day-too-early', params: { day: formatDay(days.notBefore) } }];
  }
  if (days.notAfter && on > days.notAfter) {
    return [...missing, { path: 'on', code: 'day-after-body', params: { day: formatDay(days.notAfter) } }];
  }
  if (step === 'force-change' && on === days.current) {
    return [...missing, { path: 'on', code: 'force-day-same', params: { day: formatDay(on) } }];
  }
  return missing;
}

/** The steps whose day can be given anew: that of force, and with it the day that the former dossier ends. */
const GIVES_DAY: readonly (readonly SchemeStepKind[])[] = [SETS_FORCE, ['replacement']];

/** Whether a step mends the day that an earlier one gave, or has itself been mended by a later one. */
export function mendingOf(steps: readonly { kind: SchemeStepKind }[], at: number) {
  const kinds = GIVES_DAY.find((some) => some.some((kind) => kind === steps[at]?.kind)) ?? [];
  const isOneOf = ({ kind }: { kind: SchemeStepKind }) => kinds.includes(kind);
  return { mends: steps.slice(0, at).some(isOneOf), isMended: steps.slice(at + 1).some(isOneOf) };
}

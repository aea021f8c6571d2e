import type { Calendar } from '../calendar/calendar.rules.ts';
import type { CivilDay } from '../civil-day/civil-day.ts';
import { dueAfter } from './deadline.rules.ts';
import { type SchemeState, type SchemeStepKind, STEP_RULES } from './scheme.rules.ts';
import { isDated, SETS_FORCE, type StepContent } from './step.rules.ts';

/** What a step leaves behind on its row and on its dossier. */
export interface AfterStep {
  state: SchemeState;
  /** The day that counts: of the decision, of its force, or the day it was taken. */
  happenedOn: CivilDay;
  dueOn: CivilDay | null;
  marks: { decision?: string; decidedOn?: CivilDay; inForceOn?: CivilDay };
}

/** What a step that is allowed and complete leads to; commands and the demo write the same. */
export function afterStep(
  kind: SchemeStepKind,
  content: StepContent & { dueDays: number | null },
  around: { calendar: Calendar; today: CivilDay },
): AfterStep {
  const { on, decision, dueDays } = content;
  const happenedOn = (isDated(kind) ? on : null) ?? around.today;
  return {
    state: STEP_RULES[kind].to,
    happenedOn,
    dueOn: dueAfter(around.calendar, kind, isDated(kind) ? around.today : happenedOn, dueDays),
    marks: {
      ...(kind === 'approval' && { decision, decidedOn: happenedOn }),
      ...(SETS_FORCE.includes(kind) && { inForceOn: happenedOn }),
    },
  };
}

import {
  ANNUAL_STEP_RULES,
  type AnnualStepKind,
  LEVEL_STEPS,
  PAPER_STEPS,
} from '@so-viec/shared/annual-rating/annual-rating.rules';
import type { AnnualStepInput } from '@so-viec/shared/annual-rating/annual-rating.schema';

/** What a step says: what it does not ask for is left out, so that it is not stored by accident. */
export type SaidStep = Pick<AnnualStepInput, 'level' | 'on' | 'number' | 'text' | 'fileId' | 'handling'>;

export function saidOf(kind: AnnualStepKind, input: AnnualStepInput): SaidStep {
  const { asks } = ANNUAL_STEP_RULES[kind];
  return {
    level: asks.includes('level') ? input.level : null,
    on: asks.includes('on') ? input.on : null,
    number: asks.includes('number') ? input.number : '',
    text: input.text,
    fileId: PAPER_STEPS.includes(kind) ? input.fileId : null,
    handling: LEVEL_STEPS.includes(kind) ? input.handling : '',
  };
}

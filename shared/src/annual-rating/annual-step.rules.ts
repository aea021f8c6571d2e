import { type CivilDay, formatDay } from '../civil-day/civil-day.ts';
import type { FieldProblem } from '../problem/problem.ts';
import { ANNUAL_STEP_RULES, type AnnualStepKind } from './annual-rating.rules.ts';
import type { AnnualStepInput } from './annual-rating.schema.ts';

type Said = Pick<AnnualStepInput, 'level' | 'on' | 'number' | 'text' | 'fileId'>;

/**
 * What is wrong with what a step says: parts left out, a day that is to come, or one before the meeting or decision it
 * follows (`notBefore`).
 */
export function problemsOfAnnualStep(
  kind: AnnualStepKind,
  said: Said,
  { today, notBefore }: { today: CivilDay; notBefore: CivilDay },
): FieldProblem[] {
  const fields: FieldProblem[] = [];
  for (const asked of ANNUAL_STEP_RULES[kind].asks) {
    const isThere = asked === 'paper' ? said.text !== '' || said.fileId !== null : Boolean(said[asked]);
    if (!isThere) fields.push({ path: asked === 'paper' ? 'text' : asked, code: 'missing' });
  }
  const { on } = said;
  if (on === null || !ANNUAL_STEP_RULES[kind].asks.includes('on')) return fields;
  if (on > today) return [...fields, { path: 'on', code: 'day-to-come' }];
  if (on >= notBefore) return fields;
  return [...fields, { path: 'on', code: 'day-too-early', params: { day: formatDay(notBefore) } }];
}

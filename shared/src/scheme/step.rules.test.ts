import { describe, expect, it } from 'vitest';
import { SCHEME_STEP_KINDS, type SchemeStepKind } from './scheme.rules.ts';
import { isDated, problemsOfStep, type StepContent } from './step.rules.ts';

const DAYS = { today: '2024-03-25', notBefore: '2024-03-20' };
const NOTHING: StepContent = { text: '', decision: '', on: null };

const problems = (step: SchemeStepKind, content: Partial<StepContent>) =>
  problemsOfStep(step, { ...NOTHING, ...content }, DAYS);

describe('what a step says', () => {
  it.each<[SchemeStepKind, string[]]>([
    ['submission', []],
    ['withdrawal', []],
    ['appraisal-start', []],
    ['additions-request', ['text']],
    ['additions-answer', ['text']],
    ['appraisal', ['text']],
    ['approval', ['decision', 'on']],
    ['entry-into-force', ['on']],
    ['force-change', ['text', 'on']],
  ])('%s cannot leave out %j', (step, paths) => {
    expect(problems(step, {})).toEqual(paths.map((path) => ({ path, code: 'missing' })));
  });

  it('has a day of its own for the decision and its force alone', () => {
    expect(SCHEME_STEP_KINDS.filter(isDated)).toEqual(['approval', 'entry-into-force', 'force-change']);
  });

  it.each([
    ['2024-03-20', undefined],
    ['2024-03-25', undefined],
    ['2024-03-26', 'day-to-come'],
    ['2024-03-19', 'day-too-early'],
  ])('a decision of %s: %s', (on, code) => {
    expect(problems('approval', { decision: '412/QĐ-UBND', on })[0]?.code).toBe(code);
  });

  it('is not dated after the last day of its body', () => {
    const codeOn = (on: string) => {
      const content = { ...NOTHING, decision: '412/QĐ-UBND', on };
      return problemsOfStep('approval', content, { ...DAYS, notAfter: '2024-03-22' })[0]?.code;
    };
    expect([codeOn('2024-03-22'), codeOn('2024-03-23')]).toEqual([undefined, 'day-after-body']);
  });

  it('may say a day of force that is to come, as a decision does', () => {
    expect(problems('entry-into-force', { on: '2024-05-01' })).toEqual([]);
    expect(problems('entry-into-force', { on: '2024-03-19' })[0]?.code).toBe('day-too-early');
  });

  it('is in force from the end of the second year ahead at the latest: what lies further is a slip', () => {
    expect(problems('entry-into-force', { on: '2026-12-31' })).toEqual([]);
    expect(problems('entry-into-force', { on: '2027-01-01' })).toEqual([
      { path: 'on', code: 'force-too-far', params: { day: '31/12/2026' } },
    ]);
  });

  it('names the first day that a decision can have', () => {
    expect(problems('approval', { decision: 'x', on: '2024-01-01' })[0]?.params).toEqual({
      day: '20/03/2024',
    });
  });

  it('does not hide what is missing behind a wrong day', () => {
    const codes = problems('approval', { on: '2024-12-31' }).map(({ path, code }) => `${path} ${code}`);
    expect(codes).toEqual(['decision missing', 'on day-to-come']);
  });
});

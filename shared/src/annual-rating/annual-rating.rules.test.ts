import { describe, expect, it } from 'vitest';
import {
  ANNUAL_STATES,
  ANNUAL_STEP_RULES,
  ANNUAL_STEPS,
  type AnnualState,
  type AnnualStepKind,
  mayFollow,
  turnOf,
} from './annual-rating.rules.ts';
import { problemsOfAnnualStep } from './annual-step.rules.ts';

const at = (state: AnnualState, more: object = {}) =>
  ({ state, kind: 'staff', answerDueOn: null, ...more }) as Parameters<typeof turnOf>[0];
const openAt = (standing: Parameters<typeof turnOf>[0]) =>
  ANNUAL_STEPS.filter((step) => mayFollow(step, standing));

describe("the year's procedure", () => {
  it.each([
    ['open', ['self-rated', 'excused']],
    ['self-rated', ['self-rated', 'met']],
    ['met', ['proposed']],
    ['opined', ['proposed']],
    ['proposed', ['proposed', 'decided']],
    ['decided', ['notified', 'replaced']],
    ['notified', ['appealed', 'replaced']],
  ] as const)('of staff goes on from %s by %s', (state, steps) => {
    expect(openAt(at(state))).toEqual(steps);
  });

  it('of a head or deputy waits for the Party committee after the meeting', () => {
    expect(openAt(at('met', { kind: 'leader' }))).toEqual(['opined']);
    expect(openAt(at('opined', { kind: 'leader' }))).toEqual(['proposed']);
  });

  it('has an appeal answered or the decision replaced, never appealed twice at once', () => {
    expect(openAt(at('notified', { answerDueOn: '2026-12-20' }))).toEqual(['answered', 'replaced']);
  });

  it.each([
    ['open', 'staff', 'self'],
    ['self-rated', 'staff', 'head'],
    ['met', 'staff', 'personnel'],
    ['met', 'leader', 'committee'],
    ['opined', 'leader', 'personnel'],
    ['proposed', 'staff', 'body-head'],
    ['decided', 'staff', 'notifier'],
    ['notified', 'staff', 'none'],
  ] as const)('at %s of %s waits for %s', (state, kind, turn) => {
    expect(turnOf(at(state, { kind }))).toBe(turn);
  });

  it('with an appeal waits for the head of the body', () => {
    expect(turnOf(at('notified', { answerDueOn: '2026-12-20' }))).toBe('body-head');
  });

  it('never leads to a state from which whose turn it is cannot go on', () => {
    for (const state of ANNUAL_STATES) {
      const turn = turnOf(at(state, { kind: 'leader' }));
      if (turn === 'none') continue;
      const hands = openAt(at(state, { kind: 'leader' })).map((step) => ANNUAL_STEP_RULES[step].by);
      expect(hands).toContain(turn);
    }
  });
});

describe('what a step says', () => {
  const said = { level: null, on: null, number: '', text: '', fileId: null };
  const problems = (kind: AnnualStepKind, more: object = {}) =>
    problemsOfAnnualStep(kind, { ...said, ...more }, { today: '2026-12-10', notBefore: '2026-12-01' }).map(
      ({ path, code }) => `${path} ${code}`,
    );

  it.each<[AnnualStepKind, string[]]>([
    ['self-rated', ['level missing']],
    ['excused', ['text missing']],
    ['met', ['on missing', 'text missing']],
    ['opined', ['on missing', 'text missing']],
    ['proposed', ['level missing']],
    ['decided', ['level missing', 'number missing', 'on missing']],
    ['notified', ['on missing']],
    ['replaced', ['level missing', 'number missing', 'on missing', 'text missing']],
  ])('asks of %s for %s', (kind, missing) => {
    expect(problems(kind)).toEqual(missing);
  });

  it('has minutes as text or as a file', () => {
    expect(problems('met', { on: '2026-12-05', text: 'Nhất trí.' })).toEqual([]);
    expect(problems('met', { on: '2026-12-05', fileId: 'x' })).toEqual([]);
  });

  it('is of no day to come, and not before what it follows', () => {
    expect(problems('notified', { on: '2026-12-11' })).toEqual(['on day-to-come']);
    expect(problems('notified', { on: '2026-11-30' })).toEqual(['on day-too-early']);
    expect(problems('notified', { on: '2026-12-01' })).toEqual([]);
  });
});

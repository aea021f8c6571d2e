import { describe, expect, it } from 'vitest';
import {
  appealOpen,
  hasAppealedSince,
  mayJudge,
  mayTakeStep,
  REVIEW_STATES,
  REVIEW_STEPS,
  type ReviewStepKind,
  readingSince,
} from './review-state.rules.ts';

const NOBODY = { isSelf: false, isScorer: false, isApprover: false };
const PERSON = { ...NOBODY, isSelf: true };
const HEAD = { ...NOBODY, isScorer: true };
const DIRECTOR = { ...NOBODY, isApprover: true };
const BOTH = { ...NOBODY, isScorer: true, isApprover: true };
const all = (standing: typeof NOBODY) =>
  REVIEW_STATES.flatMap((state) =>
    REVIEW_STEPS.filter((kind) => mayTakeStep(kind, state, standing)).map((kind) => `${state}: ${kind}`),
  );

describe('the way of a review', () => {
  it('is the person’s until it is handed in, and again when the decision is known', () => {
    expect(all(PERSON)).toEqual([
      'draft: submitted',
      'submitted: withdrawn',
      'returned: submitted',
      'approved: appealed',
    ]);
  });

  it('goes on to the head of the unit, who takes it back to score it again until it is approved', () => {
    expect(all(HEAD)).toEqual([
      'submitted: returned',
      'submitted: scored',
      'scored: returned',
      'scored: recalled',
    ]);
  });

  it.each([
    ['submitted', HEAD, true],
    ['scored', HEAD, false],
    ['scored', DIRECTOR, true],
    ['submitted', DIRECTOR, false],
    ['approved', BOTH, false],
    ['draft', BOTH, false],
  ] as const)('takes the points of an authority in state %s from %j: %s', (state, standing, may) => {
    expect(mayJudge(state, standing)).toBe(may);
  });

  it('is decided by the head of the body, answered and decided anew', () => {
    expect(all(DIRECTOR)).toEqual([
      'scored: returned',
      'scored: approved',
      'approved: answered',
      'approved: replaced',
    ]);
  });

  it('is scored and approved at once by who is both', () => {
    expect(all(BOTH)).toContain('submitted: approved');
    expect(all(DIRECTOR)).not.toContain('submitted: approved');
  });

  it('is open to nobody else', () => {
    expect(all(NOBODY)).toEqual([]);
  });
});

describe('an appeal', () => {
  const decided = { state: 'approved', appealUntilOn: '2026-12-14' } as const;
  it.each([
    ['2026-12-14', false, 'open'],
    ['2026-12-15', false, 'too-late'],
    ['2026-12-10', true, 'appealed'],
  ] as const)('on %s, after one was made: %s, is %s', (today, hasAppealed, open) => {
    expect(appealOpen(decided, hasAppealed, today)).toBe(open);
  });

  it('waits for a decision', () => {
    expect(appealOpen({ state: 'scored', appealUntilOn: null }, false, '2026-12-10')).toBe('not-decided');
  });

  it.each([
    [['approved'], undefined],
    [['approved', 'read', 'appealed'], 'read'],
    [['approved', 'read', 'appealed', 'replaced'], undefined],
    [['approved', 'read', 'replaced', 'read'], 'read'],
  ])('runs from when the decision in force was opened: %j', (kinds, read) => {
    expect(readingSince(kinds.map((kind) => ({ kind })))?.kind).toBe(read);
  });

  it.each<[ReviewStepKind[], boolean]>([
    [['submitted', 'scored', 'approved'], false],
    [['approved', 'appealed'], true],
    [['approved', 'appealed', 'answered'], true],
    [['approved', 'appealed', 'replaced'], false],
  ])('is made once for each decision: %j', (kinds, hasAppealed) => {
    expect(hasAppealedSince(kinds.map((kind) => ({ kind })))).toBe(hasAppealed);
  });
});

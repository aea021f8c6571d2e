import { describe, expect, it } from 'vitest';
import {
  FILES_IN,
  mayAddFile,
  mayTake,
  openSteps,
  SCHEME_STATES,
  SCHEME_STEP_KINDS,
  type SchemeState,
  type SchemeStepKind,
  STEP_RULES,
  stateOn,
  TURN_OF,
} from './scheme.rules.ts';

const BODY = { mayWrite: true, mayAppraise: false };
const APPRAISER = { mayWrite: false, mayAppraise: true };
const READER = { mayWrite: false, mayAppraise: false };

/** The whole table: from each state, who may do what, and where it leads. */
const TABLE: Record<SchemeState, { body: SchemeStepKind[]; appraiser: SchemeStepKind[] }> = {
  draft: { body: ['submission'], appraiser: [] },
  submitted: { body: ['withdrawal'], appraiser: ['appraisal-start'] },
  'under-appraisal': { body: [], appraiser: ['additions-request', 'appraisal'] },
  'additions-requested': { body: ['additions-answer'], appraiser: [] },
  appraised: { body: [], appraiser: ['approval'] },
  approved: { body: [], appraiser: ['entry-into-force'] },
  'awaiting-force': { body: [], appraiser: ['force-change'] },
  'in-force': { body: [], appraiser: [] },
  replaced: { body: [], appraiser: [] },
};

describe.each(SCHEME_STATES)('a dossier that is %s', (state) => {
  it.each(SCHEME_STEP_KINDS)('%s', (step) => {
    expect(mayTake(step, state, BODY)).toBe(TABLE[state].body.includes(step));
    expect(mayTake(step, state, APPRAISER)).toBe(TABLE[state].appraiser.includes(step));
    expect(mayTake(step, state, READER)).toBe(false);
  });

  it('offers to each what the table allows, and nothing to readers', () => {
    expect([...openSteps(state, BODY)].sort()).toEqual([...TABLE[state].body].sort());
    expect([...openSteps(state, APPRAISER)].sort()).toEqual([...TABLE[state].appraiser].sort());
    expect(openSteps(state, READER)).toEqual([]);
  });

  it('waits for whoever can take the next step', () => {
    const turn = TURN_OF[state];
    expect(openSteps(state, BODY).some((step) => step !== 'withdrawal')).toBe(turn === 'body');
    const asked = openSteps(state, APPRAISER).filter((step) => step !== 'force-change');
    expect(asked.length > 0).toBe(turn === 'appraiser');
  });

  it('takes files of whose turn it is alone', () => {
    expect(mayAddFile(state, READER)).toBe(false);
    const by = FILES_IN[state]?.by;
    expect([mayAddFile(state, BODY), mayAddFile(state, APPRAISER)]).toEqual([
      by === 'body',
      by === 'appraiser',
    ]);
    if (by) expect(by).toBe(TURN_OF[state]);
  });
});

describe('the way of a dossier', () => {
  it('goes from draft to replaced, with a turn for additions', () => {
    const way: SchemeStepKind[] = [
      ...(['submission', 'appraisal-start', 'additions-request', 'additions-answer', 'appraisal'] as const),
      ...(['approval', 'entry-into-force', 'replacement'] as const),
    ];
    let state: SchemeState = STEP_RULES.creation.to;
    for (const step of way) {
      expect(STEP_RULES[step].from).toContain(state);
      state = STEP_RULES[step].to;
    }
    expect(state).toBe('replaced');
  });

  it('is replaced by the system alone', () => {
    for (const standing of [BODY, APPRAISER, { mayWrite: true, mayAppraise: true }]) {
      expect(mayTake('replacement', 'in-force', standing)).toBe(false);
    }
  });

  it('offers the act of whose turn it is first to somebody who is of both sides', () => {
    const both = { mayWrite: true, mayAppraise: true };
    expect(openSteps('submitted', both)).toEqual(['appraisal-start', 'withdrawal']);
  });

  it('offers the end of an appraisal before more questions', () => {
    expect(openSteps('under-appraisal', APPRAISER)).toEqual(['appraisal', 'additions-request']);
  });
});

describe('how a dossier stands on a day', () => {
  const next = { state: 'in-force', inForceOn: '2027-11-01', replacedOn: null } as const;
  const former = { state: 'replaced', inForceOn: '2024-01-25', replacedOn: '2027-11-01' } as const;
  it.each([
    ['2027-10-31', 'awaiting-force', 'in-force'],
    ['2027-11-01', 'in-force', 'replaced'],
  ])('on %s the next one is %s and the former %s', (day, ofNext, ofFormer) => {
    expect([stateOn(next, day), stateOn(former, day)]).toEqual([ofNext, ofFormer]);
  });

  it('waits also when its own successor is decided already', () => {
    const both = { state: 'replaced', inForceOn: '2027-11-01', replacedOn: '2027-12-01' } as const;
    expect(stateOn(both, '2027-10-31')).toBe('awaiting-force');
  });

  it('is as it was left in all other states', () => {
    expect(stateOn({ state: 'approved', inForceOn: null, replacedOn: null }, '2027-10-31')).toBe('approved');
  });
});

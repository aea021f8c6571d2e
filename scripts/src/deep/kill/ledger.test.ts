import { describe, expect, it } from 'vitest';
import { damageOf, type Line, type Stored } from './ledger.ts';

const content = { workedOn: '2024-01-12', minutes: 2, note: 'a', outputId: 'o' };
const line = (changes: Partial<Line>): Line => ({ id: 'l', answered: null, sent: null, ...changes });
const written = { version: 1, content };
const changed = { version: 2, content: { ...content, note: 'b' } };
const removed = { version: 2, content: null };
const whole: Stored = {
  row: { version: 2, minutes: 2, note: 'b' },
  revisions: 1,
  acts: 2,
  outputs: ['o'],
};

/** The first word of what is wrong, by kind. */
function kindsOf(one: Line, stored: Partial<Stored> | undefined) {
  const rows = stored ? new Map([['l', { ...whole, ...stored }]]) : new Map<string, Stored>();
  const { lost, doubled, torn } = damageOf([one], rows);
  return { lost: lost.length, doubled: doubled.length, torn: torn.length };
}
const NONE = { lost: 0, doubled: 0, torn: 0 };

describe('the ledger of writers', () => {
  it('agrees with what was answered, and with what was on its way whether it came or not', () => {
    expect(kindsOf(line({ answered: changed }), whole)).toEqual(NONE);
    expect(kindsOf(line({ answered: written, sent: changed }), whole)).toEqual(NONE);
    expect(kindsOf(line({ answered: changed, sent: removed }), whole)).toEqual(NONE);
    expect(
      kindsOf(line({ answered: changed, sent: removed }), { row: null, revisions: 2, acts: 3, outputs: [] }),
    ).toEqual(NONE);
    expect(kindsOf(line({ sent: written }), undefined)).toEqual(NONE);
  });

  it('names what was answered and is not there', () => {
    expect(kindsOf(line({ answered: written }), undefined)).toEqual({ ...NONE, lost: 1 });
    expect(kindsOf(line({ answered: { ...changed, version: 3 } }), whole)).toEqual({ ...NONE, lost: 1 });
    expect(kindsOf(line({ answered: removed }), whole)).toEqual({ ...NONE, lost: 1 });
  });

  it('names what is there more often than it was sent', () => {
    expect(kindsOf(line({ answered: written }), whole)).toEqual({ ...NONE, doubled: 1 });
    expect(damageOf([], new Map([['x', whole]])).doubled).toEqual(['x was never sent']);
    expect(kindsOf(line({ answered: changed }), { acts: 3 }).torn).toBe(1);
  });

  it.each([{ revisions: 0 }, { acts: 1 }, { outputs: [] }, { row: { version: 2, minutes: 2, note: 'a' } }])(
    'names a write that is there in part: %j',
    (part) => {
      expect(kindsOf(line({ answered: changed }), part).torn).toBeGreaterThan(0);
    },
  );

  it('names the rest of a first write that is not there', () => {
    expect(kindsOf(line({ sent: written }), { row: null, revisions: 0, acts: 1, outputs: [] }).torn).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { DecisionFacts, HeadFacts } from '../facts.ts';
import { month, named, WORKING } from '../testing.ts';
import { lateReview } from './late-review.ts';
import { lenientOrSevere } from './lenient-or-severe.ts';
import { rubberStamp } from './rubber-stamp.ts';

/** So many days decided, the nth `seconds` after the one before, from one evening on. */
function decisions(
  count: number,
  seconds: number,
  told: (at: number) => Partial<DecisionFacts> = () => ({}),
): DecisionFacts[] {
  const start = Date.parse('2024-01-31T09:00:00Z');
  return Array.from({ length: count }, (_, at) => {
    const on = WORKING[at % WORKING.length] ?? '';
    const usual = {
      cadreId: `cadre-${at % 5}`,
      on,
      entryIds: [`line-${at}`],
      kind: 'acceptance' as const,
      waited: 1,
    };
    const times = { submittedAt: `${on}T10:00:00Z`, at: new Date(start + at * seconds * 1000).toISOString() };
    return { ...usual, ...times, degrees: [100], ...told(at) };
  });
}
const head = (cadreId: string, of: readonly DecisionFacts[]): HeadFacts => ({
  cadreId,
  block: 'party',
  decisions: of,
});

describe('a rubber stamp', () => {
  const look = (of: readonly DecisionFacts[]) =>
    rubberStamp.look(month([], { heads: [head('an', of)] }), rubberStamp.settings);
  it.each([
    [60, 3, { an: 'look-first' }],
    [60, 30, {}],
    [29, 3, {}],
  ])('%d days, one each %d seconds: %j', (count, seconds, expected) => {
    expect(named(look(decisions(count, seconds)))).toEqual(expected);
  });
  it('is none where some are returned or lowered', () => {
    expect(look(decisions(60, 3, (at) => (at % 12 === 0 ? { kind: 'return' } : {})))).toEqual([]);
    expect(look(decisions(60, 3, (at) => (at % 12 === 0 ? { degrees: [100, 75] } : {})))).toEqual([]);
  });
  it('is none for fast hands each evening on the one day that waits', () => {
    const each = WORKING.flatMap((on) =>
      decisions(6, 3).map((one, at) => ({
        ...one,
        on,
        at: `${on}T10:00:${String(at * 3).padStart(2, '0')}.000Z`,
      })),
    );
    expect(look(each)).toEqual([]);
  });
});

describe('late reviews', () => {
  const look = (late: number, waited: number) =>
    lateReview.look(
      month([], {
        heads: [
          head(
            'an',
            decisions(40, 60, (at) => ({ waited: at < late ? waited : 1 })),
          ),
        ],
      }),
      lateReview.settings,
    );
  it.each([
    [40, 7, {}],
    [19, 12, {}],
    [25, 12, { an: 'look' }],
    [40, 20, { an: 'look-first' }],
  ])('%d of forty after %d working days: %j', (late, waited, expected) => {
    expect(named(look(late, waited))).toEqual(expected);
  });
  it('rest on the lines of the late days', () => {
    expect(look(25, 12)[0]?.evidence).toHaveLength(25);
  });
});

describe('degrees far from those of other heads', () => {
  const others = Array.from({ length: 10 }, (_, who) =>
    head(
      `other-${who}`,
      decisions(40, 60, (at) => ({ degrees: [at % 10 === who % 3 ? 75 : 100] })),
    ),
  );
  const look = (degree: (at: number) => number, count = 40) =>
    lenientOrSevere.look(
      month([], {
        heads: [
          ...others,
          head(
            'an',
            decisions(count, 60, (at) => ({ degrees: [degree(at)] })),
          ),
        ],
      }),
      lenientOrSevere.settings,
    );
  it('are named, with both middles', () => {
    const seen = look((at) => (at % 2 ? 50 : 100));
    expect(named(seen)).toEqual({ an: 'look' });
    expect(lenientOrSevere.say(seen[0]?.params ?? {})).toContain(
      'là 75,0 %, mức giữa của những người đứng đầu tương đương là 97,5 %',
    );
  });
  it('are not, when near, or few', () => {
    expect(look((at) => (at % 6 ? 100 : 75))).toEqual([]);
    expect(look(() => 50, 20)).toEqual([]);
  });
});

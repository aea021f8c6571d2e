import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingFindings } from '../review/sheet/standing-findings.rules.ts';
import { type CheckRow, findingsOf, isPastDue, standingAfter, standingChecks } from './checks.rules.ts';

const at = (minute: number) => `2026-11-20T08:${String(minute).padStart(2, '0')}:00.000Z`;
const check = (id: string, kind: string, minute: number, more: Partial<CheckRow> = {}): CheckRow => ({
  ...{ id, kind, degree: kind === 'accepted' ? 100 : null, quantity: 1, at: at(minute) },
  ...{ reason: '', ofCheckId: null },
  ...more,
});
const delivery = (minute: number, withdrawnAt: string | null = null) => ({ at: at(minute), withdrawnAt });

describe('where a product stands', () => {
  it('waits once delivered, is at fault until it is delivered again, and is taken in the end', () => {
    const fault = check('f', 'fault', 2);
    const taken = check('a', 'accepted', 4);
    expect(standingAfter([], [delivery(1)]).standing).toBe('waiting');
    expect(standingAfter([fault], [delivery(1)]).standing).toBe('fault');
    expect(standingAfter([fault], [delivery(1), delivery(3)]).standing).toBe('waiting');
    expect(standingAfter([fault, taken], [delivery(1), delivery(3)])).toEqual({
      standing: 'accepted',
      degree: 100,
    });
  });

  it('is not moved by a delay, a cause or a delivery that was taken back', () => {
    const rows = [
      check('f', 'fault', 2),
      check('d', 'delay', 2),
      check('c', 'cause-asked', 3, { ofCheckId: 'f' }),
    ];
    expect(standingAfter(rows, [delivery(1), delivery(4, at(5))]).standing).toBe('fault');
  });

  it('is not taken at 0 %, and waits for its person when it was returned', () => {
    expect(standingAfter([check('a', 'accepted', 2, { degree: 0 })], [])).toEqual({
      standing: 'fault',
      degree: 0,
    });
    expect(standingAfter([check('r', 'returned', 2)], []).standing).toBe('fault');
  });

  it('is what it was before a decision that is taken back', () => {
    const kinds = fc.constantFrom('accepted', 'fault', 'returned', 'delivery');
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 8 }), fc.constantFrom('accepted', 'fault'), (story, last) => {
        const checks = story.flatMap((kind, i) => (kind === 'delivery' ? [] : [check(`c${i}`, kind, i)]));
        const deliveries = story.flatMap((kind, i) => (kind === 'delivery' ? [delivery(i)] : []));
        const undone = [...checks, check('x', last, 20), check('u', 'revoked', 21, { ofCheckId: 'x' })];
        expect(standingAfter(undone, deliveries)).toEqual(standingAfter(checks, deliveries));
      }),
    );
  });
});

describe('what was found in a product', () => {
  const fault = check('f', 'fault', 1, { quantity: 3, reason: 'thiếu phụ lục' });
  const asked = check('q', 'cause-asked', 2, { ofCheckId: 'f', quantity: 2, reason: 'mất điện' });

  it('says whether an objective cause was asked for, and the answer', () => {
    expect(findingsOf([fault])[0]).toMatchObject({ cause: 'none', excused: 0 });
    expect(findingsOf([fault, asked])[0]).toMatchObject({ cause: 'asked', causeReason: 'mất điện' });
    const refused = check('n', 'cause-refused', 3, { ofCheckId: 'f', reason: 'không đúng' });
    expect(findingsOf([fault, asked, refused])[0]).toMatchObject({ cause: 'refused', answer: 'không đúng' });
    const again = check('q2', 'cause-asked', 4, { ofCheckId: 'f', quantity: 1, reason: 'bão' });
    expect(findingsOf([fault, asked, refused, again])[0]).toMatchObject({ cause: 'asked', excused: 1 });
  });

  it('is gone with its revocation, and counts for the review as it is shown here', () => {
    const drawn = fc.array(fc.constantFrom('fault', 'delay', 'accepted', 'revoked-last', 'revoked-all'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(drawn, (kinds) => {
        const rows: CheckRow[] = [];
        for (const [i, kind] of kinds.entries()) {
          const of = rows.at(-1)?.id ?? null;
          if (kind === 'revoked-last') rows.push(check(`c${i}`, 'revoked', i, { ofCheckId: of }));
          else if (kind === 'revoked-all') rows.push(check(`c${i}`, 'revoked', i));
          else rows.push(check(`c${i}`, kind, i));
        }
        const counted = standingFindings(rows).map(({ id }) => id);
        expect(findingsOf(rows).map(({ id }) => id)).toEqual(counted);
      }),
    );
  });

  it('stands beside what else was said', () => {
    expect(standingChecks([fault, asked]).map(({ id }) => id)).toEqual(['f', 'q']);
  });
});

describe('a delay', () => {
  it.each([
    ['2026-11-20', '2026-11-20', false],
    ['2026-11-21', '2026-11-20', true],
    ['2026-11-21', null, false],
    [null, '2026-11-20', false],
  ])('delivered %s, due %s: proposed %s', (deliveredOn, dueOn, isProposed) => {
    expect(isPastDue(deliveredOn, dueOn)).toBe(isProposed);
  });
});

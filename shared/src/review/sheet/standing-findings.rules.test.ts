import { describe, expect, it } from 'vitest';
import { type CheckSaid, standingFindings } from './standing-findings.rules.ts';

const said = (id: string, kind: string, quantity = 1, ofCheckId: string | null = null): CheckSaid => ({
  ...{ id, kind, quantity, ofCheckId },
  ...{ at: '2026-11-18T17:30:00.000Z', reason: 'Thiếu căn cứ' },
});
const counts = (checks: CheckSaid[]) =>
  standingFindings(checks).map(({ id, kind, count, excused }) => [id, kind, count, excused]);

describe('the findings of a product', () => {
  it('are its faults and delays, on the day in Vietnam', () => {
    const found = standingFindings([said('f', 'fault', 2), said('l', 'delay'), said('a', 'accepted')]);
    expect(found).toMatchObject([{ id: 'f', kind: 'fault', count: 2, on: '2026-11-19' }, { id: 'l' }]);
  });

  it('fall with a revocation: of the one named, or of all so far', () => {
    const two = [said('f', 'fault'), said('g', 'fault')];
    expect(counts([...two, said('r', 'revoked', 1, 'f')])).toEqual([['g', 'fault', 1, 0]]);
    expect(counts([...two, said('r', 'revoked'), said('h', 'fault')])).toEqual([['h', 'fault', 1, 0]]);
  });

  it('are excused by a confirmed cause, as far as it goes, not by one asked for or refused', () => {
    const late = said('l', 'delay', 3);
    expect(counts([late, said('c', 'cause-asked', 3, 'l'), said('x', 'cause-refused', 3, 'l')])).toEqual([
      ['l', 'delay', 3, 0],
    ]);
    expect(counts([late, said('c', 'cause-confirmed', 2, 'l')])).toEqual([['l', 'delay', 3, 2]]);
    expect(counts([late, said('c', 'cause-confirmed', 9, 'l')])).toEqual([['l', 'delay', 3, 3]]);
  });
});

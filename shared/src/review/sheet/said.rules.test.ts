import { describe, expect, it } from 'vitest';
import { maySay, ownPoints, reasonsMissing, standingMarks, standingPoints } from './said.rules.ts';

const said = (own: number | null, authority: number | null = null, reason = '') => ({
  own,
  authority,
  reason,
});

describe('what is said of a criterion', () => {
  it('stands as the authority says it, else as the person does', () => {
    const both = { ethics: said(500), discipline: said(500, 450, 'Đi muộn 2 lần'), capability: said(null) };
    expect(standingPoints(both)).toEqual({ ethics: 500, discipline: 450 });
    expect(ownPoints(both)).toEqual({ ethics: 500, discipline: 500 });
  });

  it.each([
    ['ethics', 500, true],
    ['ethics', 501, false],
    ['capability', 250, true],
    ['capability', 251, false],
    ['capability', -1, false],
    ['capability', 0.5, false],
    ['dd', 50, true],
    ['dd', 75, false],
  ] as const)('%s may be %d: %s', (code, value, may) => {
    expect(maySay(code, value)).toBe(may);
  });

  it('needs a reason where the authority differs', () => {
    const differing = {
      ethics: said(500, 400),
      discipline: said(500, 450, 'Đi muộn'),
      capability: said(250, 250),
    };
    expect(reasonsMissing(differing, 'staff', 100)).toEqual(['ethics']);
  });
});

describe('a leader’s marks', () => {
  it('are what was computed, and 100 %, until somebody says otherwise', () => {
    expect(standingMarks({}, 50)).toEqual({ d: 50, dd: 100, e: 100 });
    expect(standingMarks({ d: said(null, 100, 'x'), e: said(50) }, 50)).toEqual({ d: 100, dd: 100, e: 50 });
  });

  it('need a reason where d is not what was computed, and only for leaders', () => {
    const other = { d: said(null, 100) };
    expect(reasonsMissing(other, 'leader', 50)).toEqual(['d']);
    expect(reasonsMissing(other, 'leader', 100)).toEqual([]);
    expect(reasonsMissing(other, 'staff', 50)).toEqual([]);
  });

  it('need one too where the leader said otherwise of d and nobody else did, or did before the failing score', () => {
    expect(reasonsMissing({ d: said(100) }, 'leader', 50)).toEqual(['d']);
    expect(reasonsMissing({ d: said(100, 100) }, 'leader', 50)).toEqual(['d']);
    expect(reasonsMissing({ d: said(100, 50) }, 'leader', 50)).toEqual([]);
  });
});

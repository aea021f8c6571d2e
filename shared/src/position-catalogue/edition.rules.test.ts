import { describe, expect, it } from 'vitest';
import { type EditionLife, editionOn, forceProblems, isEditable, standingOn } from './edition.rules.ts';

const old: EditionLife = { state: 'replaced', fromOn: '2021-01-01', toOn: '2022-12-31' };
const present: EditionLife = { state: 'in-force', fromOn: '2023-01-01', toOn: null };
const draft: EditionLife = { state: 'draft', fromOn: '2027-01-01', toOn: null };

describe('an edition on a day', () => {
  it.each([
    [old, '2020-12-31', 'waiting'],
    [old, '2021-01-01', 'holds'],
    [old, '2022-12-31', 'holds'],
    [old, '2023-01-01', 'over'],
    [present, '2026-11-22', 'holds'],
    [draft, '2027-06-01', 'draft'],
  ] as const)('%o on %s: %s', (edition, day, standing) => {
    expect(standingOn(edition, day)).toBe(standing);
  });

  it('is the one that holds, of several the last', () => {
    const editions = [old, draft, present];
    expect(editionOn(editions, '2022-06-01')).toBe(old);
    expect(editionOn(editions, '2027-06-01')).toBe(present);
    expect(editionOn(editions, '2019-06-01')).toBeUndefined();
    const later = { ...present, fromOn: '2024-01-01' };
    expect(editionOn([later, present], '2024-06-01')).toBe(later);
  });

  it('is edited only while it is a draft', () => {
    expect([old, present, draft].map(isEditable)).toEqual([false, false, true]);
  });
});

describe('coming into force', () => {
  const wanted = { decision: '12/QĐ-UBND', decidedOn: '2026-12-01', fromOn: '2027-01-01' };
  const TODAY = '2027-02-01';
  const codes = (change: object, former: EditionLife | undefined = present) =>
    forceProblems({ ...wanted, ...change }, { former, today: TODAY }).map(
      ({ path, code }) => `${path} ${code}`,
    );

  it.each([
    [{}, []],
    [{ decidedOn: '2027-02-02', fromOn: '2027-03-01' }, ['decidedOn day-to-come']],
    [{ decidedOn: '2027-01-01' }, []],
    [{ decision: '  ' }, ['decision decision-missing']],
    [{ decidedOn: null }, ['decidedOn missing']],
    [{ decidedOn: '2027-01-02' }, ['decidedOn decided-after-force']],
    [{ fromOn: '2023-01-01', decidedOn: '2022-12-01' }, ['fromOn force-before-former']],
    [
      { decision: '', decidedOn: null, fromOn: '2022-05-01' },
      ['decision decision-missing', 'decidedOn missing', 'fromOn force-before-former'],
    ],
  ])('with %o is refused for %o', (change, refused) => {
    expect(codes(change)).toEqual(refused);
  });

  it('of the first edition asks for a decision only', () => {
    const first = { former: undefined, today: TODAY };
    expect(forceProblems({ ...wanted, fromOn: '1990-01-01', decidedOn: '1989-01-01' }, first)).toEqual([]);
  });
});

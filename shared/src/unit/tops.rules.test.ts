import { describe, expect, it } from 'vitest';
import { type HeldRole, isOverAll, type Placed, rightsLost, topsOn } from './tops.rules.ts';

const at = (unitId: string, parentId: string | null, fromOn = '2020-01-01', toOn: string | null = null) =>
  ({ unitId, parentId, fromOn, toOn }) satisfies Placed;
const ONE = [at('tinh', null), at('snv', 'tinh')];

describe('the units that stand below none', () => {
  it.each<[string, Placed[], string[]]>([
    ['are the top and no unit under it', ONE, ['tinh']],
    ['are two beside each other', [...ONE, at('khac', null)], ['tinh', 'khac']],
    ['leave out what has ended', [...ONE, at('cu', null, '2020-01-01', '2023-12-31')], ['tinh']],
    ['leave out what begins later', [...ONE, at('moi', null, '2024-03-01')], ['tinh']],
    ['are those of the last version', [...ONE, at('tinh', 'khac', '2024-01-01'), at('khac', null)], ['khac']],
    [
      'leave out what stands under one that ended',
      [at('a', null, '2020-01-01', '2023-01-01'), at('b', 'a')],
      [],
    ],
  ])('%s', (_, placed, tops) => {
    expect(topsOn(placed, '2024-01-12')).toEqual(tops);
  });

  it.each<[(string | null)[], string[], boolean]>([
    [['tinh'], ['tinh'], true],
    [['tinh'], ['tinh', 'khac'], false],
    [['khac', 'tinh'], ['tinh', 'khac'], true],
    [[null], ['tinh', 'khac'], true],
    [[null], [], true],
    [['tinh'], [], false],
  ])('roles at %j are over all of %j: %s', (heldAt, tops, isIt) => {
    expect(isOverAll(heldAt, tops)).toBe(isIt);
  });
});

describe('a unit that comes to stand below none', () => {
  const held = (username: string, unitId: string | null, more: Partial<HeldRole> = {}): HeldRole => ({
    ...{ accountId: username, username, role: 'personnel', unitId, fromOn: '2023-01-01', toOn: null },
    ...more,
  });
  const lost = (after: Placed[], ...roles: HeldRole[]) =>
    rightsLost({ before: ONE, after }, roles, '2024-01-12');
  const second = [...ONE, at('khac', null, '2024-01-08')];

  it('takes the whole from who holds it at the top alone', () => {
    const found = lost(second, held('b', 'tinh'), held('a', 'tinh', { role: 'committee' }), held('c', 'snv'));
    expect(found).toEqual({ on: '2024-01-12', tops: ['khac'], usernames: ['a', 'b'] });
  });

  it.each<[string, Placed[], HeldRole[]]>([
    ['who holds it everywhere', second, [held('a', null), held('a', 'tinh')]],
    ['who holds it at both', second, [held('a', 'tinh'), held('a', 'khac')]],
    ['who no longer holds it', second, [held('a', 'tinh', { toOn: '2024-01-11' })]],
    [
      'who stops before it begins',
      [...ONE, at('khac', null, '2024-03-01')],
      [held('a', 'tinh', { toOn: '2024-02-29' })],
    ],
    [
      'anybody when it has ended',
      [...ONE, at('khac', null, '2020-01-01', '2023-12-31')],
      [held('a', 'tinh')],
    ],
    ['anybody when it stands below another', [...ONE, at('khac', 'tinh')], [held('a', 'tinh')]],
  ])('takes nothing from %s', (_, after, roles) => {
    expect(lost(after, ...roles)).toBeUndefined();
  });

  it('takes it from the day on which both are so', () => {
    const later = [...ONE, at('khac', null, '2024-03-01')];
    expect(lost(later, held('a', 'tinh'))?.on).toBe('2024-03-01');
    expect(lost(second, held('a', 'tinh', { fromOn: '2024-02-01' }))?.on).toBe('2024-02-01');
  });

  it('takes it too when it takes the place of the top', () => {
    const after = [at('tinh', null, '2020-01-01', '2024-01-31'), at('moi', null, '2024-02-01')];
    expect(lost(after, held('a', 'tinh'))).toEqual({ on: '2024-02-01', tops: ['moi'], usernames: ['a'] });
  });

  it('takes nothing in an organisation that begins with several', () => {
    expect(rightsLost({ before: [], after: second }, [held('a', 'tinh')], '2024-01-12')).toBeUndefined();
  });
});

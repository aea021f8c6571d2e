import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveredOf, type Finding } from './delivered.rules.ts';

describe('a quantity of like products with its checks', () => {
  it.each<[string, number, Finding[], ReturnType<typeof deliveredOf>]>([
    ['twenty without findings', 20, [], [{ faults: 0, delays: 0, count: 20 }]],
    [
      'one fault that concerns three of twenty',
      20,
      [{ kind: 'fault', count: 3 }],
      [
        { faults: 1, delays: 0, count: 3 },
        { faults: 0, delays: 0, count: 17 },
      ],
    ],
    [
      'two of the three failed again, five were late',
      20,
      [
        { kind: 'fault', count: 3 },
        { kind: 'fault', count: 2 },
        { kind: 'delay', count: 5 },
      ],
      [
        { faults: 2, delays: 1, count: 2 },
        { faults: 1, delays: 1, count: 1 },
        { faults: 0, delays: 1, count: 2 },
        { faults: 0, delays: 0, count: 15 },
      ],
    ],
    [
      'an objective cause for two of three delays',
      4,
      [{ kind: 'delay', count: 3, excused: 2 }],
      [
        { faults: 0, delays: 1, count: 1 },
        { faults: 0, delays: 0, count: 3 },
      ],
    ],
    [
      'an objective cause for all',
      1,
      [{ kind: 'fault', count: 1, excused: 1 }],
      [{ faults: 0, delays: 0, count: 1 }],
    ],
    [
      'a fault in the third alone, a delay of the last two',
      5,
      [
        { kind: 'fault', count: 1, after: 2 },
        { kind: 'delay', count: 2, after: 3 },
      ],
      [
        { faults: 0, delays: 0, count: 2 },
        { faults: 1, delays: 0, count: 1 },
        { faults: 0, delays: 1, count: 2 },
      ],
    ],
    [
      'faults that lie over each other in part',
      4,
      [
        { kind: 'fault', count: 2, after: 1 },
        { kind: 'fault', count: 2, after: 2 },
      ],
      [
        { faults: 0, delays: 0, count: 1 },
        { faults: 1, delays: 0, count: 1 },
        { faults: 2, delays: 0, count: 1 },
        { faults: 1, delays: 0, count: 1 },
      ],
    ],
    [
      'a cause for as many as are late, or for more',
      4,
      [
        { kind: 'delay', count: 1, after: 2, excused: 1 },
        { kind: 'delay', count: 1, after: 3, excused: 2 },
      ],
      [{ faults: 0, delays: 0, count: 4 }],
    ],
    ['more than there are', 2, [{ kind: 'fault', count: 9 }], [{ faults: 1, delays: 0, count: 2 }]],
    ['nothing delivered', 0, [{ kind: 'fault', count: 1 }], []],
  ])('%s', (_, quantity, findings, groups) => {
    expect(deliveredOf(quantity, findings)).toStrictEqual(groups);
  });

  it('carries the share of joint work to every group', () => {
    expect(deliveredOf(2, [{ kind: 'fault', count: 1 }], 600).map((one) => one.coefficientMilli)).toEqual([
      600, 600,
    ]);
  });

  it('counts each product once and each finding as often as it concerns one', () => {
    const finding = fc.record({
      kind: fc.constantFrom('fault', 'delay'),
      count: fc.nat(30),
      excused: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.nat(30), fc.array(finding, { maxLength: 6 }), (quantity, findings) => {
        const groups = deliveredOf(quantity, findings);
        const total = (of: (group: (typeof groups)[number]) => number) =>
          groups.reduce((sum, group) => sum + of(group) * (group.count ?? 1), 0);
        const concerned = (kind: Finding['kind']) =>
          findings
            .filter((one) => one.kind === kind)
            .reduce((sum, one) => sum + Math.min(quantity, Math.max(0, one.count - one.excused)), 0);
        expect(total(() => 1)).toBe(quantity);
        expect(total((group) => group.faults)).toBe(concerned('fault'));
        expect(total((group) => group.delays)).toBe(concerned('delay'));
      }),
    );
  });
});

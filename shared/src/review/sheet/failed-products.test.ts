import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { sheetOf } from './sheet.rules.ts';
import { sheetLinesOf } from './sheet-lines.rules.ts';
import type { CheckSource, OutputSource, TaskSource } from './sheet-source.ts';

const task = (changes: Partial<TaskSource> = {}): TaskSource => ({
  ...{ id: 't1', leadId: 'ha', title: 'Tờ trình', origin: 'assigned', state: 'open', productId: 'ttr' },
  ...{ productName: 'Tờ trình', coefficientMilli: 3000, quantity: 1, dueOn: '2026-11-20' },
  ...{ countsOn: '2026-11-20', planPeriod: null, isSplit: false },
  ...changes,
});
const fault = (count = 1, excused = 0): CheckSource => ({
  ...{ id: `c${count}`, kind: 'fault', count, excused, on: '2026-11-19', reason: 'Thiếu căn cứ' },
});
const output = (changes: Partial<OutputSource> = {}): OutputSource => ({
  ...{ id: 'o1', name: 'Công văn', productId: 'cv', productName: 'Công văn', coefficientMilli: 1000 },
  ...{ quantity: 1, documentNumber: '', documentOn: null, deliveredOn: '2026-11-18', standing: 'accepted' },
  ...{ degree: null, task: null, checks: [] },
  ...changes,
});
const failed = (changes: Partial<OutputSource> = {}) =>
  output({ standing: 'fault', checks: [fault()], ...changes });
const opened = task({ origin: 'routine', dueOn: null, countsOn: null });

interface Work {
  tasks?: TaskSource[];
  outputs: OutputSource[];
}
function sumsOf({ tasks = [], outputs }: Work) {
  const source = { cadreId: 'ha', tasks, outputs, shares: new Map(), joint: new Map() };
  const given = { kind: 'staff', capMode: 'total70', said: {}, managed: [] } as const;
  const sheet = sheetOf({ ...sheetLinesOf(source, '2026-11'), ...given }, ND335_2025);
  const { assigned, delivered, quality } = sheet.score?.sums ?? {};
  return { sums: [assigned?.exact, delivered?.exact, quality?.exact], sheet };
}

describe('a product that failed', () => {
  it.each<[string, Work, string[]]>([
    ['of no task stays assigned', { outputs: [output({ id: 'o0' }), failed()] }, ['2', '1', '1']],
    ['with all its items', { outputs: [failed({ quantity: 20 })] }, ['20', '0', '0']],
    [
      'and waits again stays assigned, unless all of it had an objective cause',
      {
        outputs: [
          failed({ standing: 'waiting' }),
          failed({ id: 'o2', standing: 'waiting', checks: [fault(1, 1)] }),
        ],
      },
      ['1', '0', '0'],
    ],
    [
      'and is accepted counts with its fault',
      { outputs: [output({ checks: [fault()] })] },
      ['1', '1', '0.75'],
    ],
    [
      'but only waited was never found wanting',
      { outputs: [output({ standing: 'waiting' })] },
      ['0', '0', '0'],
    ],
    [
      'of work that its person opened stays assigned',
      { outputs: [failed({ task: opened })] },
      ['1', '0', '0'],
    ],
    [
      'of work that was cancelled has left with it',
      { outputs: [failed({ task: task({ ...opened, state: 'cancelled' }) })] },
      ['0', '0', '0'],
    ],
    [
      'of given work is assigned by that work alone',
      { tasks: [task()], outputs: [failed({ task: task() })] },
      ['3', '0', '0'],
    ],
    ['that is ad hoc stands outside of G', { outputs: [failed({ productId: null })] }, ['0', '0', '0']],
  ])('%s', (_, work, sums) => {
    expect(sumsOf(work).sums).toEqual(sums);
  });

  it('is named where it was assigned, and waits', () => {
    const { sheet } = sumsOf({ outputs: [failed()] });
    expect(sheet.lines[0]?.failed).toEqual([{ id: 'o1', name: 'Công văn', quantity: 1 }]);
    expect(sheet.waiting).toMatchObject([{ id: 'o1', why: 'failed' }]);
  });
});

describe('another product of the same task', () => {
  const ttr = (changes: Partial<OutputSource>) =>
    output({ productId: 'ttr', coefficientMilli: 3000, ...changes });
  const of = (quantity: number, outputs: Partial<OutputSource>[]) => {
    const work = task({ quantity });
    return sumsOf({ tasks: [work], outputs: outputs.map((one) => ttr({ ...one, task: work })) }).sums;
  };
  const left = { id: 'o1', standing: 'fault', checks: [fault()] };

  it('that stands in for the one that failed has its fault', () => {
    expect(of(1, [left, { id: 'o2' }])).toEqual(['3', '3', '2.25']);
  });
  it('that is the rest of what was wanted has none', () => {
    expect(
      of(10, [
        { ...left, quantity: 3 },
        { id: 'o2', quantity: 7 },
      ]),
    ).toEqual(['30', '21', '21']);
  });
  it('carries the faults on as many items as stand in for failed ones', () => {
    const both = { ...left, quantity: 3, checks: [fault(3)] };
    expect(of(3, [both, { id: 'o2', quantity: 1 }, { id: 'o3', quantity: 1 }])).toEqual(['9', '6', '4.5']);
    expect(of(4, [both, { id: 'o2', quantity: 2 }])).toEqual(['12', '6', '5.25']);
  });
  const six = Array.from({ length: 6 }, (_, place) => ({ ...left, id: `f${place}` }));
  it.each<[string, number, Partial<OutputSource>[], string[]]>([
    ['of several, each on an item of its own', 6, [...six, { quantity: 6 }], ['18', '18', '13.5']],
    ['in two products too', 6, [...six, { quantity: 4 }, { id: 'o3', quantity: 2 }], ['18', '18', '13.5']],
    ['of the one it stands in for alone', 2, [...six.slice(0, 2), {}], ['6', '3', '2.25']],
    ['of all, where one stands in for several', 1, [...six.slice(0, 3), {}], ['3', '3', '0.75']],
    [
      'of the worst first, both faults of it',
      3,
      [six[0] ?? {}, { ...left, id: 'f9', checks: [fault(), { ...fault(), id: 'g' }] }, { quantity: 2 }],
      ['9', '6', '4.5'],
    ],
  ])('carries the faults %s', (_, wanted, outputs, sums) => {
    expect(
      of(
        wanted,
        outputs.map((one, place) => ({ id: `o${place}`, ...one })),
      ),
    ).toEqual(sums);
  });
});

describe('whatever was delivered', () => {
  it('a fault never raises a score', () => {
    const one = fc.record({
      coefficientMilli: fc.integer({ min: 1, max: 9000 }),
      quantity: fc.integer({ min: 1, max: 4 }),
      productId: fc.constantFrom('cv', null),
      task: fc.constantFrom(
        null,
        task({ quantity: 3 }),
        opened,
        task({ id: 't2', origin: 'ad-hoc', dueOn: null }),
      ),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.nat(5), (all, nth) => {
        const outputs = all.map((each, place) => output({ ...each, id: `o${place}` }));
        const place = nth % outputs.length;
        const worse = outputs.with(
          place,
          failed({ ...outputs[place], standing: 'fault', checks: [fault()] }),
        );
        const scoreOf = (made: OutputSource[]) =>
          sumsOf({ tasks: [task({ quantity: 3 })], outputs: made }).sheet.totalHundredths ?? -1;
        expect(scoreOf(worse)).toBeLessThanOrEqual(scoreOf(outputs));
      }),
    );
  });
});

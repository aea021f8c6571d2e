import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { sheetOf } from './sheet.rules.ts';
import { sheetLinesOf } from './sheet-lines.rules.ts';
import type { OutputSource, Shares, SheetSource, TaskSource } from './sheet-source.ts';

const MONTH = '2026-11';
const taskDue = (changes: Partial<TaskSource>) => ({
  countsOn: '2026-11-20',
  ...('dueOn' in changes && { countsOn: changes.dueOn ?? null }),
});
const task = (changes: Partial<TaskSource> = {}): TaskSource => ({
  ...taskDue(changes),
  ...{
    id: 't1',
    leadId: 'ha',
    title: 'Tờ trình biên chế',
    origin: 'assigned',
    state: 'open',
    productId: 'ttr',
  },
  ...{ productName: 'Tờ trình', coefficientMilli: 3000, quantity: 2, dueOn: '2026-11-20' },
  ...{ planPeriod: null, isSplit: false },
  ...changes,
});
const output = (changes: Partial<OutputSource> = {}): OutputSource => ({
  ...{ id: 'o1', name: 'Tờ trình số 1', productId: 'ttr', productName: 'Tờ trình', coefficientMilli: 3000 },
  ...{ quantity: 1, documentNumber: '', documentOn: null, deliveredOn: '2026-11-18', standing: 'accepted' },
  ...{ degree: 100, task: null, checks: [] },
  ...changes,
});
const source = (changes: Partial<SheetSource>): SheetSource => ({
  ...{ cadreId: 'ha', tasks: [], outputs: [], shares: new Map<string, Shares>(), joint: new Map() },
  ...changes,
});
const linesOf = (changes: Partial<SheetSource>) => sheetLinesOf(source(changes), MONTH);
const shown = (changes: Partial<SheetSource>) =>
  linesOf(changes).lines.map(({ name, origin, assigned, coefficientMilli, delivered }) => {
    const count = delivered.reduce((sum, group) => sum + (group.count ?? 1), 0);
    return [name, origin, coefficientMilli, assigned, count];
  });
const score = (changes: Partial<SheetSource>) => {
  const given = { ...linesOf(changes), kind: 'staff', capMode: 'total70', said: {}, managed: [] } as const;
  return sheetOf(given, ND335_2025);
};
const gOf = (changes: Partial<SheetSource>) => score(changes).score?.sums.assigned.exact;

describe('what was assigned in a month', () => {
  it.each<[string, Partial<TaskSource>, number]>([
    ['due in it', {}, 1],
    ['due in another month', { dueOn: '2026-12-01' }, 0],
    ['in its plan, whenever it is due', { planPeriod: MONTH, dueOn: '2026-12-05' }, 1],
    ['due in it, in the plan of another month', { planPeriod: '2026-10' }, 0],
    ['in the plan of a quarter, due in it', { planPeriod: '2026-Q4' }, 1],
    [
      'in the plan of a quarter that ends later, without a due day',
      { planPeriod: '2026-Q4', dueOn: null },
      0,
    ],
    ['neither planned nor due', { dueOn: null }, 0],
    ['that could not be done stays', { state: 'could-not' }, 1],
    ['that was cancelled leaves', { state: 'cancelled' }, 0],
    ['that was only proposed', { state: 'proposed' }, 0],
    ['routine work in the plan', { origin: 'routine', planPeriod: MONTH, dueOn: null }, 1],
    ['routine work that a person opened, with a due day of their own', { origin: 'routine' }, 0],
    ['ad hoc work', { origin: 'ad-hoc' }, 0],
    ['work taken over', { origin: 'taken-over' }, 0],
    ['that was split into parts', { isSplit: true }, 0],
  ])('work %s', (_, changes, lines) => {
    expect(linesOf({ tasks: [task(changes)] }).lines).toHaveLength(lines);
  });

  it('is one line for each kind of product and coefficient', () => {
    const tasks = [task(), task({ id: 't2', quantity: 3 }), task({ id: 't3', coefficientMilli: 1000 })];
    expect(shown({ tasks })).toEqual([
      ['Tờ trình', 'assigned', 3000, 5, 0],
      ['Tờ trình', 'assigned', 1000, 2, 0],
    ]);
  });
});

describe('a product that was delivered and accepted', () => {
  it('counts in its line, and a routine one that was in no plan as assigned too', () => {
    const outputs = [
      output({ task: task() }),
      output({ id: 'o2', productName: 'Công văn', productId: 'cv' }),
    ];
    expect(shown({ tasks: [task()], outputs })).toEqual([
      ['Công văn', 'assigned', 3000, 1, 1],
      ['Tờ trình', 'assigned', 3000, 2, 1],
    ]);
    expect(linesOf({ tasks: [task()], outputs }).lines[1]?.tasks[0]).toMatchObject({ deliveredHere: 1 });
  });

  it('of routine work that its person opened counts as assigned as often as it was delivered', () => {
    const opened = task({ origin: 'routine', quantity: 1 });
    const outputs = [output({ task: opened, quantity: 10 })];
    expect(shown({ tasks: [opened], outputs })).toEqual([['Tờ trình', 'assigned', 3000, 10, 10]]);
  });

  it('of work due in another month counts here in the numerators alone', () => {
    const late = task({ dueOn: '2026-10-15' });
    expect(shown({ outputs: [output({ task: late })] })).toEqual([['Tờ trình', 'assigned', 3000, 0, 1]]);
  });

  it('beyond what was assigned counts, as extra', () => {
    const extra = score({ tasks: [task()], outputs: [output({ quantity: 5, task: task() })] });
    expect(extra.score?.lines[0]).toMatchObject({ deliveredCount: 5, extraCount: 3 });
    expect(extra.resultHundredths).toBe(7000);
  });

  it.each([
    ['ad-hoc', 'adhoc'],
    ['taken-over', 'takenOver'],
  ])('of %s work stands outside of G', (origin, shownAs) => {
    const outputs = [output({ task: task({ origin, dueOn: null }) })];
    expect(shown({ outputs })).toEqual([['Tờ trình', shownAs, 3000, 0, 1]]);
    expect(gOf({ outputs })).toBe('0');
  });

  it('carries its faults and delays, and where they stand', () => {
    const found = { excused: 0, on: '2026-11-19', reason: 'Thiếu căn cứ' };
    const checks = [{ ...found, id: 'c1', kind: 'fault' as const, count: 1 }];
    const [line] = linesOf({ outputs: [output({ id: 'o0' }), output({ quantity: 2, checks })] }).lines;
    expect(line?.delivered).toMatchObject([{ faults: 0 }, { faults: 1, count: 1 }, { faults: 0, count: 1 }]);
    expect(line?.products[1]).toMatchObject({ findings: checks, groups: { from: 1, count: 2 } });
  });

  it.each<[string, Partial<OutputSource>]>([
    ['unchecked', { standing: 'waiting' }],
    ['failed', { standing: 'fault', productId: null }],
    ['proposed', { task: task({ state: 'proposed', origin: 'ad-hoc' }) }],
    ['refused', { task: task({ state: 'refused', origin: 'ad-hoc' }), standing: 'waiting' }],
    ['split', { task: task({ isSplit: true }) }],
    ['no-coefficient', { coefficientMilli: 0, productId: null }],
  ])('waits while it is %s', (why, changes) => {
    expect(linesOf({ outputs: [output(changes)] })).toMatchObject({
      lines: [],
      waiting: [{ id: 'o1', why }],
    });
  });

  it('weighs what its task weighs where it has no coefficient of its own', () => {
    const outputs = [
      output({ coefficientMilli: 0, task: task({ origin: 'ad-hoc', coefficientMilli: 1500 }) }),
    ];
    expect(shown({ outputs })[0]?.[2]).toBe(1500);
  });
});

describe('joint work', () => {
  const shares = new Map<string, Shares>([
    [
      'o1',
      [
        { cadreId: 'bao', shareMilli: 667 },
        { cadreId: 'ha', shareMilli: 333 },
      ],
    ],
  ]);

  it('counts by the person’s share of the coefficient', () => {
    expect(shown({ outputs: [output()], shares })).toEqual([['Tờ trình', 'assigned', 999, 1, 1]]);
  });

  it('parts what was assigned by item: each joint product by its shares, the rest is the lead’s', () => {
    const half: Shares = ['bao', 'ha'].map((cadreId) => ({ cadreId, shareMilli: 500 }));
    const own: Shares = [{ cadreId: 'ha', shareMilli: 1000 }];
    const ten = task({ quantity: 10, coefficientMilli: 2000 });
    const joint = new Map([['t1', [half, own].map((shares) => ({ quantity: 4, shares }))]]);
    const gOfEach = ['ha', 'bao', 'duyen'].map((cadreId) => gOf({ cadreId, tasks: [ten], joint }));
    expect(gOfEach).toEqual(['16', '4', '0']);
    expect(shown({ tasks: [ten], joint }).map(([, , milli, assigned]) => [milli, assigned])).toEqual([
      [2000, 6],
      [1000, 4],
    ]);
  });

  it('is nothing to who has no share', () => {
    expect(sheetLinesOf(source({ cadreId: 'duyen', outputs: [output()], shares }), MONTH).lines).toEqual([]);
  });

  it('adds up to the whole coefficient, whatever the shares', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 99_999 }), (given, coefficientMilli) => {
        const all = given.map((shareMilli, place) => ({ cadreId: `p${place}`, shareMilli }));
        const parts = all.map(({ cadreId }) => {
          const outputs = [output({ coefficientMilli })];
          const { lines } = sheetLinesOf(source({ cadreId, outputs, shares: new Map([['o1', all]]) }), MONTH);
          return lines.reduce((sum, line) => sum + line.coefficientMilli, 0);
        });
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(coefficientMilli);
      }),
    );
  });
});

describe('whatever was done', () => {
  it('the order of tasks and products never matters', () => {
    const tasks = fc.array(
      fc.record({ dueOn: fc.constantFrom(null, '2026-11-20', '2026-10-05'), quantity: fc.nat(5) }),
    );
    const outputs = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 4 }), productId: fc.constantFrom('ttr', 'cv') }),
    );
    fc.assert(
      fc.property(tasks, outputs, (ts, os) => {
        const given = {
          tasks: ts.map((one, place) => task({ ...one, id: `t${place}` })),
          outputs: os.map((one, place) => output({ ...one, id: `o${place}`, productName: one.productId })),
        };
        const turned = { tasks: given.tasks.toReversed(), outputs: given.outputs.toReversed() };
        expect(score(turned).totalHundredths).toBe(score(given).totalHundredths);
        expect(gOf(turned)).toBe(gOf(given));
      }),
    );
  });

  it('splitting a task into parts that add up never changes G', () => {
    const milli = fc.integer({ min: 1, max: 9000 });
    fc.assert(
      fc.property(fc.array(milli, { minLength: 1, maxLength: 6 }), (parts) => {
        const coefficientMilli = parts.reduce((sum, part) => sum + part, 0);
        const whole = [task({ quantity: 1, coefficientMilli })];
        const split = [
          task({ quantity: 1, coefficientMilli, isSplit: true }),
          ...parts.map((part, place) => task({ id: `p${place}`, quantity: 1, coefficientMilli: part })),
        ];
        expect(gOf({ tasks: split })).toBe(gOf({ tasks: whole }));
      }),
    );
  });
});

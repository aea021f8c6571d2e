import { describe, expect, test } from 'vitest';
import { Problem } from '../../../lib/problem.ts';
import type { QueuedProduct } from '../queries.ts';
import { heldOf, inSight, NEW_DESK, nextAfter, reduceDesk } from './desk-state.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: `SP ${id}`, person: 'Hà', version: 1 })) as [
  Item,
  Item,
  Item,
];
type Item = { id: string; name: string; person: string; version: number };
const done = (...items: Item[]) => ({
  kind: 'accepted' as const,
  items: items.map((item) => ({ ...item, checkId: `k-${item.id}` })),
});

describe('the desk', () => {
  test('lets a product leave as its decision is sent, and come back when it is refused', () => {
    const sent = reduceDesk(NEW_DESK, { type: 'sent', items: [a, b] });
    expect(inSight([a, b, c], sent)).toEqual([c]);
    const problem = new Problem({ code: 'stale-version' });
    const refused = reduceDesk(sent, { type: 'refused', items: [{ ...b, problem }] });
    expect(inSight([a, b, c], refused)).toEqual([b, c]);
    expect(refused.refused.map(({ id }) => id)).toEqual(['b']);
    const taken = reduceDesk(refused, { type: 'taken', done: done(a) });
    expect([sent.onWay, refused.onWay, taken.onWay]).toEqual([2, 1, 0]);
    expect(reduceDesk(refused, { type: 'dismissed', id: 'b' }).refused).toEqual([]);
  });

  test('keeps in sight what another head has decided, until it is dismissed', () => {
    const problem = new Problem({ code: 'output-checked' });
    const held = { ...b, standing: 'accepted' } as unknown as QueuedProduct;
    const sent = reduceDesk(NEW_DESK, { type: 'sent', items: [b] });
    const refused = reduceDesk(sent, { type: 'refused', items: [{ ...b, problem, held }] });
    expect(heldOf(refused, [a, c])).toEqual([held]);
    expect(heldOf(refused, [a, b, c])).toEqual([]);
    expect(heldOf(reduceDesk(refused, { type: 'dismissed', id: 'b' }), [a])).toEqual([]);
  });

  test('shows a product again that was handed in anew', () => {
    const sent = reduceDesk(NEW_DESK, { type: 'sent', items: [a] });
    expect(inSight([{ ...a, version: 4 }], sent)).toHaveLength(1);
  });

  test('counts what was decided and takes back the last first', () => {
    const one = reduceDesk(NEW_DESK, { type: 'taken', done: done(a) });
    const two = reduceDesk(one, { type: 'taken', done: done(b, c) });
    expect([two.seen, two.done[0]?.items.length]).toEqual([3, 2]);
    const last = two.done[0];
    if (!last) throw new Error('nothing was done');
    // Without a network it stays the last one, with what is left of it.
    const rest = done(c);
    const half = reduceDesk(two, { type: 'undone', done: last, items: [b], rest });
    expect([half.seen, half.done]).toEqual([2, [rest, done(a)]]);
    const back = reduceDesk(two, { type: 'undone', done: last, items: last.items });
    expect([back.seen, back.done.length]).toEqual([1, 1]);
  });

  test.each([
    ['a', ['a'], 'b'],
    ['c', ['c'], 'b'],
    ['b', ['a', 'b', 'c'], undefined],
    ['a', ['a', 'b'], 'c'],
    [undefined, ['a'], 'b'],
  ])('after %s with %j leaving goes to %s', (currentId, leaving, next) => {
    expect(nextAfter([a, b, c], currentId, leaving)).toBe(next);
  });
});

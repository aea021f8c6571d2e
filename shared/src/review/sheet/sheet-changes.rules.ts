import type { Sheet } from './sheet.ts';
import type { SheetProduct, SheetTask } from './sheet-line.ts';

/** One thing that today's basis has and the decision had not, or the other way round. */
export type SheetChange =
  | { kind: 'product-added' | 'product-gone'; id: string; name: string; quantity: number }
  | {
      kind: 'fault-added' | 'fault-gone' | 'delay-added' | 'delay-gone';
      id: string;
      name: string;
      count: number;
      reason: string;
    }
  | { kind: 'task-added' | 'task-gone'; id: string; name: string; quantity: number }
  | { kind: 'task-changed'; id: string; name: string; from: number; to: number }
  | { kind: 'mark-d'; from: number; to: number };

type Basis = Pick<Sheet, 'lines' | 'marks'>;

/** What changed in the basis of a decision since: products, their faults and delays, assigned work, and what d rests on. */
export function sheetChanges(decided: Basis, now: Basis): SheetChange[] {
  return [
    ...productChanges(byId(decided, 'products'), byId(now, 'products')),
    ...taskChanges(byId(decided, 'tasks'), byId(now, 'tasks')),
    ...markChanges(decided, now),
  ];
}

function byId(sheet: Basis, what: 'products'): Map<string, SheetProduct>;
function byId(sheet: Basis, what: 'tasks'): Map<string, SheetTask>;
function byId({ lines }: Basis, what: 'products' | 'tasks') {
  return new Map(lines.flatMap((line) => line[what].map((one) => [one.id, one] as const)));
}

/** Those of `more` that are not in `less`. */
const without = <T>(more: Map<string, T>, less: ReadonlyMap<string, unknown>): T[] =>
  [...more].flatMap(([id, one]) => (less.has(id) ? [] : [one]));

function productChanges(before: Map<string, SheetProduct>, after: Map<string, SheetProduct>): SheetChange[] {
  const said =
    (kind: 'product-added' | 'product-gone') =>
    ({ id, name, quantity }: SheetProduct) => ({ kind, id, name, quantity });
  return [
    ...without(after, before).map(said('product-added')),
    ...without(before, after).map(said('product-gone')),
    ...[...after.values()].flatMap((product) => {
      const known = before.get(product.id);
      return known ? findingChanges(known, product) : [];
    }),
  ];
}

/** Faults and delays that came or went; one of which a cause was confirmed since is gone by as many items. */
function findingChanges(before: SheetProduct, after: SheetProduct): SheetChange[] {
  const counted = ({ findings }: SheetProduct) =>
    new Map(findings.map((found) => [found.id, { ...found, counts: found.count - found.excused }]));
  const [was, is] = [counted(before), counted(after)];
  const { id, name } = after;
  return [...new Map([...was, ...is]).values()].flatMap(({ id: findingId, kind, reason }) => {
    const count = (is.get(findingId)?.counts ?? 0) - (was.get(findingId)?.counts ?? 0);
    if (count === 0) return [];
    return [
      { kind: `${kind}-${count > 0 ? 'added' : 'gone'}` as const, id, name, count: Math.abs(count), reason },
    ];
  });
}

function taskChanges(before: Map<string, SheetTask>, after: Map<string, SheetTask>): SheetChange[] {
  const said =
    (kind: 'task-added' | 'task-gone') =>
    ({ id, title, quantity }: SheetTask) => ({ kind, id, name: title, quantity });
  return [
    ...without(after, before).map(said('task-added')),
    ...without(before, after).map(said('task-gone')),
    ...[...after.values()].flatMap(({ id, title, quantity }) => {
      const from = before.get(id)?.quantity;
      return from === undefined || from === quantity
        ? []
        : [{ kind: 'task-changed' as const, id, name: title, from, to: quantity }];
    }),
  ];
}

function markChanges({ marks: before }: Basis, { marks: after }: Basis): SheetChange[] {
  if (!before || !after || before.computed === after.computed) return [];
  return [{ kind: 'mark-d', from: before.computed, to: after.computed }];
}

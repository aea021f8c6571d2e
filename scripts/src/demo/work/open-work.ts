import type { DemoProduct } from '../catalogue/products.ts';
import type { Desk } from './desk.ts';
import type { DraftLine } from './draft.ts';
import { noteOf } from './notes.ts';
import { named } from './outputs.ts';

/** Begins work of many days. */
export function begin(desk: Desk, product: DemoProduct): void {
  const { random, behaviour } = desk;
  desk.opened += 1;
  const linesLeft = behaviour === 'work-of-many-weeks' ? random.whole(26, 40) : random.whole(2, 6);
  const key = `${desk.key} ${desk.opened}`;
  desk.open = { key, product, linesLeft, outputName: random.pick(product.outputs) };
}

export const mayBegin = ({ open, mode }: Desk): boolean => open === null && mode !== 'finishing';

/** Whether the first line of a day goes on with what was begun. */
export function goesOn({ mode, random }: Desk): boolean {
  return mode !== 'usual' || random.chance(0.8);
}

/** Goes on with work of many days; its last line delivers what it was for. */
export function goOn(desk: Desk, minutes: number): Omit<DraftLine, 'enteredAt'> {
  const { open, random, mode } = desk;
  if (!open) throw new Error('nothing was begun');
  open.linesLeft -= 1;
  const isDone = mode === 'finishing' || (mode === 'usual' && open.linesLeft <= 0);
  if (isDone) desk.open = null;
  const symbol = isDone && random.chance(0.9) ? open.product.symbol : null;
  const isNamed = isDone || random.chance(0.3);
  return {
    product: open.product,
    minutes,
    note: noteOf(desk, open.product),
    state: isDone ? 'done' : 'under-way',
    adHocBy: '',
    taskKey: open.key,
    output: isNamed ? { ...named(open.outputName), symbol } : null,
  };
}

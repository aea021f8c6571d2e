import type { DemoProduct } from '../catalogue/products.ts';
import type { Desk } from './desk.ts';
import type { DraftOutput } from './draft.ts';
import { UNCLEAR_OUTPUTS } from './texts.data.ts';

/** Meetings, lessons, gatherings: often nothing to show. */
const OFTEN_WITHOUT = new Set(['DC-03', 'DC-06', 'DC-07', 'DC-11']);

/** What comes out of a line that is done; null when nothing is named. */
export function outputOf(desk: Desk, product: DemoProduct): DraftOutput | null {
  const { random, behaviour } = desk;
  const without = behaviour === 'hours-without-output' ? 0.84 : OFTEN_WITHOUT.has(product.code) ? 0.3 : 0.06;
  if (random.chance(without)) return null;
  if (behaviour === 'unclear-output' && random.chance(0.85)) return named(random.pick(UNCLEAR_OUTPUTS));
  if (behaviour === 'reused-output' && random.chance(0.7)) return reused(desk);
  const drawn = product.most > 1 ? random.whole(1, product.most) : 1;
  const quantity = behaviour === 'excess-hours' ? 1 : drawn;
  const hasNumber = product.symbol !== null && random.chance(0.88);
  return {
    name: random.pick(product.outputs),
    quantity,
    symbol: hasNumber ? product.symbol : null,
    number: '',
  };
}

export function named(name: string): DraftOutput {
  return { name, quantity: 1, symbol: null, number: '' };
}

function reused(desk: Desk): DraftOutput {
  desk.reused ??= { name: 'Báo cáo', number: `${desk.random.whole(11, 48)}/BC-${desk.cadre.slot.bodyCode}` };
  return { ...named(desk.reused.name), number: desk.reused.number };
}

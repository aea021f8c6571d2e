import type { DemoProduct } from '../catalogue/products.ts';
import type { Desk } from './desk.ts';
import { REPEATED_NOTE, UNCLEAR_NOTES } from './texts.data.ts';
import { fill } from './words.ts';

/** What somebody writes about work on a product. */
export function noteOf({ behaviour, random, words }: Desk, product: DemoProduct, quantity?: number): string {
  if (behaviour === 'repeated-text') return REPEATED_NOTE;
  if (behaviour === 'unclear-output' && random.chance(0.6)) return random.pick(UNCLEAR_NOTES);
  return fill(random.pick(product.notes), words, random, product.most > 1 ? quantity : undefined);
}

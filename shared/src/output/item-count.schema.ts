import * as z from 'zod/mini';
import { LARGEST_QUANTITY } from '../work-entry/work-entry.limits.ts';

/** How many of a product's items something concerns; 0 for none. */
export const itemCount = z
  .int({ error: 'bad-quantity' })
  .check(z.gte(0, { error: 'bad-quantity' }), z.lte(LARGEST_QUANTITY, { error: 'bad-quantity' }));

import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { filledText, reasonText } from '../text/text.schema.ts';
import { TASK_TITLE_LIMIT } from './task.schema.ts';
import { REQUEST_TEXT_LIMIT } from './work-request.schema.ts';

const CODE_LIMIT = 40;
const minutes = z.int({ error: 'bad-minutes' }).check(z.gte(1, { error: 'bad-minutes' }), z.lte(2000 * 60));

/** The draft edition that takes the product, with the usual minutes of one; null only reports it. */
const into = { edition: z.nullable(filledText(CODE_LIMIT)), standardMinutes: z.nullable(minutes) };

/** Ad hoc work that recurs, offered as a product for a position. */
export const productOfferInput = z.object({
  id,
  positionCode: filledText(CODE_LIMIT),
  name: filledText(TASK_TITLE_LIMIT),
  ...into,
});
export type ProductOfferInput = z.output<typeof productOfferInput>;

/** What becomes of a report: put into a draft edition, declined, or open again. */
export const offerSettlingInput = z.object({
  version,
  state: z.enum(['taken', 'declined', 'open']),
  /** Why it is declined. */
  reason: z.optional(reasonText(REQUEST_TEXT_LIMIT)),
  ...into,
});
export type OfferSettlingInput = z.output<typeof offerSettlingInput>;

/** `months` back from this one; `people` at least. */
export const recurringQuery = z.object({
  months: z.optional(z.enum(['1', '3', '6', '12'])),
  people: z.optional(z.string().check(z.regex(/^([2-9]|[1-9]\d)$/))),
});

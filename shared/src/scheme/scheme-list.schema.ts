import * as z from 'zod/mini';
import { id } from '../id/id.schema.ts';
import { UNIT_BLOCKS } from '../summary/summary-words.ts';
import { text } from '../text/text.schema.ts';
import { SCHEME_KINDS, SCHEME_STATES } from './scheme.rules.ts';

/** What a list of dossiers is narrowed to; `turn` = those somebody can act on now, `over` = those over their deadline. */
export const SCHEME_VIEWS = ['turn', 'over'] as const;
export const SCHEMES_ON_PAGE = 50;

export const schemeListQuery = z.object({
  state: z.optional(z.enum(SCHEME_STATES)),
  block: z.optional(z.enum(UNIT_BLOCKS)),
  kind: z.optional(z.enum(SCHEME_KINDS)),
  view: z.optional(z.enum(SCHEME_VIEWS)),
  campaign: z.optional(id),
  q: z.optional(text(200)),
  page: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000))),
});
export type SchemeListQuery = z.output<typeof schemeListQuery>;

import * as z from 'zod/mini';
import { id } from '../id/id.schema.ts';
import { UNIT_BLOCKS } from '../summary/summary-words.ts';
import { text } from '../text/text.schema.ts';
import { SCHEME_KINDS, SCHEME_STATES, SCHEME_VIEWS } from './scheme.rules.ts';

export const SCHEMES_ON_PAGE = 50;

/** What a list of dossiers is narrowed to. */
export const schemeListQuery = z.object({
  state: z.optional(z.enum(SCHEME_STATES)),
  block: z.optional(z.enum(UNIT_BLOCKS)),
  kind: z.optional(z.enum(SCHEME_KINDS)),
  view: z.optional(z.enum(SCHEME_VIEWS)),
  campaign: z.optional(id),
  q: z.optional(text(200)),
  page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
});
export type SchemeListQuery = z.output<typeof schemeListQuery>;

import * as z from 'zod/mini';
import { id } from '../id/id.schema.ts';

/** Which notices are read now: one, or all that came up to a moment. */
export const noticeReadingInput = z.union([
  z.object({ id }),
  z.object({
    upTo: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, { error: 'bad-value' })),
  }),
]);
export type NoticeReadingInput = z.output<typeof noticeReadingInput>;

/** A page of notices: those older than one that was shown, by its moment and id. */
export const noticePageQuery = z.object({
  before: z.optional(
    z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z [0-9a-f-]{36}$/, { error: 'bad-value' })),
  ),
});

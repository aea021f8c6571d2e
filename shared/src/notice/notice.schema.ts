import * as z from 'zod/mini';
import { id } from '../id/id.schema.ts';
import { filledText } from '../text/text.schema.ts';
import { NOTICE_TOPICS } from './notice.ts';
import { NOTICE_MAILS } from './notice-choice.rules.ts';

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

const topic = z.enum(NOTICE_TOPICS);
export const noticeTopicPath = z.object({ topic });

/** How a person wants the notices of a topic. */
export const noticeChoiceInput = z.object({
  onPage: z.boolean(),
  mail: z.enum(NOTICE_MAILS),
  /** Not said: as it was. */
  push: z.optional(z.boolean()),
});
export type NoticeChoiceInput = z.output<typeof noticeChoiceInput>;

const CODE_LIMIT = 100;

/** Which topics may be mailed to the people of a body, and whether they go to browsers too. */
export const noticeRuleInput = z.object({
  unit: filledText(CODE_LIMIT),
  topics: z.array(topic).check(z.maxLength(NOTICE_TOPICS.length)),
  push: z.boolean(),
});
export type NoticeRuleInput = z.output<typeof noticeRuleInput>;

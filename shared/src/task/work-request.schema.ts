import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { filledText } from '../text/text.schema.ts';

export const REQUEST_TEXT_LIMIT = 1000;

/** A row of a plan, at the version seen, that is given to who asks. */
export const requestGiftInput = z.object({ taskId: id, version });

/** What a head answers to somebody who asks for work, where no work is given. */
export const requestAnswerInput = z.object({ version, answer: filledText(REQUEST_TEXT_LIMIT) });
export type RequestAnswerInput = z.output<typeof requestAnswerInput>;

import * as z from 'zod/mini';
import { version } from '../id/id.schema.ts';
import { filledText } from '../text/text.schema.ts';

export const REQUEST_TEXT_LIMIT = 1000;

/** What a head answers to somebody who asks for work, where no work is given. */
export const requestAnswerInput = z.object({ version, answer: filledText(REQUEST_TEXT_LIMIT) });
export type RequestAnswerInput = z.output<typeof requestAnswerInput>;

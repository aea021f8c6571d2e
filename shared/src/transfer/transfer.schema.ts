import * as z from 'zod/mini';
import { assignmentInput } from '../assignment/assignment.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, reasonText, text } from '../text/text.schema.ts';

const WORDS_LIMIT = 500;
const NAME_LIMIT = 200;
const post = assignmentInput.shape;

/** What the body that takes on names: where, as what, in which hours. `toOn` is the last day of a secondment. */
export const transferTerms = z.object({
  unitId: post.unitId,
  positionId: post.positionId,
  title: post.title,
  kind: post.kind,
  dailyMinutes: post.dailyMinutes,
  weeklyPattern: post.weeklyPattern,
  hasDutyToLog: post.hasDutyToLog,
  toOn: post.toOn,
});
export type TransferTerms = z.output<typeof transferTerms>;

const proposed = {
  bodyId: id,
  fromOn: post.fromOn,
  decision: post.decision,
  decidedOn: post.decidedOn,
  words: z._default(text(WORDS_LIMIT), ''),
};

/**
 * What one officer proposes to the other: the sending side about a post it keeps, the receiving side about a person
 * whose code and name it read on a paper, with the post it offers.
 */
export const transferInput = z.discriminatedUnion('side', [
  z.object({ side: z.literal('sending'), ...proposed, assignmentId: id }),
  z.object({
    side: z.literal('receiving'),
    ...proposed,
    code: filledText(100),
    fullName: filledText(NAME_LIMIT),
    terms: transferTerms,
  }),
]);
export type TransferInput = z.output<typeof transferInput>;

const step = { id, version };

/** An acceptance; `terms` where the receiving side accepts, null where the sending side lets go. */
export const transferAcceptance = z.object({ ...step, terms: z.nullable(transferTerms) });
/** A refusal or withdrawal; a refusal needs its reason. */
export const transferAnswer = z.object({ ...step, reason: reasonText(WORDS_LIMIT) });
export type TransferAnswer = z.output<typeof transferAnswer>;

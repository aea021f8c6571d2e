import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, reasonText, text } from '../text/text.schema.ts';
import { MOST_QUANTITY, TASK_TEXT_LIMIT, TASK_TITLE_LIMIT } from './task.schema.ts';
import { REQUEST_TEXT_LIMIT } from './work-request.schema.ts';

const quantity = z
  .int({ error: 'bad-quantity' })
  .check(z.gte(1, { error: 'bad-quantity' }), z.lte(MOST_QUANTITY, { error: 'bad-quantity' }));

/**
 * Work that a person proposes (`ad-hoc`, decided by their head), or opens on a product of their own list (`routine`, at
 * once), at the version seen (0: new). `askedBy` says who asked for ad hoc work.
 */
export const proposalInput = z.object({
  origin: z.enum(['ad-hoc', 'routine']),
  unitId: id,
  title: filledText(TASK_TITLE_LIMIT),
  /** The product that the person thinks it is; needed for routine work. */
  productId: z.nullable(id),
  askedBy: text(TASK_TITLE_LIMIT),
  quantity,
  dueOn: z.nullable(civilDay),
  /** What the head should know. */
  note: text(TASK_TEXT_LIMIT),
  version,
});
export type ProposalInput = z.output<typeof proposalInput>;

/** Work that somebody takes over from a colleague of the same unit; proposed by either, or given by the head at once. */
export const handoverInput = z.object({
  fromTaskId: id,
  cadreId: id,
  quantity,
  reason: reasonText(TASK_TEXT_LIMIT),
  /** What was handed over stays in what the colleague was assigned, as work that could not be done. */
  staysAssigned: z.boolean(),
});
export type HandoverInput = z.output<typeof handoverInput>;

/** The head takes a proposal as this work: a product of the list, or a new one by name and coefficient. */
export const takingInput = z.object({
  id,
  version,
  title: filledText(TASK_TITLE_LIMIT),
  productId: z.nullable(id),
  proposedName: text(TASK_TITLE_LIMIT),
  coefficientMilli: z.nullable(
    z
      .int({ error: 'bad-coefficient' })
      .check(z.gte(1, { error: 'bad-coefficient' }), z.lte(999_999, { error: 'bad-coefficient' })),
  ),
  quantity,
  dueOn: z.nullable(civilDay),
  reason: reasonText(TASK_TEXT_LIMIT),
  staysAssigned: z.boolean(),
});
export type TakingInput = z.output<typeof takingInput>;

/** A person asks their head for work. */
export const workRequestInput = z.object({ unitId: id, text: filledText(REQUEST_TEXT_LIMIT) });
export type WorkRequestInput = z.output<typeof workRequestInput>;

import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import {
  ASKER_LIMIT,
  DOCUMENT_NUMBER_LIMIT,
  LARGEST_QUANTITY,
  NOTE_LIMIT,
  OUTPUT_NAME_LIMIT,
} from './work-entry.limits.ts';

const outputInput = z.object({
  id,
  name: filledText(OUTPUT_NAME_LIMIT),
  quantity: z
    .int({ error: 'bad-quantity' })
    .check(z.gte(1, { error: 'bad-quantity' }), z.lte(LARGEST_QUANTITY, { error: 'bad-quantity' })),
  documentNumber: text(DOCUMENT_NUMBER_LIMIT),
});

/**
 * One line as the page sends it. `productId` null is ad hoc work with `adHocBy` naming who asked.
 * `taskId` names the work of many days it belongs to; a line under way without one opens one of that id.
 * `version` 0 is a new line.
 */
export const workEntryInput = z.object({
  workedOn: civilDay,
  unitId: id,
  positionId: id,
  productId: z.nullable(id),
  adHocBy: text(ASKER_LIMIT),
  taskId: z.nullable(id),
  /** The meeting it is taken from, on its first writing; null later lets go of it. */
  meetingId: z.optional(z.nullable(id)),
  note: text(NOTE_LIMIT),
  minutes: z
    .int({ error: 'bad-minutes' })
    .check(z.gte(1, { error: 'bad-minutes' }), z.lte(24 * 60, { error: 'over-a-day' })),
  state: z.enum(['done', 'under-way']),
  ordinal: z.int().check(z.gte(0), z.lte(10_000)),
  output: z.nullable(outputInput),
  /** It keeps no content, and names who can vouch for it; left out, it stays what it is. */
  isConfidential: z.optional(z.boolean()),
  voucherId: z.optional(z.nullable(id)),
  /** Ad hoc work is proposed to the head as the task `taskId`; its product waits until that is taken. */
  proposes: z.optional(z.boolean()),
  version,
});

/** `wipe` also takes its words out of what was kept of it: they may not stand there. */
export const entryRemoval = z.object({ version, wipe: z.optional(z.boolean()) });

export type EntryRemoval = z.output<typeof entryRemoval>;
export type WorkEntryInput = z.output<typeof workEntryInput>;
export type OutputInput = z.output<typeof outputInput>;

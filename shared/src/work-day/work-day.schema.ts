import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { reasonText, text } from '../text/text.schema.ts';

export const REASON_LIMIT = 1000;

/** Why the day is over its standard or off, and why it is late. `version` 0: the day has no row yet. */
export const dayReasonsInput = z.object({
  id,
  unitId: id,
  basis: text(REASON_LIMIT),
  lateReason: reasonText(REASON_LIMIT),
  version,
});
export type DayReasonsInput = z.output<typeof dayReasonsInput>;

/** A step of one day: `id` is the client-made id of the step, `version` that of the day as seen. */
export const dayStepInput = z.object({ id, version, reason: reasonText(REASON_LIMIT) });
export type DayStepInput = z.output<typeof dayStepInput>;

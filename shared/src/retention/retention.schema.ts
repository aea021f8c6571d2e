import * as z from 'zod/mini';
import { id } from '../id/id.schema.ts';
import { filledText } from '../text/text.schema.ts';
import { MOST_MONTHS, RETENTION, RETENTION_CLASSES, type RetentionClass } from './retention.ts';

const monthsOf = (name: RetentionClass) =>
  z.nullable(z.int().check(z.gte(RETENTION[name].least), z.lte(MOST_MONTHS)));

/** How long each class is kept, in months, and why it is changed. */
export const retentionInput = z.object({
  months: z.object(
    Object.fromEntries(RETENTION_CLASSES.map((name) => [name, monthsOf(name)])) as Record<
      RetentionClass,
      ReturnType<typeof monthsOf>
    >,
  ),
  reason: filledText(500),
});
export type RetentionInput = z.output<typeof retentionInput>;

/** Taking out of the data what may go of a person who left; `reason` names the request and its paper. */
export const erasureInput = z.object({ id, reason: filledText(500) });
export type ErasureInput = z.output<typeof erasureInput>;

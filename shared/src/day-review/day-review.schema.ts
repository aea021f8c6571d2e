import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { itemCount } from '../output/item-count.schema.ts';
import { reasonText } from '../text/text.schema.ts';
import { REASON_LIMIT } from '../work-day/work-day.schema.ts';
import { DEGREES } from './degree.rules.ts';

/** Days in one request, products of one day. */
export const DAYS_AT_ONCE = 100;
const CHECKS_AT_ONCE = 200;

const checkInput = z.object({
  outputId: id,
  degree: z.literal(DEGREES, { error: 'bad-degree' }),
  reason: reasonText(REASON_LIMIT),
  faults: z._default(itemCount, 0),
  delays: z._default(itemCount, 0),
});

/** A step of one of several days: `id` is the client-made id of the step, `version` that of the day as seen. */
const stepOfDay = { id, workDayId: id, version };

function atOnce<S extends z.ZodMiniType<{ id: string; workDayId: string }>>(day: S) {
  return z.array(day).check(
    z.minLength(1, { error: 'missing' }),
    z.maxLength(DAYS_AT_ONCE, { error: `too-many:${DAYS_AT_ONCE}` }),
    z.refine((days) => isOnce(days.map((d) => d.id)) && isOnce(days.map((d) => d.workDayId)), {
      error: 'duplicate-id',
    }),
  );
}

const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

const checks = z.array(checkInput).check(
  z.maxLength(CHECKS_AT_ONCE, { error: `too-many:${CHECKS_AT_ONCE}` }),
  z.refine((all) => isOnce(all.map((check) => check.outputId)), { error: 'duplicate-id' }),
);

/** Days to accept. Products without a check are accepted at 100 %. */
export const acceptanceInput = z.object({ days: atOnce(z.object({ ...stepOfDay, checks })) });
export type DayAcceptance = z.output<typeof acceptanceInput>['days'][number];

/** Acceptances or returns to take back, soon after. `version` is that of the day since then. */
export const undoInput = z.object({ days: atOnce(z.object(stepOfDay)) });
export type DayUndo = z.output<typeof undoInput>['days'][number];

/** How the queue is ordered: oldest day first, or by person. */
export const queueInput = z.object({ sort: z.optional(z.enum(['day', 'person'])) });
export type QueueOrder = 'day' | 'person';

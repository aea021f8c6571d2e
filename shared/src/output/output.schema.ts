import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { DEGREES } from '../day-review/degree.rules.ts';
import { id, version } from '../id/id.schema.ts';
import { filledReason, filledText, reasonText, text } from '../text/text.schema.ts';
import { REASON_LIMIT } from '../work-day/work-day.schema.ts';
import {
  DOCUMENT_NUMBER_LIMIT,
  LARGEST_QUANTITY,
  OUTPUT_NAME_LIMIT,
} from '../work-entry/work-entry.limits.ts';
import { CHECKS_AT_ONCE } from './checks-at-once.ts';
import { evidenceLink } from './evidence-link.ts';
import { itemCount } from './item-count.schema.ts';
import { WHOLE_MILLI } from './share.rules.ts';

export const KIND_LIMIT = 100;
/** Pieces of evidence a product may have at a time. */
export const EVIDENCE_LIMIT = 20;
const PEOPLE_LIMIT = 50;

const quantity = z
  .int({ error: 'bad-quantity' })
  .check(z.gte(1, { error: 'bad-quantity' }), z.lte(LARGEST_QUANTITY, { error: 'bad-quantity' }));
const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

function atOnce<S extends z.ZodMiniType<{ id: string; outputId: string }>>(check: S) {
  return z.array(check).check(
    z.minLength(1, { error: 'missing' }),
    z.maxLength(CHECKS_AT_ONCE, { error: `too-many:${CHECKS_AT_ONCE}` }),
    z.refine((all) => isOnce(all.map((c) => c.id)) && isOnce(all.map((c) => c.outputId)), {
      error: 'duplicate-id',
    }),
  );
}

/** A decision about a product at the version seen; `id` is the client-made id of the check. */
const ofOutput = { id, outputId: id, version };

/**
 * accepted (with a degree, by the pack of the day), fault (of `quantity` items), returned (to be completed, which is no fault)
 * or delay alone. `delays` items are late besides: the head confirms the delay with the decision.
 */
const checkInput = z.object({
  ...ofOutput,
  kind: z.enum(['accepted', 'fault', 'returned', 'delay']),
  degree: z.nullable(z.literal(DEGREES, { error: 'bad-degree' })),
  quantity: itemCount,
  delays: itemCount,
  reason: reasonText(REASON_LIMIT),
});
export const checksInput = z.object({ checks: atOnce(checkInput) });
export type OutputCheckInput = z.output<typeof checkInput>;

/** Takes back the decision that began with `checkId`, soon after. */
const checkUndo = z.object({ ...ofOutput, checkId: id });
export const checkUndosInput = z.object({ checks: atOnce(checkUndo) });
export type OutputCheckUndo = z.output<typeof checkUndo>;

/** The maker asks that an objective cause be taken for some items of a fault or delay. */
export const causeInput = z.object({ id, ofCheckId: id, quantity, reason: filledReason(REASON_LIMIT) });
export type CauseInput = z.output<typeof causeInput>;

/** The head's answer. A refusal says why. */
export const causeAnswerInput = z.object({
  id,
  ofCheckId: id,
  isConfirmed: z.boolean(),
  reason: reasonText(REASON_LIMIT),
});
export type CauseAnswerInput = z.output<typeof causeAnswerInput>;

const document = { documentNumber: text(DOCUMENT_NUMBER_LIMIT), documentOn: z.nullable(civilDay) };

/** A product handed in again. */
export const deliveryInput = z.object({ id, version, quantity, ...document, note: text(REASON_LIMIT) });
export type DeliveryInput = z.output<typeof deliveryInput>;

/** A task's product handed in without a line; `outputId` names it where the task has none yet. */
export const taskDeliveryInput = z.object({
  id,
  outputId: id,
  name: filledText(OUTPUT_NAME_LIMIT),
  kind: text(KIND_LIMIT),
  quantity,
  ...document,
  note: text(REASON_LIMIT),
});
export type TaskDeliveryInput = z.output<typeof taskDeliveryInput>;

/** What sort of document it is, with its number and date. */
export const outputFactsInput = z.object({ version, kind: text(KIND_LIMIT), ...document });
export type OutputFactsInput = z.output<typeof outputFactsInput>;

export const sharesInput = z.object({
  version,
  shares: z
    .array(
      z.object({
        cadreId: id,
        shareMilli: z
          .int({ error: 'bad-share' })
          .check(z.gte(1, { error: 'bad-share' }), z.lte(WHOLE_MILLI, { error: 'bad-share' })),
      }),
    )
    .check(z.maxLength(PEOPLE_LIMIT, { error: `too-many:${PEOPLE_LIMIT}` })),
});
export type SharesInput = z.output<typeof sharesInput>;

/** Why somebody who has a share of a product gives it back to its maker. */
export const shareReturnInput = z.object({ id, reason: filledReason(REASON_LIMIT) });
export type ShareReturnInput = z.output<typeof shareReturnInput>;

/** An https address with a name for it ('' shows the host alone). */
export const evidenceLinkInput = z.object({
  id,
  url: z.pipe(
    z.string().check(z.refine((value) => evidenceLink(value) !== undefined, { error: 'bad-link' })),
    z.transform((value) => evidenceLink(value) ?? ''),
  ),
  name: text(OUTPUT_NAME_LIMIT),
});
export type EvidenceLinkInput = z.output<typeof evidenceLinkInput>;

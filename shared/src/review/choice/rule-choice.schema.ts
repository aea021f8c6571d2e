import * as z from 'zod/mini';
import { month } from '../../civil-day/civil-day.schema.ts';
import { version } from '../../id/id.schema.ts';
import { text } from '../../text/text.schema.ts';
import { CAP_MODES } from '../score/score-input.ts';

/** The body by its code, and the month its choice begins with. */
export const ruleChoicePath = z.object({ code: text(40), month });

const pack = z.nullable(z.enum(['da09-2024', 'nd335-2025']));

/** What a body chooses; a kind that is null has its usual pack. `version` is 0 for a month without a choice. */
export const ruleChoiceInput = z.object({
  version,
  packs: z.object({ official: pack, 'public-employee': pack, worker: pack }),
  capMode: z.enum(CAP_MODES),
});
export type RuleChoiceInput = z.output<typeof ruleChoiceInput>;

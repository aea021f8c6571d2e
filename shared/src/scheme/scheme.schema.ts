import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { MOST_DUE_DAYS } from './deadline.rules.ts';
import { SCHEME_KINDS } from './scheme.rules.ts';

export const TITLE_LIMIT = 300;
export const STEP_TEXT_LIMIT = 4000;
export const DECISION_LIMIT = 100;

const content = { title: filledText(TITLE_LIMIT), note: text(STEP_TEXT_LIMIT), campaignId: z.nullable(id) };

/** A new dossier of a body; `id` is made by the client. */
export const schemeInput = z.object({ id, unitId: id, kind: z.enum(SCHEME_KINDS), ...content });
export type SchemeInput = z.output<typeof schemeInput>;

export const schemeChangeInput = z.object({ ...content, version });
export type SchemeChangeInput = z.output<typeof schemeChangeInput>;

const dueDays = z
  .int()
  .check(z.gte(1, { error: 'bad-due-days' }), z.lte(MOST_DUE_DAYS, { error: 'bad-due-days' }));

/** A step of a dossier: `id` is that of the step, `version` the dossier's as seen. Which parts are asked for is a rule. */
export const schemeStepInput = z.object({
  id,
  version,
  text: text(STEP_TEXT_LIMIT),
  decision: text(DECISION_LIMIT),
  on: z.nullable(civilDay),
  dueDays: z.nullable(dueDays),
});
export type SchemeStepInput = z.output<typeof schemeStepInput>;

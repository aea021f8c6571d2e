import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { ASKER_LIMIT, NOTE_LIMIT } from '../work-entry/work-entry.limits.ts';

const NAME_LIMIT = 80;
/** A week of six works on each day, and a few more. */
export const MOST_TEMPLATE_LINES = 60;
/** More of one's own nobody finds again. */
export const MOST_TEMPLATES = 50;

/** A line to be offered: a product of the catalogue by its code, or ad hoc work under its title. */
const templateLine = z.object({
  /** 1 is Monday; null in the template of a day. */
  weekday: z.nullable(z.int().check(z.gte(1), z.lte(7))),
  productCode: text(ASKER_LIMIT),
  title: text(NOTE_LIMIT),
  note: text(NOTE_LIMIT),
  minutes: z.nullable(
    z.int().check(z.gte(1, { error: 'bad-minutes' }), z.lte(24 * 60, { error: 'over-a-day' })),
  ),
});

/** The lines of a usual day or week under a name. */
export const workTemplateInput = z.object({
  name: filledText(NAME_LIMIT),
  kind: z.enum(['day', 'week']),
  lines: z.array(templateLine).check(z.minLength(1, { error: 'missing' }), z.maxLength(MOST_TEMPLATE_LINES)),
  version,
});

/** The address of a template that is shared with the people of a unit and below. */
export const sharedTemplatePath = z.object({ unit: id, id });

export type WorkTemplateInput = z.output<typeof workTemplateInput>;
export type TemplateLine = WorkTemplateInput['lines'][number];

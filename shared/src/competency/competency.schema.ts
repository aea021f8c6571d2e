import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';

const level = z
  .int({ error: 'bad-level' })
  .check(z.gte(1, { error: 'bad-level' }), z.lte(5, { error: 'bad-level' }));

/** Each competency once: two levels of one in a form contradict each other. */
const once = <Row>(keyOf: (row: Row) => string) =>
  z.refine<Row[]>((rows) => new Set(rows.map(keyOf)).size === rows.length, { error: 'competency-twice' });

/** Name, meaning and the texts of the five levels. */
export const competencyInput = z.object({
  version,
  name: filledText(200),
  meaning: text(500),
  levels: z.array(filledText(1000)).check(z.length(5)),
});
export type CompetencyInput = z.output<typeof competencyInput>;

/** All that a position of a draft asks for; what is not named is not asked for. */
export const requiredInput = z.object({
  /** The version of the position that was seen. */
  version,
  required: z
    .array(
      z.object({ code: filledText(40), levelFrom: level, levelTo: level }).check(
        z.refine(({ levelFrom, levelTo }) => levelFrom <= levelTo, {
          error: 'levels-backwards',
          path: ['levelTo'],
        }),
      ),
    )
    .check(
      z.maxLength(200),
      once(({ code }) => code),
    ),
});
export type RequiredInput = z.output<typeof requiredInput>;

/** The levels a person was found at on a day, each under an id of its own: one form, one write. */
export const assessmentsInput = z.object({
  on: civilDay,
  note: text(1000),
  levels: z.array(z.object({ id, competencyId: id, level })).check(
    z.minLength(1),
    z.maxLength(200),
    once(({ competencyId }) => competencyId),
    once((one) => one.id),
  ),
});
export type AssessmentsInput = z.output<typeof assessmentsInput>;

export const competencyPath = z.object({ code: filledText(40) });
export const gapsQuery = z.object({ unit: z.optional(filledText(60)) });

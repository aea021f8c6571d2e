import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { text } from '../text/text.schema.ts';

const code = text(40);

/** The tree of a day (today unless told): the units under one, or the top with the way to one opened. */
export const unitTreeQuery = z.object({
  on: z.optional(civilDay),
  parent: z.optional(code),
  open: z.optional(code),
});
export type UnitTreeQuery = z.output<typeof unitTreeQuery>;

export const unitSearchQuery = z.object({ on: z.optional(civilDay), q: text(100) });

export const unitPath = z.object({ code });
export const unitViewQuery = z.object({ on: z.optional(civilDay) });
/** `here`: nobody from the units below. */
export const unitPeopleQuery = z.object({
  on: z.optional(civilDay),
  q: z.optional(text(100)),
  here: z.optional(z.literal('1')),
});

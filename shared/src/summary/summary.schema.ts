import * as z from 'zod/mini';
import { civilDay, month } from '../civil-day/civil-day.schema.ts';
import { text } from '../text/text.schema.ts';
import {
  EXPORT_VIEWS,
  HOURS,
  POSITION_GROUPS,
  parseSort,
  parseYearSort,
  REACHES,
  UNIT_BLOCKS,
  WHICH,
} from './summary-words.ts';

/** A code of a unit or a person, as it stands in an address. */
const code = z.string().check(z.minLength(1), z.maxLength(100));
const whole = z.pipe(
  z.string().check(z.regex(/^\d{1,6}$/, { error: 'bad-value' })),
  z.transform((text: string) => Number(text)),
);
const sortedBy = (parse: (value: string) => unknown) =>
  z.string().check(z.refine((value) => parse(value) !== undefined, { error: 'bad-value' }));
const sort = sortedBy(parseSort);
const yearSort = sortedBy(parseYearSort);
/** Words of a person's name, as typed. */
const q = z.optional(text(100));

const selection = {
  unit: z.optional(code),
  reach: z.optional(z.enum(REACHES)),
  block: z.optional(z.enum(UNIT_BLOCKS)),
  group: z.optional(z.enum(POSITION_GROUPS)),
};

export const monthPath = z.object({ month });
export const cadreMonthPath = z.object({ month, cadre: code });
export const summaryQuery = z.object(selection);
export const unitsQuery = z.object({
  ...selection,
  flat: z.optional(z.enum(['bodies'])),
  sort: z.optional(sort),
});
export const peopleQuery = z.object({
  ...selection,
  sort: z.optional(sort),
  hours: z.optional(z.enum(HOURS)),
  q,
  page: z.optional(whole),
});
export const yearQuery = z.object({ ...selection, sort: z.optional(yearSort), q, page: z.optional(whole) });
export const linesQuery = z.object({
  ...selection,
  cadre: z.optional(code),
  day: z.optional(civilDay),
  which: z.optional(z.enum(WHICH)),
  page: z.optional(whole),
});
export const missingQuery = z.object({ ...selection, cadre: z.optional(code), q, page: z.optional(whole) });
export const exportQuery = z.object({
  ...selection,
  view: z.enum(EXPORT_VIEWS),
  format: z.enum(['xlsx', 'csv']),
  flat: z.optional(z.enum(['bodies'])),
  sort: z.optional(sortedBy((value) => parseSort(value) ?? parseYearSort(value))),
  cadre: z.optional(code),
  day: z.optional(civilDay),
  which: z.optional(z.enum(WHICH)),
  hours: z.optional(z.enum(HOURS)),
  q,
  page: z.optional(whole),
});

export type SummaryQuery = z.output<typeof summaryQuery>;
export type UnitsQuery = z.output<typeof unitsQuery>;
export type PeopleQuery = z.output<typeof peopleQuery>;
export type YearQuery = z.output<typeof yearQuery>;
export type LinesQuery = z.output<typeof linesQuery>;
export type MissingQuery = z.output<typeof missingQuery>;
export type ExportQuery = z.output<typeof exportQuery>;

import * as z from 'zod/mini';
import { civilDay, month } from '../civil-day/civil-day.schema.ts';

export const UNIT_BLOCKS = ['party', 'front', 'government', 'service'] as const;
export type UnitBlock = (typeof UNIT_BLOCKS)[number];

export const POSITION_GROUPS = ['leadership', 'specialised', 'shared', 'support'] as const;
export type PositionGroup = (typeof POSITION_GROUPS)[number];

/** Which of a unit's rows: those of all below it, those whose nearest body it is, or those of itself alone. */
export const REACHES = ['all', 'body', 'own'] as const;
export type Reach = (typeof REACHES)[number];

/** What a list of lines shows: the lines behind one of the figures. */
export const LINE_KINDS = [
  'all',
  'accepted',
  'waiting',
  'with-output',
  'under-way',
  'without-output',
  'ad-hoc',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a list of products shows: all that were delivered, those accepted, those not (yet). */
export const OUTPUT_KINDS = ['outputs', 'outputs-accepted', 'outputs-open'] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

export const WHICH = [...LINE_KINDS, ...OUTPUT_KINDS] as const;
export type Which = (typeof WHICH)[number];

export const UNIT_SORTS = [
  'name',
  'block',
  'headcount',
  'minutes',
  'per-month',
  'per-day',
  'per-duty-day',
  'logging',
  'missing',
  'delivered',
  'accepted',
  'unclear',
] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

/** The views that can be taken away as a file. */
export const EXPORT_VIEWS = ['units', 'people', 'entries', 'missing', 'days', 'trend', 'person'] as const;
export type ExportView = (typeof EXPORT_VIEWS)[number];

/** A code of a unit or a person, as it stands in an address. */
const code = z.string().check(z.minLength(1), z.maxLength(100));
const whole = z.pipe(
  z.string().check(z.regex(/^\d{1,6}$/, { error: 'bad-value' })),
  z.transform((text: string) => Number(text)),
);
const sort = z.string().check(z.refine((value) => parseSort(value) !== undefined, { error: 'bad-value' }));

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
export const peopleQuery = z.object({ ...selection, sort: z.optional(sort), page: z.optional(whole) });
export const linesQuery = z.object({
  ...selection,
  cadre: z.optional(code),
  day: z.optional(civilDay),
  which: z.optional(z.enum(WHICH)),
  page: z.optional(whole),
});
export const missingQuery = z.object({ ...selection, cadre: z.optional(code), page: z.optional(whole) });
export const exportQuery = z.object({
  ...selection,
  view: z.enum(EXPORT_VIEWS),
  format: z.enum(['xlsx', 'csv']),
  flat: z.optional(z.enum(['bodies'])),
  sort: z.optional(sort),
  cadre: z.optional(code),
  day: z.optional(civilDay),
  which: z.optional(z.enum(WHICH)),
  page: z.optional(whole),
});

export type SummaryQuery = z.output<typeof summaryQuery>;
export type UnitsQuery = z.output<typeof unitsQuery>;
export type PeopleQuery = z.output<typeof peopleQuery>;
export type LinesQuery = z.output<typeof linesQuery>;
export type MissingQuery = z.output<typeof missingQuery>;
export type ExportQuery = z.output<typeof exportQuery>;

/** "per-day" sorts upwards, "-per-day" downwards; undefined for what is no column. */
export function parseSort(text: string): { by: UnitSort; isDown: boolean } | undefined {
  const isDown = text.startsWith('-');
  const by = UNIT_SORTS.find((known) => known === (isDown ? text.slice(1) : text));
  return by && { by, isDown };
}

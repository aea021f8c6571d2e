import * as z from 'zod/mini';
import { month } from '../../civil-day/civil-day.schema.ts';
import { isMonth, LAST_YEAR } from '../../civil-day/civil-day.ts';
import { id } from '../../id/id.schema.ts';

/** Forms as PDF or Word, or the table of those people as XLSX. */
export const FORM_FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

/** The year of Mẫu số 02. */
const yearText = z.string().check(z.regex(/^20\d{2}$/));
const code = z.string().check(z.minLength(1), z.maxLength(100));

/** The forms of a month or year of a unit and below (a year has no table); without one, of everybody the reader oversees. */
export const formFileInput = z
  .object({ id, period: z.union([month, yearText]), unit: z.nullable(code), format: z.enum(FORM_FORMATS) })
  .check(
    z.refine(({ period, format }) => format !== 'xlsx' || isMonth(period), {
      error: 'refused',
      path: ['format'],
    }),
  );
export type FormFileInput = z.output<typeof formFileInput>;

/** Whose year; the decree is of 2026. */
export const yearFormPath = z.object({
  cadre: code,
  year: z.coerce.number().check(z.int(), z.gte(2000), z.lte(LAST_YEAR)),
});
export const formFilePath = z.object({ id });
export const formFormatQuery = z.object({ format: z.enum(['pdf', 'docx']) });

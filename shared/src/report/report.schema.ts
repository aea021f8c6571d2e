import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { REPORT_STYLES } from './report-content.ts';
import { isReportPeriod } from './report-period.ts';

const CODE_LIMIT = 100;
const SHORT = 200;
const LINES = 1000;
const REMARKS = 20_000;

/** The files a report can be taken as: `xlsx` has a sheet for each body, `xlsx-people` a printed page for each person. */
export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'xlsx-people', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const reportPeriod = z.string().check(z.refine(isReportPeriod, { error: 'bad-value' }));

/** A report to be made of a unit's period as the rows stand now. */
export const reportEditionInput = z.object({
  period: reportPeriod,
  unit: filledText(CODE_LIMIT),
  style: z.optional(z.enum(REPORT_STYLES)),
});
export type ReportEditionInput = z.output<typeof reportEditionInput>;

/** Two sides of a comparison: a unit's period each, unless told the last with data; without a unit all that the reader oversees. */
export const comparisonQuery = z.object({
  period: z.optional(reportPeriod),
  unit: z.optional(filledText(CODE_LIMIT)),
  other: z.optional(reportPeriod),
  otherUnit: z.optional(filledText(CODE_LIMIT)),
});

/** What people write on an edition, and in which form it is printed. */
export const reportWordsInput = z.object({
  version: z.int(),
  style: z.enum(REPORT_STYLES),
  words: z.object({
    number: text(SHORT),
    place: text(SHORT),
    datedOn: z.nullable(civilDay),
    office: text(LINES),
    signer: text(SHORT),
    receivers: text(LINES),
    remarks: text(REMARKS),
  }),
});
export type ReportWordsInput = z.output<typeof reportWordsInput>;

export const reportVersionInput = z.object({ version: z.int() });
export const reportFileQuery = z.object({ format: z.enum(REPORT_FORMATS) });

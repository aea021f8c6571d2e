import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { LAST_YEAR } from '../civil-day/civil-day.ts';
import { id, version } from '../id/id.schema.ts';
import { LEVELS } from '../review/pack/level.ts';
import { filledText, text } from '../text/text.schema.ts';
import { FIRST_YEAR } from './annual-rating.rules.ts';

const LONGEST_TEXT = 4000;
const LONGEST_NUMBER = 100;
const MOST_AT_ONCE = 200;

const code = z.string().check(z.minLength(1), z.maxLength(100));
const year = z.coerce.number().check(z.int(), z.gte(FIRST_YEAR), z.lte(LAST_YEAR));

/** Whose rating of which year; the person by code. */
export const annualPath = z.object({ cadre: code, year });
export const annualYearPath = z.object({ year });
/** People of a unit and below; without one, of everything one oversees. */
export const annualListQuery = z.object({ unit: z.optional(code) });
export const annualFilePath = z.object({ cadre: code, year, fileId: id });
export const annualFileQuery = z.object({ name: filledText(300) });

const level = z.nullable(z.enum(LEVELS));
const said = {
  /** The day of the meeting, opinion, decision or notice. */
  on: z.nullable(civilDay),
  number: text(LONGEST_NUMBER),
  text: text(LONGEST_TEXT),
  /** What is to be done (IV of Mẫu số 02), with a proposal or decision. */
  handling: text(LONGEST_TEXT),
};

/** A step; `seenMean` is the year's mean (hundredths) that whoever rates has before them. */
export const annualStep = z.object({
  ...{ id, version, level, seenMean: z.nullable(z.int()) },
  ...said,
  fileId: z.nullable(id),
});
export type AnnualStepInput = z.output<typeof annualStep>;

/** One step of several people; each stands or falls alone. */
export const annualBatch = z.object({
  ...said,
  people: z
    .array(z.object({ cadre: code, id, version, level, seenMean: z.nullable(z.int()) }))
    .check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
});
export type AnnualBatch = z.output<typeof annualBatch>;

/** The months of a year that a body hands over with a person who moved; the body by code. */
export const handOver = z.object({ id, body: code, text: text(LONGEST_TEXT) });
export type HandOverInput = z.output<typeof handOver>;

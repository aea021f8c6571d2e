import * as z from 'zod/mini';
import { parseDay } from '../civil-day/civil-day.ts';
import { text } from '../text/text.schema.ts';
import { tidyText } from './tidy.ts';

/** The longest texts and lists of a description. */
export const LIMITS = { code: 60, short: 300, long: 6000, rows: 200 } as const;

const tidy = (longest: number) => z.pipe(text(longest), z.transform(tidyText));
const short = tidy(LIMITS.short);
const long = tidy(LIMITS.long);
const filled = z.pipe(short, z.string().check(z.minLength(1, { error: 'missing' })));

/** A level of the framework, 1 to 5, or a range of two that rises: "2-3". Empty where none is asked. */
export const LEVEL = /^(?:[1-5]|1-[2-5]|2-[3-5]|3-[45]|4-5)?$/;
const level = z.pipe(short, z.string().check(z.regex(LEVEL, { error: 'bad-level-range' })));

const listOf = <S extends z.ZodMiniType>(row: S) =>
  z.pipe(
    z.array(row).check(z.maxLength(LIMITS.rows, { error: `too-many:${LIMITS.rows}` })),
    z.transform((rows) => rows.filter((cells) => Object.values(cells as object).some((cell) => cell !== ''))),
  );

/** A day in figures must be one of the calendar; a month, or words ("từ ngày ban hành"), stand as they are. */
const IN_FIGURES = /^\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,4}$/;
const isReadable = (said: string) =>
  !IN_FIGURES.test(said) || parseDay(said.replace(/\s/g, '')) !== undefined;
const start = z.pipe(short, z.string().check(z.refine(isReadable, { error: 'bad-day' })));

/** All parts of a position's description. Source: rules "Job positions"; the numbers are those of the form. */
export const descriptionContent = z.object({
  name: filled,
  code: tidy(LIMITS.code),
  start,
  place: short,
  related: long,
  /** 1 */
  purpose: long,
  /** 2 */
  work: listOf(z.object({ area: short, work: long, criterion: long })),
  /** 3.1 */
  managedBy: long,
  manages: long,
  cooperatesWith: long,
  /** 3.2 */
  outside: listOf(z.object({ body: long, nature: long })),
  /** 4 */
  powers: listOf(z.object({ power: long })),
  /** 5.1 */
  qualifications: listOf(z.object({ kind: short, requirement: long })),
  /** 5.2 */
  competencies: listOf(z.object({ group: short, name: filled, level })),
});

export type DescriptionContent = z.output<typeof descriptionContent>;

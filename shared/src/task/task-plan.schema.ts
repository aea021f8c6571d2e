import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, reasonText, text } from '../text/text.schema.ts';
import { isBasisNamed } from './basis.rules.ts';
import { BASIS_KINDS } from './task.rules.ts';
import { basisMissing, MOST_QUANTITY, TASK_TEXT_LIMIT, TASK_TITLE_LIMIT } from './task.schema.ts';
import { isPlanPeriod, RHYTHMS } from './task-period.rules.ts';

export const MOST_ROWS = 2000;

const period = z.string().check(z.refine(isPlanPeriod, { error: 'bad-period' }));
const quantity = z
  .int({ error: 'bad-quantity' })
  .check(z.gte(1, { error: 'bad-quantity' }), z.lte(MOST_QUANTITY, { error: 'bad-quantity' }));
const coefficientMilli = z
  .int({ error: 'bad-coefficient' })
  .check(z.gte(1, { error: 'bad-coefficient' }), z.lte(999_999, { error: 'bad-coefficient' }));

export const planQuery = z.object({ unit: z.optional(filledText(60)), period });
/** A plan: of which unit, for which month or quarter. */
export const planInput = z.object({ unitId: id, period, title: text(TASK_TITLE_LIMIT) });
export type PlanInput = z.output<typeof planInput>;

/** A row of a plan at the version seen (0: new): whose, what, how many, until when (null: the period's last day). */
const planRow = z.object({
  id,
  version,
  cadreId: id,
  unitId: id,
  productId: z.nullable(id),
  proposedName: text(TASK_TITLE_LIMIT),
  coefficientMilli: z.nullable(coefficientMilli),
  title: text(TASK_TITLE_LIMIT),
  quantity,
  quality: text(TASK_TEXT_LIMIT),
  dueOn: z.nullable(civilDay),
  /** Why a row that was given is changed. */
  reason: z.optional(reasonText(TASK_TEXT_LIMIT)),
});
export type PlanRow = z.output<typeof planRow>;
export const planRowsInput = z.object({
  rows: z.array(planRow).check(z.minLength(1), z.maxLength(MOST_ROWS)),
});

/** Rows of a plan that are given; `reason` where that comes into a month that is approved. */
export const givingInput = z.object({
  taskIds: z.array(id).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  reason: z._default(reasonText(TASK_TEXT_LIMIT), ''),
});
export type Giving = z.output<typeof givingInput>;
export const planCopyInput = z.object({ from: period });
export const removalInput = z.object({ version });
export const planFileQuery = z.object({ mode: z.enum(['preview', 'write']), name: filledText(300) });

/** Work that comes again; `dueDay` is a weekday (1–7) of a week, else a day of the period's last month. */
export const recurrenceInput = z
  .object({
    cadreId: id,
    unitId: id,
    productId: z.nullable(id),
    proposedName: text(TASK_TITLE_LIMIT),
    coefficientMilli: z.nullable(coefficientMilli),
    title: filledText(TASK_TITLE_LIMIT),
    quantity,
    quality: text(TASK_TEXT_LIMIT),
    basisKind: z.enum(BASIS_KINDS),
    basis: text(TASK_TITLE_LIMIT),
    every: z.enum(RHYTHMS),
    dueDay: z
      .int({ error: 'bad-due-day' })
      .check(z.gte(1, { error: 'bad-due-day' }), z.lte(31, { error: 'bad-due-day' })),
    fromOn: civilDay,
    toOn: z.nullable(civilDay),
    version,
  })
  .check(
    z.refine(({ every, dueDay }) => every !== 'week' || dueDay <= 7, {
      error: 'bad-due-day',
      path: ['dueDay'],
    }),
    z.refine(isBasisNamed, basisMissing),
  );
export type RecurrenceInput = z.output<typeof recurrenceInput>;

/** Makes the tasks of the period after today's, or of today's, once. */
export const makingInput = z.object({ which: z.enum(['this', 'next']) });

import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, reasonText, text } from '../text/text.schema.ts';
import { isBasisDated, isBasisNamed } from './basis.rules.ts';
import { BASIS_KINDS, TASK_ENDINGS } from './task.rules.ts';

export const TASK_TITLE_LIMIT = 300;
export const TASK_TEXT_LIMIT = 2000;
export const MOST_PARTS = 60;
const MOST_COLLABORATORS = 60;
export const MOST_QUANTITY = 9999;

const quantity = z
  .int({ error: 'bad-quantity' })
  .check(z.gte(1, { error: 'bad-quantity' }), z.lte(MOST_QUANTITY, { error: 'bad-quantity' }));
/** Of a product outside the catalogue: 0,001 to 999,999. */
const coefficientMilli = z
  .int({ error: 'bad-coefficient' })
  .check(z.gte(1, { error: 'bad-coefficient' }), z.lte(999_999, { error: 'bad-coefficient' }));

const wanted = {
  cadreId: id,
  unitId: id,
  /** A product of the position's list; null for one outside the catalogue, with its name and coefficient. */
  productId: z.nullable(id),
  proposedName: text(TASK_TITLE_LIMIT),
  coefficientMilli: z.nullable(coefficientMilli),
  title: filledText(TASK_TITLE_LIMIT),
  quantity,
  quality: text(TASK_TEXT_LIMIT),
  basisKind: z.enum(BASIS_KINDS),
  basis: text(TASK_TITLE_LIMIT),
};

export const basisMissing = { error: 'missing', path: ['basis'] };

/** Work that a head gives, at the version seen (0: new). `reason` says why it is changed. */
export const taskInput = z
  .object({
    ...wanted,
    openedOn: civilDay,
    dueOn: z.nullable(civilDay),
    collaboratorIds: z.array(id).check(z.maxLength(MOST_COLLABORATORS)),
    /** The request for work that it answers. */
    requestId: z.nullable(id),
    reason: reasonText(TASK_TEXT_LIMIT),
    version,
  })
  .check(
    z.refine(isBasisNamed, basisMissing),
    z.refine(isBasisDated, { error: 'document-day-missing', path: ['basis'] }),
  );
export type TaskInput = z.output<typeof taskInput>;

/** A step of a task: `id` is that of the step, `version` the task's as seen. */
const step = { id, version, reason: reasonText(TASK_TEXT_LIMIT) };
export const taskStepInput = z.object(step);
export type TaskStepInput = z.output<typeof taskStepInput>;
export const dueMoveInput = z.object({ ...step, dueOn: z.nullable(civilDay) });
export type DueMoveInput = z.output<typeof dueMoveInput>;
export const taskEndingInput = z.object({ ...step, kind: z.enum(TASK_ENDINGS) });
export type TaskEndingInput = z.output<typeof taskEndingInput>;

/** One component of a task, of one person; `id` is the part's. */
const part = z.object({
  id,
  cadreId: id,
  unitId: id,
  title: filledText(TASK_TITLE_LIMIT),
  quantity,
  coefficientMilli,
  dueOn: z.nullable(civilDay),
});
export const splitInput = z.object({
  ...step,
  parts: z.array(part).check(z.minLength(2, { error: 'too-few-parts' }), z.maxLength(MOST_PARTS)),
});
export type SplitInput = z.output<typeof splitInput>;
export type PartInput = z.output<typeof part>;

/** Where the page of given work stands. */
export const taskListQuery = z.object({
  unit: z.optional(filledText(60)),
  person: z.optional(filledText(100)),
  show: z.optional(z.enum(['open', 'late', 'week', 'delivered', 'done', 'all'])),
});
export type TaskListQuery = z.output<typeof taskListQuery>;

export const taskPath = z.object({ id });

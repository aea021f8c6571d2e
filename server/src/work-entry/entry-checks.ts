import {
  findProductById,
  findProductOf,
  findProductOfOtherEdition,
  listAssignments,
  type OutputProduct,
  sumMinutesOfDay,
  type Task,
  type Trx,
} from '@so-viec/db';
import { type Assignment, hasDutyOn, postsOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { DAY_LIMIT_MINUTES } from '@so-viec/shared/work-day/work-day.rules';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Problem } from '../http/problem.ts';
import { isGiven, productOfGiven } from './given-task.ts';

function refuseAt(path: string, code: ConstructorParameters<typeof Problem>[0], params = {}): Problem {
  return new Problem(code, { params, fields: [{ path, code, params }] });
}

export function refuseFutureDay(day: CivilDay, today: CivilDay): void {
  if (day > today) throw refuseAt('workedOn', 'future-day', { day });
}

/** The post that the line is for, held on its day, which must ask for a log. */
export async function postOfEntry(trx: Trx, cadreId: string, input: WorkEntryInput): Promise<Assignment> {
  const { workedOn, unitId, positionId } = input;
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn: workedOn, toOn: workedOn });
  const post = postsOn(held, workedOn).find((p) => p.unitId === unitId && p.positionId === positionId);
  if (!post) throw refuseAt('positionId', 'no-post-that-day', { day: workedOn });
  if (!hasDutyOn(held, workedOn)) throw refuseAt('workedOn', 'no-duty-that-day', { day: workedOn });
  return post;
}

/**
 * The product named, of the position held that day or shared; null for ad hoc work that says who asked. A line that is
 * there keeps its own: a move entered late took it along to another position.
 */
export async function productOfEntry(
  trx: Trx,
  input: WorkEntryInput,
  task: Task | undefined,
  before?: { productId: string | null; positionId: string },
): Promise<OutputProduct | null> {
  if (isGiven(task)) return productOfGiven(trx, task);
  if (input.productId === null) {
    if (input.adHocBy === '') throw refuseAt('adHocBy', 'ad-hoc-asker-missing');
    return null;
  }
  const { productId, positionId } = input;
  const isKept = before?.productId === productId && before.positionId === positionId;
  const product =
    (await findProductOf(trx, productId, positionId)) ??
    (isKept ? await findProductById(trx, productId) : await productBegunWith(trx, input, task));
  if (!product) throw refuseAt('productId', 'product-not-of-position', { day: input.workedOn });
  return product;
}

/** Work of many days keeps the product it was begun with, also after a new edition came into force. */
async function productBegunWith(
  trx: Trx,
  { productId, positionId }: WorkEntryInput,
  task: Task | undefined,
): Promise<OutputProduct | undefined> {
  if (productId === null) return undefined;
  return task?.productId === productId ? findProductOfOtherEdition(trx, productId, positionId) : undefined;
}

/** At most 12 hours in one day over all units (rules §2). */
export async function refuseOverfullDay(
  trx: Trx,
  cadreId: string,
  entryId: string,
  input: WorkEntryInput,
): Promise<void> {
  const others = await sumMinutesOfDay(trx, { cadreId, workedOn: input.workedOn, exceptEntryId: entryId });
  const total = others + input.minutes;
  if (total > DAY_LIMIT_MINUTES) {
    throw refuseAt('minutes', 'day-over-limit', { total, others, limit: DAY_LIMIT_MINUTES });
  }
}

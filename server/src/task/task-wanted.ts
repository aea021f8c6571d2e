import {
  findProductOf,
  findProductOfOtherEdition,
  listAssignments,
  type NamedAssignment,
  type Trx,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import {
  addMonths,
  type CivilDay,
  formatDay,
  formatMonth,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import type { ProblemCode } from '@so-viec/shared/problem/problem';
import type { TaskInput } from '@so-viec/shared/task/task.schema';
import { Problem } from '../http/problem.ts';
import { type Assigner, mayAssign } from './task-access.ts';

export function refuseAt(
  path: string,
  code: ProblemCode,
  params: Record<string, string | number> = {},
): Problem {
  return new Problem(code, { params, fields: [{ path, code, params }] });
}

interface Asked {
  cadreId: string;
  unitId: string | null;
  on: CivilDay;
  path: string;
}

/** The post in which somebody is given work. Refuses who holds none that day, and who is not the actor's to ask. */
export async function postForWork(
  trx: Trx,
  { access }: Assigner,
  { cadreId, unitId, on, path }: Asked,
): Promise<NamedAssignment> {
  if (cadreId === access.actor.cadreId) throw refuseAt(path, 'task-own');
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn: on, toOn: on });
  const here = held.filter((post) => unitId === null || post.unitId === unitId);
  const mine = here.filter((post) => mayAssign(access, post));
  const [post] = postsOn(mine, on);
  if (post) return post;
  const isOutside =
    held.some((other) => !mayAssign(access, other)) || !(await isOursAtAll(trx, access, cadreId));
  throw refuseAt(path, isOutside ? 'task-person-outside' : 'task-person-no-post', { day: formatDay(on) });
}

/** Whether the person is one of the actor's people on any day, so that a gap between posts may be named. */
async function isOursAtAll(trx: Trx, access: Assigner['access'], cadreId: string): Promise<boolean> {
  const ever = await listAssignments(trx, { cadreIds: [cadreId], fromOn: '0000-01-01', toOn: '9999-12-31' });
  return ever.some((post) => mayAssign(access, post));
}

export interface WantedProduct {
  productId: string | null;
  proposedName: string;
  coefficientMilli: number;
}

/**
 * The product that is asked for: of the position's list or shared, or a new one with its name and coefficient.
 * `known` is what the task has already: work keeps the product it was given with, also in a later edition.
 */
export async function productWanted(
  trx: Trx,
  {
    productId,
    proposedName,
    coefficientMilli,
  }: Pick<TaskInput, 'productId' | 'proposedName' | 'coefficientMilli'>,
  positionId: string,
  known?: { productId: string | null },
): Promise<WantedProduct> {
  if (productId === null) {
    if (proposedName === '') throw refuseAt('proposedName', 'new-product-incomplete');
    if (coefficientMilli === null) throw refuseAt('coefficientMilli', 'new-product-incomplete');
    return { productId, proposedName, coefficientMilli };
  }
  const product =
    (await findProductOf(trx, productId, positionId)) ??
    (known?.productId === productId
      ? await findProductOfOtherEdition(trx, productId, positionId)
      : undefined);
  if (!product) throw refuseAt('productId', 'product-not-of-position');
  return { productId, proposedName: '', coefficientMilli: product.coefficientMilli };
}

/** The years before today, and after it, in which work is given: a term of office back, a plan or two ahead. */
const YEARS_OF_WORK = { back: 5, ahead: 2 };

/** Refuses days that can only be a slip of the keys; one that stands already stays. */
export function refuseFarDays(
  today: CivilDay,
  wanted: { openedOn: CivilDay; dueOn: CivilDay | null },
  known?: { openedOn: CivilDay; dueOn: CivilDay | null },
): void {
  for (const path of ['openedOn', 'dueOn'] as const) {
    if (wanted[path] !== known?.[path]) refuseFarDay(today, wanted[path], path);
  }
}

/** The same of one day, named where it was sent. */
export function refuseFarDay(today: CivilDay, day: CivilDay | null, path: string): void {
  if (day === null) return;
  const from = addMonths(monthOf(today), -12 * YEARS_OF_WORK.back);
  const to = addMonths(monthOf(today), 12 * YEARS_OF_WORK.ahead);
  const months = { from: formatMonth(from), to: formatMonth(to) };
  if (monthOf(day) < from || monthOf(day) > to) throw refuseAt(path, 'day-too-far', months);
}

/** Work is due on the day it begins or later. */
export function refuseEarlyDue(openedOn: CivilDay, dueOn: CivilDay | null, path = 'dueOn'): void {
  if (dueOn !== null && dueOn < openedOn) {
    throw refuseAt(path, 'task-due-before-start', { day: formatDay(openedOn) });
  }
}

import {
  type Db,
  findRecurrence,
  insertRecurrence,
  inTransaction,
  type TaskRecurrence,
  type Trx,
  updateRecurrence,
} from '@so-viec/db';
import { maxDay } from '@so-viec/shared/civil-day/civil-day';
import type { RecurrenceInput } from '@so-viec/shared/task/task-plan.schema';
import { audit } from '../../audit/audit.ts';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { type Assigner, mayAssign } from '../task-access.ts';
import { postForWork, productWanted, refuseEarlyDue, refuseFarDay } from '../task-wanted.ts';

/** Says that work comes again, or changes it from now on, at the version seen (0: new). Made tasks stay as they are. */
export function putRecurrence(
  db: Db,
  by: Assigner,
  id: string,
  input: RecurrenceInput,
): Promise<{ id: string; version: number }> {
  return inTransaction(db, async (trx) => {
    const known = await findRecurrence(trx, id);
    if (known && !mayAssign(by.access, known)) throw new Problem('not-found');
    const row = await rowWanted(trx, by, input, known);
    if (known && saysTheSame(known, row)) return { id, version: known.version };
    if (!known && input.version > 0) throw new Problem('stale-version', { current: null });
    if (known && input.version === 0) throw new Problem('duplicate-id', { current: known });
    const version = input.version + 1;
    if (!known) await insertRecurrence(trx, { id, ...row, version });
    else if (!(await updateRecurrence(trx, { id, version: input.version }, row))) {
      throw new Problem('stale-version', { current: await findRecurrence(trx, id) });
    }
    await audit(trx, byOf(by), 'task-recurrence.put', {
      object: 'task_recurrence',
      objectId: id,
      objectVersion: version,
    });
    return { id, version };
  });
}

async function rowWanted(
  trx: Trx,
  by: Assigner,
  input: RecurrenceInput,
  known: TaskRecurrence | undefined,
): Promise<Omit<TaskRecurrence, 'id' | 'version'>> {
  const { version: _, ...said } = input;
  const on = maxDay(input.fromOn, by.today);
  const { cadreId, unitId } = input;
  // What is only ended may be of somebody who has left.
  const isEnding = known && input.toOn !== null && input.toOn <= by.today;
  if (isEnding)
    return {
      ...said,
      positionId: known.positionId,
      coefficientMilli: known.coefficientMilli,
      assignerId: known.assignerId,
    };
  const post = await postForWork(trx, by, { cadreId, unitId, on, path: 'cadreId' });
  const product = await productWanted(trx, input, post.positionId, known);
  refuseEarlyDue(input.fromOn, input.toOn, 'toOn');
  if (input.fromOn !== known?.fromOn) refuseFarDay(by.today, input.fromOn, 'fromOn');
  return { ...said, ...product, positionId: post.positionId, assignerId: by.access.actor.cadreId };
}

function saysTheSame(known: TaskRecurrence, row: Omit<TaskRecurrence, 'id' | 'version'>): boolean {
  const { assignerId: _, ...said } = row;
  return Object.entries(said).every(([key, value]) => known[key as keyof TaskRecurrence] === value);
}

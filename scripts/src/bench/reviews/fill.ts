import { applyWrites, type Db, type Inserts, inTransaction, noWrites, type Schema } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { insertBenchOrganisation } from '../organisation.ts';

export const REVIEWS_MONTH = '2026-11';
const SINCE = '2010-01-01';
const AT = '2026-11-25T02:00:00.000Z';
const TASKS = 6;
const OUTPUTS = 25;
const BODIES = 60;

type Rows = Required<Pick<Inserts, 'task' | 'output' | 'output_check' | 'headship'>>;

/** The month of 1,400 people: six tasks and 25 products each, some with a fault or a delay; a head in each body. */
export async function fillReviewsBench(db: Db): Promise<void> {
  await insertBenchOrganisation(db);
  const posts = await db.selectFrom('assignment').select(['cadreId', 'unitId', 'positionId']).execute();
  const { id: productId } = await db.selectFrom('output_product').select('id').executeTakeFirstOrThrow();
  const rows: Rows = { task: [], output: [], output_check: [], headship: [] };
  for (const [index, post] of posts.entries()) addPerson(rows, post, { productId, index });
  await inTransaction(db, async (trx) => {
    await applyWrites(trx, { ...noWrites(), inserts: rows });
    const { id: accountId } = await trx
      .selectFrom('account')
      .select('id')
      .where('cadreId', 'is', null)
      .executeTakeFirstOrThrow();
    const grant = { id: newId(), accountId, role: 'personnel', unitId: null, fromOn: SINCE, toOn: null };
    await trx.insertInto('role_grant').values(grant).execute();
  });
}

type Post = Pick<Schema['assignment'], 'cadreId' | 'unitId' | 'positionId'>;

function addPerson(rows: Rows, post: Post, { productId, index }: { productId: string; index: number }): void {
  const { cadreId, unitId } = post;
  if (index < BODIES)
    rows.headship.push({ id: newId(), unitId, cadreId, kind: 'head', fromOn: SINCE, toOn: null });
  const work = { ...post, productId };
  const taskIds = Array.from({ length: TASKS }, (_, task) => addTask(rows, work, task));
  for (let output = 0; output < OUTPUTS; output++) {
    const id = newId();
    const taskId = output % 3 === 0 ? (taskIds[output % TASKS] ?? null) : null;
    const on = `${REVIEWS_MONTH}-${String(2 + output).padStart(2, '0')}`;
    const document = { name: 'Hồ sơ', quantity: 1 + (output % 3), documentNumber: '', documentOn: null };
    const accepted = { deliveredOn: on, workDayId: null, degree: 100, standing: 'accepted', kind: '' };
    rows.output.push({ id, ...work, coefficientMilli: 1500, taskId, ...document, ...accepted, version: 1 });
    if ((index + output) % 11 === 0) addFinding(rows, id, output % 2 === 0 ? 'fault' : 'delay');
  }
}

function addTask(rows: Rows, work: Post & { productId: string }, task: number): string {
  const id = newId();
  const given = { origin: 'assigned', title: 'Hồ sơ của tháng', coefficientMilli: 1000 + 500 * (task % 3) };
  const days = { openedOn: `${REVIEWS_MONTH}-02`, dueOn: `${REVIEWS_MONTH}-${15 + task}`, deliveredOn: null };
  const empty = {
    assignerId: null,
    parentId: null,
    planId: null,
    recurrenceId: null,
    recurrencePeriod: null,
  };
  rows.task.push({
    id,
    ...work,
    ...given,
    ...days,
    ...empty,
    quantity: 3,
    takenOverFromId: null,
    version: 1,
  });
  return id;
}

function addFinding(rows: Rows, outputId: string, kind: string): void {
  const said = { id: newId(), outputId, dayStepId: null, kind, degree: null, quantity: 1, at: AT };
  rows.output_check.push({
    ...said,
    accountId: null,
    reason: 'Thiếu căn cứ',
    deliveryId: null,
    ofCheckId: null,
  });
}

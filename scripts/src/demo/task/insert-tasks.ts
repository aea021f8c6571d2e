import {
  type Db,
  insertPlan,
  insertRecurrence,
  insertTask,
  insertTaskStep,
  insertWorkRequest,
  inTransaction,
  listDeliveredProducts,
  loadOrganisation,
  type Trx,
  tieOutputsToPlans,
} from '@so-viec/db';
import {
  addMonths,
  firstDayOf,
  formatMonth,
  lastDayOf,
  type Month,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import type { Codes } from '../bulk/codes.ts';
import { DEMO_UNIT } from '../people/cast.data.ts';
import { lately } from '../story/lately.ts';
import type { Story } from '../story/story.ts';
import { type DemoTask, planRows } from './plan-rows.ts';

interface Around {
  codes: Codes;
  newId: () => string;
}

interface Head {
  cadreId: string;
  accountId: string | null;
}

interface Telling extends Around {
  story: Story;
  headOf: Map<string, Head>;
}

/**
 * Plans of the running months of the bodies that live on, with what was delivered tied to them; for the unit of the
 * accounts for trying out the plan of the next month, work that comes again and somebody who asks for work.
 */
export async function insertTasks(db: Db, story: Story, around: Around): Promise<void> {
  const { headships } = await loadOrganisation(db);
  const accounts = new Map([...around.codes.cadres.values()].map(({ id, accountId }) => [id, accountId]));
  const heads = headships.filter(({ kind, toOn }) => kind === 'head' && toOn === null);
  const headOf = new Map(
    heads.map(({ unitId, cadreId }) => [unitId, { cadreId, accountId: accounts.get(cadreId) ?? null }]),
  );
  const telling = { ...around, story, headOf };
  await inTransaction(db, async (trx) => {
    let last: DemoTask[] = [];
    for (const month of story.plan.liveMonths) last = await insertMonth(trx, telling, month);
    if (last.length > 0) await insertComing(trx, telling, last);
  });
}

async function insertMonth(trx: Trx, telling: Telling, month: Month): Promise<DemoTask[]> {
  const { story, headOf, newId } = telling;
  const { seed, today } = story.plan;
  const delivered = (await listDeliveredProducts(trx, month)).filter(
    ({ unitId, cadreId }) => headOf.has(unitId) && headOf.get(unitId)?.cadreId !== cadreId,
  );
  const tasks = planRows(delivered, { month, today, calendar: story.calendar, seed });
  const plans = new Map<string, string>();
  for (const task of tasks) {
    const planId = plans.get(task.unitId) ?? newId();
    if (!plans.has(task.unitId))
      await insertPlanOf(trx, telling, { id: planId, unitId: task.unitId, month, state: 'given' });
    plans.set(task.unitId, planId);
    await insertGiven(trx, telling, { task, planId, month });
  }
  await tieOutputsToPlans(trx, month);
  return tasks;
}

const atStartOf = (month: Month) => `${firstDayOf(month)}T01:15:00.000Z`;

async function insertPlanOf(
  trx: Trx,
  { headOf }: Telling,
  { month, ...plan }: { id: string; unitId: string; month: Month; state: string },
): Promise<void> {
  const accountId = headOf.get(plan.unitId)?.accountId ?? null;
  const title = `Kế hoạch công tác tháng ${formatMonth(month)}`;
  await insertPlan(trx, { ...plan, period: month, title, at: atStartOf(month), accountId, version: 1 });
}

async function insertGiven(
  trx: Trx,
  { headOf, newId }: Telling,
  { task, planId, month }: { task: DemoTask; planId: string; month: Month },
): Promise<void> {
  const { name, delivered: _, accepted: __, lastOn: ___, movedFrom, ...row } = task;
  const head = headOf.get(task.unitId);
  const kinds = [
    'assigned',
    ...(movedFrom ? ['due-moved'] : []),
    ...(task.state === 'closed' ? ['closed'] : []),
  ];
  const id = newId();
  await insertTask(trx, {
    ...{ ...row, id, title: name, planId, origin: 'assigned', assignerId: head?.cadreId ?? null },
    ...{ basisKind: 'plan', basis: `Kế hoạch công tác tháng ${formatMonth(month)}`, stepCount: kinds.length },
    version: kinds.length,
  });
  for (const [i, kind] of kinds.entries()) {
    const isMove = kind === 'due-moved';
    const detail = isMove ? { from: movedFrom, to: task.dueOn } : kind === 'closed' ? { by: 'product' } : {};
    const reason = isMove ? 'Chờ ý kiến của cơ quan phối hợp' : '';
    const at = kind === 'closed' ? `${task.lastOn ?? task.dueOn}T09:30:00.000Z` : atStartOf(month);
    const step = { id: newId(), taskId: id, sequence: i + 1, kind, at, accountId: head?.accountId ?? null };
    await insertTaskStep(trx, { ...step, reason, detail: JSON.stringify(detail) });
  }
}

/** What is to come in the unit of the accounts for trying out. */
async function insertComing(trx: Trx, telling: Telling, last: readonly DemoTask[]): Promise<void> {
  const { codes, newId, story, headOf } = telling;
  const unitId = codes.units.get(DEMO_UNIT);
  const here = last.filter((task) => task.unitId === unitId);
  const [first] = here;
  if (!unitId || !first) return;
  const assignerId = headOf.get(unitId)?.cadreId ?? null;
  const next = addMonths(monthOf(story.plan.today), 1);
  const planId = newId();
  await insertPlanOf(trx, telling, { id: planId, unitId, month: next, state: 'draft' });
  for (const { cadreId, positionId, productId, coefficientMilli, name, quantity } of here.slice(0, 12)) {
    const product = { cadreId, unitId, positionId, productId, coefficientMilli, title: name, quantity };
    await insertTask(trx, {
      ...{ ...product, id: newId(), planId, origin: 'assigned', assignerId, state: 'planned', version: 1 },
      ...{ basisKind: 'plan', openedOn: firstDayOf(next), dueOn: lastDayOf(next), deliveredOn: null },
    });
  }
  const { cadreId, positionId, productId, coefficientMilli, name } = first;
  await insertRecurrence(trx, {
    ...{
      id: newId(),
      unitId,
      cadreId,
      positionId,
      productId,
      proposedName: '',
      coefficientMilli,
      title: name,
    },
    ...{ quantity: 1, quality: '', basisKind: 'plan', basis: '', assignerId, every: 'month', dueDay: 25 },
    ...{ fromOn: firstDayOf(next), toOn: null, version: 1 },
  });
  const asker = here.at(-1)?.cadreId ?? cadreId;
  const at = lately(story.plan.today, '01:05');
  const text = 'Đã xong việc tháng này, còn khoảng hai ngày trống, xin nhận thêm việc.';
  await insertWorkRequest(trx, { id: newId(), cadreId: asker, unitId, at, text, answer: '', version: 1 });
}

import {
  type Db,
  listAssignments,
  listHandoversGone,
  listOwnFaults,
  listOwnTaskIds,
  listOwnWorkRequests,
  listProductsHandedIn,
  listProductsOf,
  listShared,
  listTaskSteps,
  listTasks,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import { type CivilDay, firstDayOf, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { groupOfOwn, isPressing, OWN_GROUPS } from '@so-viec/shared/task/own-work.rules';
import type { Access } from '../../access/access.ts';
import { unitNamesOf } from '../../cadre/unit-names.ts';
import { withSecretMarks } from '../../output/view/secret-marks.ts';
import { withPartsCounted } from '../life/whole-progress.ts';
import { viewTasks } from '../task-view.ts';

interface Asked {
  access: Access;
  cadreId: string;
  today: CivilDay;
}

async function ownTasks(db: Db, { access, cadreId, today }: Asked) {
  const scope = access.ownScope();
  const ids = await listOwnTaskIds(db, scope, cadreId);
  const found = ids.length === 0 ? [] : await listTasks(db, scope, { ids });
  const tasks = await withPartsCounted(db, found);
  return tasks.map((task) => ({ task, group: groupOfOwn(task, today) }));
}

/** A person's own work in its groups, what was sent back, what they asked their head for, and what they may propose. */
export async function viewOwnWork(db: Db, asked: Asked) {
  const { access, cadreId, today } = asked;
  const scope = access.ownScope();
  const own = await ownTasks(db, asked);
  const views = await viewTasks(
    db,
    own.map(({ task }) => task),
    today,
  );
  const refusals = await refusalsOf(db, own);
  const handovers = own.filter(({ task }) => task.state === 'proposed' && task.takenOverFromId !== null);
  const gone = new Set(
    await listHandoversGone(
      db,
      handovers.map(({ task }) => task.id),
    ),
  );
  const groups = new Map(own.map(({ task, group }) => [task.id, group]));
  const tasks = views.map((task) => ({
    ...task,
    group: groups.get(task.id) ?? 'assigned',
    isLead: task.cadreId === cadreId,
    refusal: refusals.get(task.id) ?? null,
    /** A handover that nobody can decide any more. */
    isGone: gone.has(task.id),
  }));
  const order = (group: (typeof OWN_GROUPS)[number]) => OWN_GROUPS.indexOf(group);
  return {
    today,
    tasks: tasks.sort((a, b) => order(a.group) - order(b.group)),
    faults: await withSecretMarks(db, await listOwnFaults(db, scope, cadreId)),
    handedIn: await productsOf(db, asked, tasks),
    /** What others handed in as made together with this person. */
    shared: await withSecretMarks(db, await listShared(db, cadreId)),
    requests: await listOwnWorkRequests(db, scope, cadreId),
    ...(await choicesOf(db, asked)),
  };
}

/** What waits for a check beside the work that is handed in whole, and what was accepted this month. */
async function productsOf(
  db: Db,
  { access, cadreId, today }: Asked,
  tasks: readonly { id: string; group: string }[],
) {
  const since = new Date(`${firstDayOf(monthOf(today))}T00:00:00+07:00`).toISOString();
  const { waiting, accepted } = await listProductsHandedIn(db, access.ownScope(), { cadreId, since });
  const handedIn = new Set(tasks.filter(({ group }) => group === 'waiting').map(({ id }) => id));
  const beside = waiting.filter(({ taskId }) => !handedIn.has(taskId ?? ''));
  return { waiting: await withSecretMarks(db, beside), accepted: await withSecretMarks(db, accepted) };
}

/** Why heads refused what is refused, by task. */
async function refusalsOf(db: Db, own: Awaited<ReturnType<typeof ownTasks>>) {
  const refused = own.filter(({ task }) => task.state === 'refused').map(({ task }) => task.id);
  const steps = (await listTaskSteps(db, refused)).filter(({ kind }) => kind === 'refused');
  return new Map(steps.map(({ taskId, reason, byName, at }) => [taskId, { reason, byName, at }]));
}

/** The posts held today and the products of their lists: for proposing. */
async function choicesOf(db: Db, { access, cadreId, today }: Asked) {
  const posts = postsOn(
    await listAssignments(db, { cadreIds: [cadreId], fromOn: today, toOn: today }),
    today,
  );
  const unitName = unitNamesOf(
    access.organisation,
    posts.map(({ unitId }) => unitId),
  );
  const products = await listProductsOf(db, [...new Set(posts.map(({ positionId }) => positionId))]);
  return {
    posts: posts.map(({ unitId, positionId }) => ({ unitId, positionId, unitName: unitName(unitId, today) })),
    products: products.map(({ id, code, name, positionId }) => ({ id, code, name, positionId })),
  };
}

/** How much of a person's work presses: late, due soon, or sent back. */
export async function countOwnWork(db: Db, asked: Asked): Promise<{ open: number; pressing: number }> {
  const own = await ownTasks(db, asked);
  const loose = (await listOwnFaults(db, asked.access.ownScope(), asked.cadreId)).filter(
    ({ taskId }) => !own.some(({ task }) => task.id === taskId),
  );
  const pressing = own.filter(({ group }) => isPressing(group)).length + loose.length;
  return { open: own.length + loose.length, pressing };
}

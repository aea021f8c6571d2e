import {
  type Db,
  listAssignments,
  listOpenTasks,
  listOutputsOf,
  listOutputsOfTasks,
  listOwnLines,
  listProductsOf,
  listSecretTasks,
  type OpenTask,
  type OutputProduct,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import { addMonths, type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { frequentWork } from '@so-viec/shared/work-entry/frequent.rules';
import type { Access } from '../access/access.ts';
import { viewOfOffers } from '../meeting/meeting-view.ts';
import { viewOfEntry } from '../work-entry/entry-view.ts';
import { viewOfVouchers } from '../work-entry/secret/vouchers-view.ts';
import { carryOver } from './carry-over.ts';

/** How many months back habit is learned from. */
const MONTHS_BACK = 2;

/**
 * What can be offered while a day is written: the products of the posts held that day, frequent work with
 * usual times, open work of many days, and the lines of the last day before.
 */
export async function viewOfSuggestions(db: Db, access: Access, of: { cadreId: string; day: CivilDay }) {
  const { cadreId, day } = of;
  const scope = access.ownScope();
  const posts = postsOn(await listAssignments(db, { cadreIds: [cadreId], fromOn: day, toOn: day }), day);
  const month = monthOf(day);
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, i) => addMonths(month, -i));
  const past = await listOwnLines(db, scope, { cadreId, months, beforeOn: day });
  const products = await listProductsOf(db, [...new Set(posts.map((p) => p.positionId))]);
  const carried = past.map((line) => carryOver(line, products, posts));
  const tasks = await listOpenTasks(db, scope, { cadreId, untilOn: day });
  const outputs = await listOutputsOfTasks(
    db,
    tasks.map((t) => t.id),
  );
  const secret = await listSecretTasks(
    db,
    tasks.map((t) => t.id),
  );
  const lastDay = past[0]?.workedOn;
  const lines = past.filter((line) => line.workedOn === lastDay);
  const linesOutputs = await listOutputsOf(
    db,
    lines.map((line) => line.id),
  );
  return {
    meetings: await viewOfOffers(db, access, of),
    products: products.map(viewOfProduct),
    frequent: frequentWork(carried, day).slice(0, 40),
    openTasks: tasks.map((task) => ({
      ...viewOfOpenTask(task, cadreId, outputs),
      isConfidential: secret.has(task.id),
    })),
    /** Who can be named for confidential work, by unit, the nearest first. */
    vouchers: await viewOfVouchers(db, access.organisation, { cadreId, day, posts }),
    lastDay: lastDay
      ? {
          day: lastDay,
          entries: lines.map((line) =>
            viewOfEntry(line.taskId === null ? carryOver(line, products, posts) : line, linesOutputs),
          ),
        }
      : null,
  };
}

type PlannedOutput = Awaited<ReturnType<typeof listOutputsOfTasks>>[number];

function viewOfOpenTask(task: OpenTask, cadreId: string, outputs: PlannedOutput[]) {
  const { id, title, productId, productName, unitId, minutes, days, openedOn, dueOn, assignerName } = task;
  const isGiven = task.assignerId !== null && task.origin !== 'ad-hoc';
  const output = outputs.find((o) => o.taskId === id && o.deliveredOn === null) ?? null;
  return {
    ...{ id, title, productId, productName, unitId, minutes, days, openedOn, dueOn, assignerName, output },
    adHocBy: task.adHocBy || (isGiven ? '' : task.basis),
    isGiven,
    isLead: task.cadreId === cadreId,
  };
}

function viewOfProduct({ id, code, positionId, name, measure, taskGroup, standardMinutes }: OutputProduct) {
  return { id, code, positionId, name, measure, taskGroup, standardMinutes };
}

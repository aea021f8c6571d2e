import {
  type Db,
  findTaskWithin,
  listColleagues,
  listHandedOver,
  listLinesOnTasks,
  listProductsOfTasks,
  listTasks,
  type TaskLine,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { leftBehindBy } from '@so-viec/shared/output/left-behind.rules';
import { standsForWhole, sumOfParts } from '@so-viec/shared/task/task.rules';
import { type DayState, isOpen as isOpenDay } from '@so-viec/shared/work-day/work-day.rules';
import type { Access } from '../../access/access.ts';
import { unitNamesOf } from '../../cadre/unit-names.ts';
import { Problem } from '../../http/problem.ts';
import { withSecretMarks } from '../../output/view/secret-marks.ts';
import { withPartsCounted } from '../life/whole-progress.ts';
import { mayAssign } from '../task-access.ts';
import { viewStory, viewTasks } from '../task-view.ts';

/** The whole story of one task: what was wanted, by whom it was done and when, what came of it and what remains. */
export async function viewTaskStory(
  db: Db,
  { access, today }: { access: Access; today: CivilDay },
  id: string,
) {
  const scope = access.readingScope();
  const row = await findTaskWithin(db, scope, id);
  const canAssign = row !== undefined && mayAssign(access, row);
  if (!row || (row.state === 'planned' && !canAssign)) throw new Problem('not-found');
  const parts = await listTasks(db, scope, { parentIds: [id] });
  const counting = parts.filter(standsForWhole);
  const [task] = await viewTasks(db, [row], today);
  const [counted = row] = await withPartsCounted(db, [row]);
  const handed = (await listHandedOver(db, row)).map((end) => ({
    ...end,
    mayRead: can(access.relationsTo(end), 'task.read'),
  }));
  const takenOverFrom = handed.find((end) => end.id === row.takenOverFromId) ?? null;
  const whole = row.parentId === null ? undefined : await findTaskWithin(db, scope, row.parentId);
  const ids = [id, ...parts.map((part) => part.id)];
  const lines = await listLinesOnTasks(db, ids);
  const products = await listProductsOfTasks(db, ids);
  const own = products.filter(({ taskId }) => taskId === id);
  const failed = own.find(({ standing, deliveredOn }) => standing === 'fault' && deliveredOn !== null);
  const isLeftBehind = leftBehindBy(row.quantity, own, { id: '', quantity: 1 }) !== undefined;
  return {
    task: task ?? null,
    unitName: unitNamesOf(access.organisation, [row.unitId])(row.unitId, today),
    may: mayOf(access, row, {
      canAssign,
      isSplit: row.parts > 0,
      isLeftBehind,
      canDecide: canAssign && (takenOverFrom === null || mayAssign(access, takenOverFrom)),
      isOfUnit: await holdsPost(db, { unitId: row.unitId, day: today }, access.actor.cadreId),
    }),
    parts: await viewTasks(db, parts, today),
    partsSum: parts.length === 0 ? null : sumOfParts(row, counting),
    parent: whole ? { id: whole.id, title: whole.title, fullName: whole.fullName } : null,
    takenOverFrom,
    takenOverBy: handed.filter((end) => end.takenOverFromId === id),
    ...workOf(access, lines),
    products: await withSecretMarks(db, products),
    /** What its lead hands in again as itself; `comesFirst` where nothing else is left to hand in. */
    failed: failed ? { id: failed.id, name: failed.name, comesFirst: isLeftBehind } : null,
    remains: remainsOf(row, counted, lines),
    ...(await viewStory(db, row)),
  };
}

function mayOf(
  { actor }: Access,
  task: TaskLine,
  {
    canAssign,
    canDecide,
    isOfUnit,
    isSplit,
    isLeftBehind,
  }: Record<'canAssign' | 'canDecide' | 'isOfUnit' | 'isSplit' | 'isLeftBehind', boolean>,
) {
  const isLead = task.cadreId === actor.cadreId;
  const isOpen = task.state === 'open';
  const isUndecided = task.state === 'proposed' || task.state === 'refused';
  return {
    assign: canAssign,
    decide: canDecide && task.state === 'proposed',
    deliver: isLead && isOpen && !isSplit && !isLeftBehind,
    deliverAgain: isLead && isOpen && isLeftBehind,
    mend: isLead && isUndecided && task.origin === 'ad-hoc',
    withdraw: isLead && isUndecided,
    log: !canAssign && !isSplit && (isOpen || task.state === 'proposed'),
    handOver: isOpen && !isSplit && task.quantity > task.delivered && (canAssign || isOfUnit),
    isLead,
  };
}

/** Whether somebody works in a unit: nobody else takes its work over. */
async function holdsPost(db: Db, of: { unitId: string; day: CivilDay }, cadreId: string | null) {
  return (await listColleagues(db, of)).some(({ id }) => id === cadreId);
}

/** What is still to do: items of those wanted, and hours of what the product usually takes (null: nobody said). */
function remainsOf(task: TaskLine, counted: TaskLine, lines: Lines) {
  const { standardMinutes, quantity } = task;
  return {
    quantity: counted.quantity,
    delivered: counted.delivered,
    accepted: counted.accepted,
    minutes: minutesOf(lines),
    unsubmittedMinutes: minutesOf(lines.filter(isUnsubmitted)),
    standardMinutes: standardMinutes === null ? null : standardMinutes * quantity,
  };
}

type Lines = Awaited<ReturnType<typeof listLinesOnTasks>>;

const minutesOf = (lines: Lines): number => lines.reduce((sum, { minutes }) => sum + minutes, 0);

/** Hours of a day that nobody but its person has seen yet. */
const isUnsubmitted = ({ dayState }: Pick<Lines[number], 'dayState'>): boolean =>
  isOpenDay(dayState as DayState);

/** Hours by month and by person, and the lines; what a line says is told only to who may read that person's days. */
function workOf(access: Access, lines: Lines) {
  const shown = lines.map(({ note, dayState, ...line }) => {
    const isConfidential = line.isConfidential === 1;
    const mayRead = can(access.relationsTo(line), 'day.read') && !isConfidential;
    const isSubmitted = !isUnsubmitted({ dayState });
    return { ...line, isConfidential, note: mayRead ? note : '', mayRead, isSubmitted };
  });
  const sum = (of: Lines) => ({
    minutes: minutesOf(of),
    days: new Set(of.map(({ cadreId, workedOn }) => `${cadreId} ${workedOn}`)).size,
  });
  const months = Map.groupBy(lines, ({ workedOn }) => monthOf(workedOn));
  const people = Map.groupBy(lines, ({ cadreId }) => cadreId);
  return {
    lines: shown,
    months: [...months]
      .map(([month, of]) => ({ month, ...sum(of) }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    people: [...people].map(([cadreId, of]) => ({ cadreId, fullName: of[0]?.fullName ?? '', ...sum(of) })),
  };
}

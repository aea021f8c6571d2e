import { type Db, listPeopleAtWork, listTasks, listWaitingWorkRequests, type TaskLine } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { addDays, type CivilDay, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { isLate } from '@so-viec/shared/task/task.rules';
import type { TaskListQuery } from '@so-viec/shared/task/task.schema';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { withPartsCounted } from './life/whole-progress.ts';
import { mayAssign } from './task-access.ts';
import { viewTasks } from './task-view.ts';

/** Whose work is asked for: everybody the actor gives work to directly, or a unit with all below it. */
export interface Asked {
  scope: Scope;
  unit: { id: string; code: string; name: string } | null;
  /** Keeps the rows that are the actor's to give. */
  isMine: (row: { cadreId: string; unitId: string }) => boolean;
}

/** Resolves the unit of an address. 404 for one that the actor heads nothing of. */
export function whoseWork(access: Access, unitCode: string | undefined): Asked {
  const known = new Map<string, boolean>();
  const isMine = ({ cadreId, unitId }: { cadreId: string; unitId: string }) => {
    const key = `${cadreId} ${unitId}`;
    const may = known.get(key) ?? mayAssign(access, { cadreId, unitId });
    known.set(key, may);
    return may;
  };
  if (unitCode === undefined) return { scope: access.reviewScope(), unit: null, isMine };
  const { tree, versions } = access.organisation;
  const unitId = versions.find(({ code }) => code === unitCode)?.unitId;
  const node = unitId === undefined ? undefined : tree.get(unitId);
  if (!node || !isMine({ cadreId: '', unitId: node.unitId })) throw new Problem('not-found');
  const below = new Set(subtreeOf(tree, node.unitId));
  return {
    scope: access.overseeingScope(),
    unit: { id: node.unitId, code: unitCode, name: node.name },
    isMine: (row) => below.has(row.unitId) && isMine(row),
  };
}

const DONE = ['closed', 'could-not', 'cancelled'];
/** Work that ended is shown for so many days. */
const DAYS_BACK = 92;

type Show = NonNullable<TaskListQuery['show']>;

/** Which tasks a filter of the page keeps. Work that is delivered waits for its check. */
export function shownBy(show: Show, today: CivilDay): (task: TaskLine) => boolean {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const isOpen = ({ state, deliveredOn }: TaskLine) => state === 'open' && deliveredOn === null;
  const filters: Record<Show, (task: TaskLine) => boolean> = {
    all: () => true,
    open: isOpen,
    late: (task) => isLate(task, today),
    week: (task) => isOpen(task) && task.dueOn !== null && task.dueOn <= sunday,
    delivered: ({ state, deliveredOn }) => state === 'open' && deliveredOn !== null,
    done: ({ state }) => DONE.includes(state),
  };
  return filters[show];
}

/** What is given in a unit: its tasks, what each person has to do, and who asks for work. */
export async function viewAssigned(
  db: Db,
  { access, today }: { access: Access; today: CivilDay },
  { unit: unitCode, person, show = 'open' }: TaskListQuery,
) {
  const { scope, unit, isMine } = whoseWork(access, unitCode);
  const shown = { states: ['open', ...DONE], isGiven: true, openOrSince: addDays(today, -DAYS_BACK) };
  const recent = (await listTasks(db, scope, shown)).filter(isMine);
  const people = (await listPeopleAtWork(db, scope, today)).filter(isMine);
  const requests = (await listWaitingWorkRequests(db, scope)).filter(isMine);
  const planned =
    requests.length > 0 ? (await listTasks(db, scope, { states: ['planned'] })).filter(isMine) : [];
  const ofPerson = recent.filter(({ cadreCode }) => person === undefined || cadreCode === person);
  const kept = ofPerson.filter(shownBy(show, today));
  return {
    unit,
    today,
    units: unitsToChoose(access),
    people: loadsOf(people, recent, today),
    counts: countsOf(ofPerson, today),
    tasks: await viewTasks(db, await withPartsCounted(db, lateFirst(kept, today)), today),
    requests: requests.map(({ id, at, text, version, cadreId, cadreCode, fullName, unitId }) => {
      const offers = offersFor(cadreId, planned, people);
      return { id, at, text, version, cadreId, cadreCode, fullName, unitId, offers };
    }),
  };
}

/** Work of a plan that can be given to who asks at one press: their own rows first, then rows of their position. */
function offersFor(cadreId: string, planned: readonly TaskLine[], people: readonly Person[]) {
  const positions = people.filter((person) => person.cadreId === cadreId).map(({ positionId }) => positionId);
  const own = planned.filter((task) => task.cadreId === cadreId);
  const alike = planned.filter(
    (task) => task.cadreId !== cadreId && positions.includes(task.positionId ?? ''),
  );
  return [...own, ...alike].slice(0, MOST_OFFERS).map(({ id, title, version }) => ({ id, title, version }));
}
const MOST_OFFERS = 2;

function lateFirst(tasks: readonly TaskLine[], today: CivilDay): TaskLine[] {
  const late = tasks.filter((task) => isLate(task, today));
  return [...late, ...tasks.filter((task) => !late.includes(task))];
}

function countsOf(tasks: readonly TaskLine[], today: CivilDay): Record<Show, number> {
  const count = (show: Show) => tasks.filter(shownBy(show, today)).length;
  const [open, late, week] = [count('open'), count('late'), count('week')];
  return { open, late, week, delivered: count('delivered'), done: count('done'), all: tasks.length };
}

/** The units that the actor heads and those below, for choosing one. */
function unitsToChoose({ headedUnitIds, organisation: { tree, versions } }: Access) {
  const ids = [...new Set(headedUnitIds.flatMap((top) => [...subtreeOf(tree, top)]))];
  const codes = new Map(versions.map(({ unitId, code }) => [unitId, code]));
  return ids.flatMap((unitId) => {
    const node = tree.get(unitId);
    return node && node.toOn === null ? [{ id: unitId, code: codes.get(unitId) ?? '', name: node.name }] : [];
  });
}

type Person = Awaited<ReturnType<typeof listPeopleAtWork>>[number];

/** What each person has to do: open work, what of it is late, items left and the hours they usually take. */
function loadsOf(people: readonly Person[], tasks: readonly TaskLine[], today: CivilDay) {
  const seen = new Map(people.map((person) => [person.cadreId, person]));
  return [...seen.values()].map(({ nameFold: _, kind: __, ...person }) => {
    const own = tasks.filter((task) => task.cadreId === person.cadreId && shownBy('open', today)(task));
    // What is split counts by its parts.
    const whole = own.filter(({ parts }) => parts === 0);
    const left = whole.map(({ quantity, delivered }) => Math.max(0, quantity - delivered));
    return {
      ...person,
      open: whole.length,
      late: whole.filter((task) => isLate(task, today)).length,
      items: left.reduce((sum, n) => sum + n, 0),
      minutes: whole.reduce(
        (sum, { standardMinutes }, i) => sum + (standardMinutes ?? 0) * (left[i] ?? 0),
        0,
      ),
    };
  });
}

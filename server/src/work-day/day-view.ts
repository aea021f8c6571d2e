import {
  type Db,
  findLastChange,
  listDaySteps,
  listEntriesOfDays,
  listOutputsOf,
  listWorkDays,
  type WorkDay,
} from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { addDays, type CivilDay, monthOf, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { type Vouchings, viewOfEntry, vouchingsOf } from '../work-entry/entry-view.ts';
import { askedOf, type CadreDays, isDayLate, loadCadreDays } from './day-of-cadre.ts';

interface Asked {
  access: Access;
  scope: Scope;
  cadreId: string;
  day: CivilDay;
  today: CivilDay;
}

type Step = Awaited<ReturnType<typeof listDaySteps>>[number];
type Lines = Awaited<ReturnType<typeof listEntriesOfDays>>;

/** One day of a person with its lines, what it asks, and the week around it (Monday first). */
export async function viewOfDay(db: Db, asked: Asked) {
  const { access, scope, cadreId, day } = asked;
  const monday = addDays(day, 1 - weekdayOf(day));
  const week = { cadreId, fromOn: monday, toOn: addDays(monday, 6) };
  const days = await loadCadreDays(db, access, week);
  const workDays = await listWorkDays(db, scope, week);
  const entries = await listEntriesOfDays(db, scope, ids(workDays));
  const linesOfDay = entries.filter((e) => e.workedOn === day);
  const steps = await listDaySteps(db, workDays.filter(isTold));
  const outputs = await listOutputsOf(db, ids(linesOfDay));
  return {
    ...viewOfReadDay(
      { days, workDays, entries, steps, outputs, vouchings: await vouchingsOf(db, linesOfDay) },
      asked,
    ),
    writtenAt: await lastWritingOf(db, linesOfDay),
    week: Array.from({ length: 7 }, (_, i) =>
      viewOfWeekday(days, addDays(monday, i), workDays, entries, steps),
    ),
  };
}

/** What was read of a stretch of days. */
interface Read {
  days: CadreDays;
  workDays: WorkDay[];
  entries: Lines;
  steps: Step[];
  outputs: Awaited<ReturnType<typeof listOutputsOf>>;
  vouchings: Vouchings;
}

/** One day of a stretch with its lines and what it asks. */
export function viewOfReadDay(read: Read, { access, day, today }: Pick<Asked, 'access' | 'day' | 'today'>) {
  const { days, workDays, entries, steps, outputs, vouchings } = read;
  const ofDay = workDays.filter((d) => d.workedOn === day);
  const { posts, ...ask } = askedOf(days, day);
  return {
    day,
    today,
    month: monthOf(day),
    ...ask,
    isLate: isDayLate(days, day, { steps: stepsOf(ofDay, steps), today }),
    posts: posts.map((p) => viewOfPost(access, p)),
    days: ofDay.map((d) => viewOfWorkDay(d, steps)),
    entries: entries.filter((e) => e.workedOn === day).map((line) => viewOfEntry(line, outputs, vouchings)),
  };
}

export const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
const stepsOf = (days: WorkDay[], steps: Step[]) =>
  steps.filter((step) => days.some(({ id }) => id === step.workDayId));

/** When the last of these lines was written or changed; null without lines, or when imported ones do not say. */
export async function lastWritingOf(db: Db, lines: Lines): Promise<string | null> {
  const instants = [...lines.map((line) => line.enteredAt), await findLastChange(db, ids(lines))];
  return (
    instants
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null
  );
}

export const isTold = (day: WorkDay) => day.stepCount > 0;

function viewOfPost(access: Access, post: CadreDays['assignments'][number]) {
  const { unitId, positionId, positionName, title, kind } = post;
  return {
    unitId,
    positionId,
    positionName,
    title,
    kind,
    unitName: access.organisation.tree.get(unitId)?.name ?? '',
  };
}

function viewOfWorkDay(day: WorkDay, steps: Step[]) {
  const { id, unitId, state, basis, lateReason, version } = day;
  const last = lastStepOf(day, steps);
  return { id, unitId, state, basis, lateReason, version, lastStep: last ?? null };
}

function lastStepOf(day: WorkDay, steps: Step[]) {
  const last = steps.findLast((step) => step.workDayId === day.id);
  return last && { kind: last.kind, at: last.at, reason: last.reason };
}

function viewOfWeekday(days: CadreDays, day: CivilDay, workDays: WorkDay[], entries: Lines, steps: Step[]) {
  const { posts: _, ...ask } = askedOf(days, day);
  const held = workDays.filter((d) => d.workedOn === day);
  const returned = held.find((d) => d.state === 'returned');
  return {
    day,
    ...ask,
    minutes: entries.filter((e) => e.workedOn === day).reduce((sum, e) => sum + e.minutes, 0),
    states: held.map((d) => d.state),
    returnReason: returned ? (lastStepOf(returned, steps)?.reason ?? null) : null,
  };
}

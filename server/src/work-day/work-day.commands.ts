import {
  type Db,
  ensureWorkDay,
  findDayStep,
  findWorkDay,
  insertDayStep,
  inTransaction,
  isIdOfOtherDay,
  listDaySteps,
  listEntriesOfDays,
  listLeave,
  lockCadre,
  refreshFigures,
  requireOpenDay,
  sumMinutesOfDay,
  type Trx,
  updateDayReasons,
  type WorkDay,
  withdrawDeliveries,
} from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { FieldProblem } from '@so-viec/shared/problem/problem';
import { type DayStepKind, needsBasis, STATE_AFTER } from '@so-viec/shared/work-day/work-day.rules';
import type { DayReasonsInput, DayStepInput } from '@so-viec/shared/work-day/work-day.schema';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { tellVouchers, untellVouchers } from '../notice/tell-voucher.ts';
import { handInDay } from '../output/delivery/hand-in.ts';
import { refuseFutureDay } from '../work-entry/entry-checks.ts';
import type { Writer } from '../work-entry/writer.ts';
import { askedOf, type DayRules, isDayLate } from './day-of-cadre.ts';
import { requireDutyOn } from './duty-of-day.ts';

/** Says why a day is over its standard, off or late. `version` 0 where the day has no row yet. */
export function giveReasons(
  db: Db,
  writer: Writer,
  workedOn: CivilDay,
  input: DayReasonsInput,
): Promise<WorkDay> {
  return inTransaction(db, (trx) => writeReasons(trx, writer, workedOn, input));
}

async function writeReasons(
  trx: Trx,
  writer: Writer,
  workedOn: CivilDay,
  input: DayReasonsInput,
): Promise<WorkDay> {
  const { cadreId, at, access } = writer;
  const { id, unitId, basis, lateReason } = input;
  refuseFutureDay(workedOn, writer.today);
  await lockCadre(trx, cadreId);
  const held = await requireDutyOn(trx, { cadreId, workedOn });
  if (!postsOn(held, workedOn).some((post) => post.unitId === unitId)) {
    throw new Problem('no-post-that-day', { params: { day: workedOn } });
  }
  if (await isIdOfOtherDay(trx, { id, cadreId, workedOn, unitId })) throw new Problem('duplicate-id');
  const day = await ensureWorkDay(trx, { id, cadreId, workedOn, unitId, at });
  if (day.basis === basis && day.lateReason === lateReason) return day;
  access.require('day.write', day, day.state);
  await requireOpenDay(trx, { id: day.id, month: workedOn.slice(0, 7) });
  const seen = input.version === 0 && day.id === id ? day.version : input.version;
  const isCurrent = await updateDayReasons(trx, { id: day.id, version: seen, basis, lateReason, at });
  if (!isCurrent) throw new Problem('stale-version', { current: day });
  await audit(trx, { at, accountId: access.actor.accountId }, 'day.reasons', {
    object: 'work_day',
    objectId: day.id,
  });
  return { ...day, basis, lateReason, version: day.version + 1 };
}

/** Submits a day to its reviewer. Refuses an empty day, one without a post that has the duty to log, a late one without a reason, one over its standard without a basis. */
export function submitDay(db: Db, writer: Writer, rules: DayRules, dayId: string, input: DayStepInput) {
  return inTransaction(db, async (trx) => {
    const day = await openStep(trx, writer, dayId, input, 'submission');
    if (day.isRepeated) return day;
    await refuseUnfinished(trx, writer, rules, day);
    const submitted = await takeStep(trx, writer, day, input, 'submission', 'day.submit');
    await handInDay(trx, writer, rules, { ...day, stepId: input.id });
    await tellVouchers(trx, { at: writer.at, accountId: writer.access.actor.accountId }, day);
    return submitted;
  });
}

/** Takes a submitted day back, as long as nobody has reviewed it. */
export function withdrawDay(db: Db, writer: Writer, dayId: string, input: DayStepInput) {
  return inTransaction(db, async (trx) => {
    const day = await openStep(trx, writer, dayId, input, 'withdrawal');
    if (day.isRepeated) return day;
    const withdrawn = await takeStep(trx, writer, day, input, 'withdrawal', 'day.withdraw');
    await withdrawDeliveries(trx, day.id, writer.at);
    await untellVouchers(trx, day);
    return withdrawn;
  });
}

type OpenDay = WorkDay & { isRepeated: boolean };

async function openStep(
  trx: Trx,
  { access, cadreId }: Writer,
  dayId: string,
  input: DayStepInput,
  kind: DayStepKind,
): Promise<OpenDay> {
  await lockCadre(trx, cadreId);
  const day = await findWorkDay(trx, access.ownScope(), dayId);
  if (!day) throw new Problem('not-found');
  const repeated = await findDayStep(trx, input.id);
  if (
    repeated &&
    (repeated.workDayId !== dayId || repeated.kind !== kind || repeated.reason !== input.reason)
  )
    throw new Problem('duplicate-id');
  return { ...day, isRepeated: repeated !== undefined };
}

async function takeStep(
  trx: Trx,
  { access, at }: Writer,
  { isRepeated: _, ...day }: OpenDay,
  input: DayStepInput,
  kind: DayStepKind,
  action: Action,
): Promise<OpenDay> {
  access.require(action, day, day.state);
  const { accountId } = access.actor;
  const state = STATE_AFTER[kind];
  const step = { id: input.id, kind, at, accountId, reason: input.reason, state };
  const isCurrent = input.version === day.version && (await insertDayStep(trx, day, step));
  if (!isCurrent) throw new Problem('stale-version', { current: day });
  await refreshFigures(trx, { id: day.id, cadreId: day.cadreId, month: day.workedOn.slice(0, 7) });
  await audit(trx, { at, accountId }, action, {
    object: 'work_day',
    objectId: day.id,
    objectVersion: day.version + 1,
  });
  return { ...day, state, version: day.version + 1, stepCount: day.stepCount + 1, isRepeated: false };
}

async function refuseUnfinished(
  trx: Trx,
  { access, today }: Writer,
  rules: DayRules,
  day: WorkDay,
): Promise<void> {
  refuseFutureDay(day.workedOn, today);
  const { cadreId, workedOn } = day;
  const of = { cadreIds: [cadreId], fromOn: workedOn, toOn: workedOn };
  const assignments = await requireDutyOn(trx, day);
  const days = { ...rules, assignments, leaves: await listLeave(trx, of) };
  const lines = await listEntriesOfDays(trx, access.ownScope(), [day.id]);
  if (lines.length === 0) throw new Problem('day-empty');
  const total = await sumMinutesOfDay(trx, { cadreId, workedOn, exceptEntryId: '' });
  const { standardMinutes, leave } = askedOf(days, day.workedOn);
  const fields: FieldProblem[] = [];
  if (day.basis === '' && needsBasis(total, standardMinutes, leave !== null)) {
    fields.push({ path: 'basis', code: 'basis-missing', params: { total, standardMinutes } });
  }
  const steps = await listDaySteps(trx, [day]);
  if (day.lateReason === '' && isDayLate(days, day.workedOn, { steps, today })) {
    fields.push({ path: 'lateReason', code: 'late-reason-missing' });
  }
  const first = fields[0];
  if (first)
    throw new Problem(first.code === 'basis-missing' ? 'basis-missing' : 'late-reason-missing', { fields });
}

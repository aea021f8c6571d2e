import {
  type Db,
  findCadreByCode,
  findClosingInForce,
  findDeadlineRow,
  findGraceRow,
  insertDeadline,
  insertGrace,
  inTransaction,
  listAssignments,
  MonthClosed,
  type Trx,
} from '@so-viec/db';
import {
  addDays,
  type CivilDay,
  firstDayOf,
  formatDay,
  lastDayOf,
  type Month,
  maxDay,
} from '@so-viec/shared/civil-day/civil-day';
import type { DeadlineInput, GraceInput } from '@so-viec/shared/closing/closing.schema';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { isRepeated } from '../http/repeated.ts';

/** Who says until when is written, and when they say it. */
export interface Timer {
  access: Access;
  at: string;
  today: CivilDay;
}

function unitOf(access: Access, code: string): string {
  const unitId = access.organisation.versions.find((version) => version.code === code)?.unitId;
  if (!unitId) throw new Problem('not-found');
  access.requireAt('closing.time', unitId);
  return unitId;
}

/** So many days after the month's end, or after today where that is later, is the longest that somebody may still write. */
const MOST_DAYS = 92;

/** Refuses an end of writing that lies too far off: by a slip of the year a month would stay open for good. */
export function refuseFar(month: Month, today: CivilDay, field: string, day: CivilDay): void {
  const last = addDays(maxDay(lastDayOf(month), today), MOST_DAYS);
  if (day > last) refuseAt(field, 'day-too-far', { day: formatDay(last) });
}

function refuseDay({ today }: Timer, month: Month, field: string, day: CivilDay | null): void {
  if (day === null) return;
  if (day <= lastDayOf(month)) refuseAt(field, 'day-within-month');
  refuseFar(month, today, field, day);
}

/** Of a month that is closed nobody writes, however long they have. */
async function refuseClosed(trx: Trx, month: Month, unitId: string): Promise<void> {
  if (await findClosingInForce(trx, month, unitId)) throw new MonthClosed(month);
}

/** Says until when a body's people write in a month that is over; null lifts it. The same id twice is one. */
export function putDeadline(db: Db, timer: Timer, id: string, input: DeadlineInput): Promise<void> {
  const { access, at } = timer;
  const { month, dueOn } = input;
  const unitId = unitOf(access, input.unit);
  if (!access.organisation.tree.get(unitId)?.isBody) refuseAt('unit', 'not-a-body');
  refuseDay(timer, month, 'dueOn', dueOn);
  const { accountId } = access.actor;
  return inTransaction(db, async (trx) => {
    const row = { month, unitId, dueOn, accountId };
    if (isRepeated(await findDeadlineRow(trx, id), row)) return;
    await refuseClosed(trx, month, unitId);
    await insertDeadline(trx, { id, ...row, at });
    const detail = { month, dueOn };
    await audit(trx, { at, accountId }, 'month.deadline', { object: 'unit', objectId: unitId, detail });
  });
}

/** Lets one person write longer; null takes it back. Nobody gives it to themselves. The same id twice is one. */
export function putGrace(db: Db, timer: Timer, id: string, input: GraceInput): Promise<void> {
  const unitId = unitOf(timer.access, input.unit);
  refuseDay(timer, input.month, 'untilOn', input.untilOn);
  return inTransaction(db, (trx) => writeGrace(trx, timer, { id, unitId, input }));
}

async function writeGrace(
  trx: Trx,
  { access, at }: Timer,
  { id, unitId, input }: { id: string; unitId: string; input: GraceInput },
): Promise<void> {
  const { month, untilOn, reason } = input;
  const cadre = await findCadreByCode(trx, input.cadre);
  const within = { cadreIds: [cadre?.id ?? ''], fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  const units = new Set(subtreeOf(access.organisation.tree, unitId));
  const post = (await listAssignments(trx, within)).find((one) => units.has(one.unitId));
  if (!cadre || !post) refuseAt('cadre', 'grace-person-elsewhere');
  access.requireOther(cadre.id);
  const { accountId } = access.actor;
  const row = { month, unitId: post.unitId, cadreId: cadre.id, untilOn, reason, accountId };
  if (isRepeated(await findGraceRow(trx, id), row)) return;
  await refuseClosed(trx, month, post.unitId);
  await insertGrace(trx, { id, ...row, at });
  await audit(trx, { at, accountId }, 'month.grace', {
    object: 'cadre',
    objectId: cadre.id,
    detail: { month, untilOn },
  });
}

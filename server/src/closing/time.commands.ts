import {
  type Db,
  findCadreByCode,
  findDeadlineRow,
  findGraceRow,
  insertDeadline,
  insertGrace,
  inTransaction,
  listAssignments,
  type Trx,
} from '@so-viec/db';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
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
}

function unitOf(access: Access, code: string): string {
  const unitId = access.organisation.versions.find((version) => version.code === code)?.unitId;
  if (!unitId) throw new Problem('not-found');
  access.requireAt('closing.time', unitId);
  return unitId;
}

function refuseWithin(month: Month, field: string, day: string | null): void {
  if (day !== null && day <= lastDayOf(month)) refuseAt(field, 'day-within-month');
}

/** Says until when a body's people write in a month that is over; null lifts it. The same id twice is one. */
export function putDeadline(db: Db, { access, at }: Timer, id: string, input: DeadlineInput): Promise<void> {
  const { month, dueOn } = input;
  const unitId = unitOf(access, input.unit);
  if (!access.organisation.tree.get(unitId)?.isBody) refuseAt('unit', 'not-a-body');
  refuseWithin(month, 'dueOn', dueOn);
  const { accountId } = access.actor;
  return inTransaction(db, async (trx) => {
    const row = { month, unitId, dueOn, accountId };
    if (isRepeated(await findDeadlineRow(trx, id), row)) return;
    await insertDeadline(trx, { id, ...row, at });
    const detail = { month, dueOn };
    await audit(trx, { at, accountId }, 'month.deadline', { object: 'unit', objectId: unitId, detail });
  });
}

/** Lets one person write longer; null takes it back. Nobody gives it to themselves. The same id twice is one. */
export function putGrace(db: Db, timer: Timer, id: string, input: GraceInput): Promise<void> {
  const unitId = unitOf(timer.access, input.unit);
  refuseWithin(input.month, 'untilOn', input.untilOn);
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
  await insertGrace(trx, { id, ...row, at });
  await audit(trx, { at, accountId }, 'month.grace', {
    object: 'cadre',
    objectId: cadre.id,
    detail: { month, untilOn },
  });
}

import {
  type Db,
  findLeave,
  findRequest,
  findRequestStep,
  getCadreName,
  insertLeave,
  insertRequest,
  insertRequestStep,
  inTransaction,
  type LeaveRequest,
  lockCadre,
  lockOrganisation,
  raiseChangeCounter,
  removeLeave,
  type Trx,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { LeaveRequestInput, LeaveStepInput } from '@so-viec/shared/leave/leave.schema';
import { canFollow, type LeaveRequestState } from '@so-viec/shared/leave/leave-request.rules';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { tell } from '../notice/tell.ts';
import { refuseLate, refuseOverlap, storedHalf, unitOfLeave } from './leave-checks.ts';
import { refuseDaysOff } from './leave-effects.ts';

export type RequestStep = Exclude<LeaveRequestState, 'asked'>;

/** Asks for one's own leave; whoever reviews the person's days that day decides. The same id twice is one request. */
export function askLeave(
  db: Db,
  officer: Officer,
  of: { id: string; input: LeaveRequestInput },
): Promise<{ version: number }> {
  return inTransaction(db, (trx) => writeRequest(trx, officer, of));
}

async function writeRequest(
  trx: Trx,
  officer: Officer,
  { id, input }: { id: string; input: LeaveRequestInput },
): Promise<{ version: number }> {
  const { cadreId, accountId } = officer.access.actor;
  if (cadreId === null) throw new Problem('not-allowed');
  await lockOrganisation(trx);
  await lockCadre(trx, cadreId);
  const known = await findRequest(trx, id);
  if (known) {
    const wanted = { ...input, ...storedHalf(input), cadreId };
    const stored = { ...known, ...storedHalf(known) };
    const isSame = Object.entries(wanted).every(([name, value]) => stored[name as 'kind'] === value);
    if (!isSame) throw new Problem('duplicate-id');
    return { version: known.version };
  }
  const unitId = await unitOfLeave(trx, { ...input, cadreId });
  await refuseOverlap(trx, { ...input, cadreId }, id);
  refuseLate(input.fromOn, officer.access.organisation.today);
  await refuseDaysOff(trx, officer.access, { ...input, cadreId });
  const row = { ...input, ...storedHalf(input), id, cadreId, unitId, askedAt: officer.at };
  await insertRequest(trx, { ...row, state: 'asked', version: 1 });
  const step = { id: newId(), kind: 'asked', at: officer.at, accountId, reason: input.reason, leaveId: null };
  await insertRequestStep(trx, { id, version: 1 }, step);
  await audit(trx, byOf(officer), 'leave.ask', { object: 'leave_request', objectId: id, objectVersion: 2 });
  return { version: 2 };
}

/** Grants, refuses or withdraws a request. A granting makes the leave, a withdrawal after it takes it away. */
export function stepRequest(
  db: Db,
  officer: Officer,
  of: { id: string; kind: RequestStep; input: LeaveStepInput },
): Promise<{ version: number; state: LeaveRequestState }> {
  return inTransaction(db, (trx) => writeStep(trx, officer, of));
}

async function writeStep(
  trx: Trx,
  officer: Officer,
  { id, kind, input }: { id: string; kind: RequestStep; input: LeaveStepInput },
): Promise<{ version: number; state: LeaveRequestState }> {
  await lockOrganisation(trx);
  const request = await findRequest(trx, id);
  if (!request) throw new Problem('not-found');
  officer.access.require(kind === 'withdrawn' ? 'leave.ask' : 'leave.grant', request);
  await lockCadre(trx, request.cadreId);
  const repeated = await findRequestStep(trx, input.id);
  if (repeated?.requestId === id && repeated.kind === kind) return request;
  if (repeated) throw new Problem('duplicate-id');
  if (!canFollow(request, kind, officer.access.organisation.today)) {
    throw new Problem('leave-answered', { current: request });
  }
  if (kind === 'refused' && input.reason === '') refuseAt('reason', 'refusal-without-reason');
  const leaveId = await settleLeave(trx, request, kind);
  const step = { ...input, kind, at: officer.at, accountId: officer.access.actor.accountId, leaveId };
  const { version: _, ...row } = step;
  if (!(await insertRequestStep(trx, { id, version: input.version }, row))) {
    throw new Problem('stale-version', { current: request });
  }
  if (leaveId) await raiseChangeCounter(trx);
  const version = input.version + 1;
  const object = { object: 'leave_request', objectId: id, objectVersion: version };
  await audit(trx, byOf(officer), `leave.${kind}`, object);
  await tellOfStep(trx, officer, request, { kind, ...input });
  return { version, state: kind };
}

/** Tells the person what was decided about their request. */
async function tellOfStep(
  trx: Trx,
  officer: Officer,
  { cadreId, fromOn, toOn }: LeaveRequest,
  { kind, id: key, reason }: { kind: RequestStep; id: string; reason: string },
): Promise<void> {
  if (kind === 'withdrawn') return;
  const { code } = await getCadreName(trx, cadreId);
  const of = { code, fromOn, toOn };
  if (kind === 'granted')
    await tell(trx, byOf(officer), { cadreId, kind: 'leave-granted', key, content: of });
  else await tell(trx, byOf(officer), { cadreId, kind: 'leave-refused', key, content: { ...of, reason } });
}

/** The leave that the step made or took away; null where it does neither. The leave of a request has its id. */
async function settleLeave(trx: Trx, request: LeaveRequest, kind: RequestStep): Promise<string | null> {
  const { id, cadreId, fromOn, toOn } = request;
  if (kind === 'granted') {
    refuseLate(fromOn, todayIn(new Date(request.askedAt)));
    await refuseOverlap(trx, request, id);
    const row = { id, cadreId, fromOn, toOn, kind: request.kind, ...storedHalf(request), version: 1 };
    await insertLeave(trx, row);
    return id;
  }
  if (request.state !== 'granted') return null;
  const leave = await findLeave(trx, id);
  if (leave) await removeLeave(trx, leave);
  return id;
}

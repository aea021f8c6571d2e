import { type Db, inTransaction, lockOrganisation, type Trx, updateAssignment } from '@so-viec/db';
import type { EndInput } from '@so-viec/shared/assignment/assignment.schema';
import { addDays, minDay } from '@so-viec/shared/civil-day/civil-day';
import { byOf, type Officer } from '../../cadre/officer.ts';
import { followMainPost } from '../days-along.ts';
import { keepingDuty } from '../duty-kept.ts';
import { endOffices } from '../offices.ts';
import { openPost } from '../open-post.ts';
import { refuseFarDay, requireDecisionFor } from '../past/reach-back.ts';
import {
  carryOn,
  endCarried,
  partsThrough,
  refuseWorked,
  withdrawCarried,
} from '../planned/planned-posts.ts';
import { refuseOutside, requirePost } from '../post-checks.ts';
import { changed, type PostChanged, refuseStale, settle } from '../post-written.ts';
import { resumeOffices } from './resume-offices.ts';

/**
 * Ends a post after a day, or (without one) takes its end back: offices held in its unit end with it, and those that had
 * go on with it.
 */
export function endPost(db: Db, officer: Officer, of: { id: string; input: EndInput }): Promise<PostChanged> {
  return inTransaction(db, (trx) => writeEnd(trx, officer, of));
}

type Open = Awaited<ReturnType<typeof openPost>>;

async function writeEnd(
  trx: Trx,
  officer: Officer,
  { id, input }: { id: string; input: EndInput },
): Promise<PostChanged> {
  const { version, lastOn } = input;
  await lockOrganisation(trx);
  const whole = await openPost(trx, officer, id);
  const { held } = whole;
  if (held.toOn === lastOn && (held.version === version + 1 || lastOn === null)) return changed(id);
  await requireEnd(trx, officer, whole, input);
  await refuseWorked(trx, whole);
  const done = await keepingDuty(trx, { cadreId: held.cadreId, path: 'lastOn' }, async (before) => {
    await rewrite(trx, whole, input);
    const ends =
      lastOn === null
        ? { ...changed(id), ...(await resumeOffices(trx, officer, held)) }
        : await endWith(trx, officer, whole, lastOn);
    return { ...ends, ...(await followMainPost(trx, held.cadreId, before)) };
  });
  const { decision } = input;
  const after = { lastOn, decision };
  await settle(trx, officer, 'assignment.end', { id, version: version + 1, before: held, after });
  return { ...done, id };
}

/** Refuses a last day on which the post is not held, and a longer one where the post cannot go on. */
async function requireEnd(
  trx: Trx,
  { access }: Officer,
  { held, others, carried: [next] }: Open,
  { lastOn, decision, decidedOn }: EndInput,
): Promise<void> {
  if (lastOn !== null && lastOn < held.fromOn) refuseOutside(held, 'lastOn');
  refuseFarDay(access, { toOn: lastOn }, 'lastOn');
  if (next && (lastOn === null || lastOn >= next.fromOn)) {
    refuseOutside({ ...held, toOn: addDays(next.fromOn, -1) }, 'lastOn');
  }
  // A later end is a longer post, and may run into another or past its unit.
  const isLonger = held.toOn !== null && (lastOn === null || lastOn > held.toOn);
  if (isLonger) await requirePost(trx, access, { ...held, toOn: lastOn }, others, held);
  requireDecisionFor(access, minDay(lastOn ?? '9999-12-31', held.toOn ?? '9999-12-31'), {
    decision,
    decidedOn,
  });
}

async function rewrite(trx: Trx, whole: Open, { version, lastOn, decision, decidedOn }: EndInput) {
  const { held, row } = whole;
  await withdrawCarried(trx, whole);
  const set =
    lastOn === null
      ? { toOn: null, endDecision: '', endDecidedOn: null, leaving: '' }
      : { toOn: lastOn, endDecision: decision, endDecidedOn: decidedOn };
  const parts = await partsThrough(trx, { ...row, ...set });
  if (!(await updateAssignment(trx, { id: row.id, version }, { ...set, toOn: parts[0].toOn }))) {
    refuseStale(held);
  }
  await carryOn(trx, parts, lastOn);
}

async function endWith(
  trx: Trx,
  officer: Officer,
  whole: Open,
  lastOn: NonNullable<EndInput['lastOn']>,
): Promise<PostChanged> {
  const { id, cadreId, unitId } = whole.held;
  const by = byOf(officer);
  const ends = await endOffices(trx, { cadreId, unitId, lastOn, by, posts: [whole.held] });
  const more = await endCarried(trx, whole, { lastOn, by });
  const endedUnitIds = [...new Set([...ends.endedUnitIds, ...more])];
  return { id, ...ends, endedUnitIds, withdrawnUnitIds: whole.carried.map((post) => post.unitId) };
}

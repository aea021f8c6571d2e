import {
  insertAssignment,
  type PostOfCadre,
  raiseChangeCounter,
  type Trx,
  updateAssignment,
} from '@so-viec/db';
import type { SuccessionInput } from '@so-viec/shared/assignment/assignment.schema';
import { addDays } from '@so-viec/shared/civil-day/civil-day';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { type DaysAlong, followMainPost, takeDaysAlong } from './days-along.ts';
import { keepingDuty } from './duty-kept.ts';
import type { OfficesResumed } from './ending/resume-offices.ts';
import { endOffices, type OfficesEnded } from './offices.ts';
import {
  carryOn,
  endCarried,
  insertPost,
  partsThrough,
  type WholePost,
  withdrawCarried,
} from './planned/planned-posts.ts';

/** What a change of a post did, and what ended with it. */
export interface PostChanged extends OfficesEnded, Partial<DaysAlong & OfficesResumed> {
  id: string;
  /** Units that a merger or split decided ahead would have taken the person to, and does no longer. */
  withdrawnUnitIds?: string[];
}

export const changed = (id: string): PostChanged => ({
  ...{ id, endedUnitIds: [], endedRoles: 0, movedDays: 0, keptDays: 0 },
});

interface GoingOn extends WholePost {
  next: Omit<SuccessionInput, 'id' | 'version'>;
  nextId: string;
  /** The old post's last part and the new one, as `succeed` gives them. */
  ended: PostOfCadre | null;
  begun: PostOfCadre;
  /** The version of the old post that the writer saw. */
  version: number;
}

/**
 * Writes that a post goes on from a day elsewhere or under other terms: the old one ends, offices and delegations that
 * rest on it end, days not accepted yet go along. Who may do so, and whether it can be, was asked before.
 */
export function writeNext(trx: Trx, officer: Officer, of: GoingOn): Promise<PostChanged> {
  const { cadreId } = of.held;
  return keepingDuty(trx, { cadreId, path: 'fromOn' }, () => writeGoingOn(trx, officer, of));
}

async function writeGoingOn(trx: Trx, officer: Officer, of: GoingOn): Promise<PostChanged> {
  const { held, next, nextId, ended, begun, version } = of;
  const { id, cadreId } = held;
  const { kind, toOn } = begun;
  const terms = { ...next, hasDutyToLog: next.hasDutyToLog ? 1 : 0 };
  const parts = await partsThrough(trx, {
    ...{ ...terms, id: ended ? nextId : id, cadreId, kind, toOn, version: 1 },
  });
  await withdrawCarried(trx, of);
  const set = ended ? { toOn: ended.toOn } : { ...terms, toOn: parts[0].toOn };
  if (!(await updateAssignment(trx, { id, version }, set))) refuseStale(held);
  if (ended) await insertAssignment(trx, { ...parts[0], followsId: id });
  const lastOn = addDays(next.fromOn, -1);
  const left = { cadreId, unitId: held.unitId, lastOn, by: byOf(officer) };
  const ends = next.unitId === held.unitId ? changed(id) : await endOffices(trx, left);
  const more = await endCarried(trx, of, left);
  await carryOn(trx, parts, toOn);
  const along = await takeDaysAlong(trx, { ...of, parts });
  const after = { ...begun, ...along };
  await settle(trx, officer, 'assignment.succeed', { id, version: version + 1, before: held, after });
  const endedUnitIds = [...new Set([...ends.endedUnitIds, ...more])];
  const goesOn = new Set(parts.map(({ unitId }) => unitId));
  const withdrawnUnitIds = of.carried.map(({ unitId }) => unitId).filter((unitId) => !goesOn.has(unitId));
  return { ...ends, id: begun.id, endedUnitIds, withdrawnUnitIds, ...along };
}

/** Writes a post beside what the person holds: a secondment takes the days along that were written at home since. */
export function insertOver(trx: Trx, row: Parameters<typeof insertPost>[1]): Promise<DaysAlong> {
  const { cadreId } = row;
  return keepingDuty(trx, { cadreId, path: 'fromOn' }, async (before) => {
    await insertPost(trx, row);
    return followMainPost(trx, cadreId, before);
  });
}

export function refuseStale(current: PostOfCadre): never {
  throw new Problem('stale-version', { current });
}

interface Done {
  id: string;
  version: number;
  before?: object;
  after?: object;
}

/** Moves rights and figures on, and writes the trail of a changed post. */
export async function settle(trx: Trx, officer: Officer, act: string, done: Done): Promise<void> {
  const { id, version, before, after } = done;
  await raiseChangeCounter(trx);
  await audit(trx, byOf(officer), act, {
    object: 'assignment',
    objectId: id,
    objectVersion: version,
    ...(before && after && { detail: { before, after } }),
  });
}

import {
  type Db,
  findMeeting,
  insertMeeting,
  inTransaction,
  listMeetingPeople,
  type Meeting,
  refreshFigures,
  setMeetingPeople,
  type Trx,
  updateMeeting,
} from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { MeetingInput } from '@so-viec/shared/meeting/meeting.schema';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { says } from '../http/repeated.ts';
import type { Writer } from '../work-entry/writer.ts';
import { nameableAmong, postsOf } from './invitees.ts';
import { requireUnclosed, requireUnsettled } from './settled.ts';
import { tellOfMeeting, tellOfSubmitted } from './tell-meeting.ts';

/**
 * Calls a meeting, trip or conference for people, the caller among them, or changes one's own; new at version 0. The same
 * twice is one. Who took a line of it is told of what changed. Refuses with 404 another's, 409 an id that says something
 * else, 412 a stale version, 422 who may not be named and words that decided lines stand on.
 */
export function keepMeeting(
  db: Db,
  by: Writer,
  id: string,
  { version, cadreIds, ...said }: MeetingInput,
): Promise<{ version: number }> {
  return inTransaction(db, async (trx) => {
    const known = await findMeeting(trx, id);
    if (known && known.cadreId !== by.cadreId) throw new Problem('not-found');
    const people = [...new Set([by.cadreId, ...cadreIds])].sort();
    if (people.length < 2) refuseAt('cadreIds', 'meeting-alone');
    const before = known ? await presentIds(trx, id) : [];
    if (known && says(known, said) && before.join() === people.join()) return { version: known.version };
    if (known && version === 0) throw new Problem('duplicate-id');
    if (known?.cancelledAt) throw new Problem('meeting-cancelled');
    if ((known?.version ?? 0) !== version) throw new Problem('stale-version', { current: known });
    const isNumberOnly =
      known &&
      says(known, { ...said, documentNumber: known.documentNumber }) &&
      before.join() === people.join();
    if (known && !isNumberOnly) await requireUnsettled(trx, id);
    const [post] = await postsOf(trx, by.cadreId, said.fromOn);
    if (!post) refuseAt('fromOn', 'no-post-that-day', { day: formatDay(said.fromOn) });
    await refuseUnknown(trx, by, {
      cadreIds: people.filter((one) => !before.includes(one)),
      on: said.fromOn,
    });
    const row = { ...said, unitId: post.unitId, at: by.at };
    if (known) await change(trx, known, row);
    else
      await insertMeeting(trx, { ...row, id, cadreId: by.cadreId, cancelledAt: null, version: version + 1 });
    await setMeetingPeople(trx, id, { cadreIds: people, at: by.at });
    await tellOfSubmitted(trx, by, { id, title: said.title });
    if (known) await tellOfMeeting(trx, by, { known, now: { ...known, ...row }, people });
    await trace(trx, by, 'meeting.keep', { id, version });
    return { version: version + 1 };
  });
}

/**
 * Cancels a meeting one called: it is offered to nobody any more, its lines count as ones without its product, and who took
 * one is told. Twice is once. Refuses with 422 while a line of it stands in a closed month.
 */
export function cancelMeeting(db: Db, by: Writer, id: string, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const known = await findMeeting(trx, id);
    if (!known || known.cadreId !== by.cadreId) throw new Problem('not-found');
    if (known.cancelledAt !== null) return;
    if (known.version !== version) throw new Problem('stale-version', { current: known });
    const lines = await requireUnclosed(trx, id);
    const now = { cancelledAt: by.at };
    await change(trx, known, now);
    for (const { workDayId, cadreId, month } of lines)
      await refreshFigures(trx, { id: workDayId, cadreId, month }, false);
    await tellOfMeeting(trx, by, { known, now: { ...known, ...now }, people: await presentIds(trx, id) });
    await trace(trx, by, 'meeting.cancel', { id, version });
  });
}

async function presentIds(trx: Trx, id: string): Promise<string[]> {
  const people = await listMeetingPeople(trx, [id]);
  return people.flatMap(({ cadreId, removedAt }) => (removedAt === null ? cadreId : [])).sort();
}

async function refuseUnknown(
  trx: Trx,
  by: Writer,
  of: { cadreIds: readonly string[]; on: string },
): Promise<void> {
  const known = await nameableAmong(trx, by, of);
  const unknown = of.cadreIds.filter((one) => one !== by.cadreId && !known.has(one));
  if (unknown.length > 0) refuseAt('cadreIds', 'invitee-unknown', { count: unknown.length });
}

async function change(trx: Trx, known: Meeting, set: Partial<Meeting>): Promise<void> {
  if (!(await updateMeeting(trx, known, set)))
    throw new Problem('stale-version', { current: await findMeeting(trx, known.id) });
}

const trace = (trx: Trx, { at, access }: Writer, act: string, of: { id: string; version: number }) =>
  audit(trx, { at, accountId: access.actor.accountId }, act, {
    object: 'meeting',
    objectId: of.id,
    objectVersion: of.version + 1,
  });

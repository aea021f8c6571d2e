import {
  type Db,
  findMeeting,
  inTransaction,
  listMeetingDeclines,
  listMeetingPeople,
  setMeetingDecline,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import type { Writer } from '../work-entry/writer.ts';

/** Stays away from a day of a meeting one is invited to, or takes that back. Twice is once; 404 for what one is not invited to. */
export function answerMeeting(
  db: Db,
  { access, cadreId, at }: Writer,
  { id, day, declines }: { id: string; day: CivilDay; declines: boolean },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const meeting = await findMeeting(trx, id);
    const isIn = (await listMeetingPeople(trx, [id])).some(
      (person) => person.cadreId === cadreId && person.removedAt === null,
    );
    if (!meeting || !isIn || day < meeting.fromOn || day > meeting.toOn) throw new Problem('not-found');
    const known = await listMeetingDeclines(trx, [id]);
    if (known.some((one) => one.cadreId === cadreId && one.day === day) === declines) return;
    await setMeetingDecline(trx, { meetingId: id, cadreId, day, at: declines ? at : null });
    await audit(trx, { at, accountId: access.actor.accountId }, 'meeting.answer', {
      ...{ object: 'meeting', objectId: id, objectVersion: meeting.version },
    });
  });
}

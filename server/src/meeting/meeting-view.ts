import {
  type Db,
  listMeetingDeclines,
  listMeetingLines,
  listMeetingPeople,
  listMeetingsCalled,
  listMeetingsOffered,
  listWorkDays,
  type Meeting,
} from '@so-viec/db';
import { addDays, type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { MeetingKind } from '@so-viec/shared/meeting/meeting';
import { isOpen } from '@so-viec/shared/work-day/work-day.rules';
import type { Access } from '../access/access.ts';
import { lastDayToWrite } from '../closing/writing-time.ts';
import { askedOf, loadCadreDays } from '../work-day/day-of-cadre.ts';
import type { Writer } from '../work-entry/writer.ts';

/** How long what one called stands in the list after its last day. */
const LISTED_DAYS = 92;

function viewOfMeeting({ id, kind, title, fromOn, toOn, minutes, outputName, documentNumber }: Meeting) {
  return {
    ...{ id, kind: kind as MeetingKind, title, fromOn, toOn, minutes, outputName, documentNumber },
  };
}

/** What somebody called of late, with who took or declined which day. Who is on leave has said nothing, like others. */
export async function viewOfCalled(db: Db, { cadreId, today }: Writer) {
  const called = await listMeetingsCalled(db, { cadreId, sinceOn: addDays(today, -LISTED_DAYS) });
  const ids = called.map(({ id }) => id);
  const people = ids.length === 0 ? [] : await listMeetingPeople(db, ids);
  const lines = ids.length === 0 ? [] : await listMeetingLines(db, ids);
  const declines = ids.length === 0 ? [] : await listMeetingDeclines(db, ids);
  const ofOne = (id: string, one: string) => ({
    takenOn: lines.flatMap((l) => (l.meetingId === id && l.cadreId === one ? l.workedOn : [])),
    declinedOn: declines.flatMap((d) => (d.meetingId === id && d.cadreId === one ? d.day : [])),
  });
  return {
    meetings: called.map((meeting) => ({
      ...viewOfMeeting(meeting),
      ...{ isCancelled: meeting.cancelledAt !== null, version: meeting.version },
      people: people
        .filter((one) => one.meetingId === meeting.id && one.removedAt === null && one.cadreId !== cadreId)
        .map((one) => ({
          ...{ cadreId: one.cadreId, fullName: one.fullName },
          ...ofOne(meeting.id, one.cadreId),
        })),
    })),
  };
}

/**
 * What somebody may take as a line of a day, at once or after taking the day back; nothing on leave, without duty, or where
 * the day is accepted or not written any more.
 */
export async function viewOfOffers(db: Db, access: Access, of: { cadreId: string; day: CivilDay }) {
  const offered = await listMeetingsOffered(db, of);
  if (offered.length === 0 || !(await isWritten(db, access, of))) return [];
  return offered.map(({ callerName, ...meeting }) => ({
    ...viewOfMeeting(meeting),
    ...{ callerName, isOwn: meeting.cadreId === of.cadreId },
  }));
}

async function isWritten(
  db: Db,
  access: Access,
  { cadreId, day }: { cadreId: string; day: CivilDay },
): Promise<boolean> {
  const within = { cadreId, fromOn: day, toOn: day };
  const { log, leave, posts } = askedOf(await loadCadreDays(db, access, within), day);
  if (log !== 'due' || (leave !== null && !leave.isHalf)) return false;
  const { today } = access.organisation;
  const days = await listWorkDays(db, access.ownScope(), within);
  for (const { unitId } of posts) {
    const held = days.find((one) => one.unitId === unitId);
    if (held && !isOpen(held.state) && held.state !== 'submitted') continue;
    if (monthOf(day) >= monthOf(today)) return true;
    const last = await lastDayToWrite(db, access, { month: monthOf(day), cadreId, unitId });
    if (last === null || today <= last) return true;
  }
  return false;
}

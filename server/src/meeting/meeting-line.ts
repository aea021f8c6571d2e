import { findMeeting, hasMeetingLine, isInvited, type Meeting, type Trx, type WorkEntry } from '@so-viec/db';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { refuseAt } from '../http/refuse-at.ts';

type Asked = Pick<WorkEntryInput, 'meetingId' | 'workedOn' | 'minutes'>;
type Before = Pick<WorkEntry, 'meetingId' | 'minutes'> | undefined;

/** A line takes its meeting on its first writing and keeps it, until it says that it is of none. */
export const meetingIdOf = (
  { meetingId }: Pick<Asked, 'meetingId'>,
  before: Pick<WorkEntry, 'meetingId'> | undefined,
): string | null => (before && meetingId !== null ? before.meetingId : (meetingId ?? null));

/**
 * The meeting that a line is of: from its first writing on, one that is held and its person is invited to, on one of its
 * days, once a day, in no more than its time. What is cancelled or shortened since stays with the line as it was.
 */
export async function meetingOfLine(
  trx: Trx,
  cadreId: string,
  asked: Asked,
  before: Before,
): Promise<Meeting | undefined> {
  const id = meetingIdOf(asked, before);
  if (id === null) return undefined;
  const meeting = await findMeeting(trx, id);
  if (before) {
    // Shortened since, it stands in the way of no other change.
    if (meeting?.cancelledAt === null && asked.minutes !== before.minutes) refuseLonger(meeting, asked);
    return meeting;
  }
  const { workedOn } = asked;
  const of = { meetingId: id, cadreId };
  if (!meeting || !(await isInvited(trx, of))) refuseAt('meetingId', 'meeting-not-invited');
  if (meeting.cancelledAt !== null) refuseAt('meetingId', 'meeting-not-held');
  if (workedOn < meeting.fromOn || workedOn > meeting.toOn)
    refuseAt('meetingId', 'meeting-not-that-day', { day: workedOn });
  if (await hasMeetingLine(trx, { ...of, workedOn })) refuseAt('meetingId', 'meeting-taken');
  refuseLonger(meeting, asked);
  return meeting;
}

function refuseLonger(meeting: Meeting, { minutes }: Pick<Asked, 'minutes'>): void {
  if (minutes > meeting.minutes)
    refuseAt('minutes', 'meeting-shorter', { time: formatMinutes(meeting.minutes) });
}

/** What a line says of its meeting. */
export function meetingWords(meeting: Meeting | undefined) {
  const { kind = null, title = null, outputName = null, documentNumber = null } = meeting ?? {};
  return {
    ...{ meetingKind: kind, meetingTitle: title, meetingOutput: outputName, meetingNumber: documentNumber },
    meetingMinutes: meeting?.minutes ?? null,
    meetingCancelledAt: meeting?.cancelledAt ?? null,
  };
}

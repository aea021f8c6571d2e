import { findMeeting, hasMeetingLine, isInvited, type Meeting, type Trx, type WorkEntry } from '@so-viec/db';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { refuseAt } from '../http/refuse-at.ts';

/**
 * The meeting that a line is of, from its first writing on: one its person is or was invited to, on one of its days, once a
 * day. What was changed or cancelled since stays with the line.
 */
export async function meetingOfLine(
  trx: Trx,
  cadreId: string,
  { meetingId = null, workedOn }: Pick<WorkEntryInput, 'meetingId' | 'workedOn'>,
  before: Pick<WorkEntry, 'meetingId'> | undefined,
): Promise<Meeting | undefined> {
  const id = before ? before.meetingId : meetingId;
  if (id === null) return undefined;
  const meeting = await findMeeting(trx, id);
  if (before) return meeting;
  const of = { meetingId: id, cadreId };
  if (!meeting || !(await isInvited(trx, of))) refuseAt('meetingId', 'meeting-not-invited');
  if (workedOn < meeting.fromOn || workedOn > meeting.toOn)
    refuseAt('meetingId', 'meeting-not-that-day', { day: workedOn });
  if (await hasMeetingLine(trx, { ...of, workedOn })) refuseAt('meetingId', 'meeting-taken');
  return meeting;
}

/** What a line says of its meeting. */
export function meetingWords(meeting: Meeting | undefined) {
  const { kind = null, title = null, outputName = null, documentNumber = null } = meeting ?? {};
  return {
    ...{ meetingKind: kind, meetingTitle: title, meetingOutput: outputName, meetingNumber: documentNumber },
    meetingCancelledAt: meeting?.cancelledAt ?? null,
  };
}

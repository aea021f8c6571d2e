import { listInvitedAfterSubmission, listMeetingLines, type Meeting, type Trx } from '@so-viec/db';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { lastDayToWrite } from '../closing/writing-time.ts';
import { type ToTell, tell } from '../notice/tell.ts';
import type { Writer } from '../work-entry/writer.ts';

/** What a line was taken from; a number that comes later changes no line. */
const TOLD = ['kind', 'title', 'fromOn', 'toOn', 'minutes', 'outputName', 'cancelledAt'] as const;

/** Tells who has a line of a meeting that it was changed or cancelled, or that they are not of it any more: once for each. */
export async function tellOfMeeting(
  trx: Trx,
  { at, access }: Writer,
  { known, now, people }: { known: Meeting; now: Meeting; people: readonly string[] },
): Promise<void> {
  const { id, title, fromOn, toOn, minutes } = now;
  const isChanged = TOLD.some((name) => known[name] !== now[name]);
  const lines = await listMeetingLines(trx, [id]);
  const last = new Map(lines.map((line) => [line.cadreId, line.workedOn]));
  const key = `${id} ${known.version}`;
  const notices = [...last].flatMap(([cadreId, day]): ToTell[] => {
    const content = { title, day, fromOn, toOn, minutes };
    const isStruck = !people.includes(cadreId);
    if (!isChanged && !isStruck) return [];
    return now.cancelledAt === null
      ? [{ cadreId, kind: 'meeting-changed', key, content: { ...content, isStruck } }]
      : [{ cadreId, kind: 'meeting-cancelled', key, content }];
  });
  await tell(trx, { at, accountId: access.actor.accountId }, ...notices);
}

/**
 * Tells who handed in a day of a meeting before they were invited, and can still take it back: nobody looks for an offer on
 * a day that is done. Once for each day, however often the meeting changes.
 */
export async function tellOfSubmitted(
  trx: Trx,
  { at, access, today }: Writer,
  { id, title }: Pick<Meeting, 'id' | 'title'>,
): Promise<void> {
  const notices: ToTell[] = [];
  for (const { cadreId, workedOn: day, unitId } of await listInvitedAfterSubmission(trx, id)) {
    const last = await lastDayToWrite(trx, access, { month: monthOf(day), cadreId, unitId });
    if (monthOf(day) < monthOf(today) && last !== null && today > last) continue;
    notices.push({ cadreId, kind: 'meeting-on-submitted', key: `${id} ${day}`, content: { title, day } });
  }
  await tell(trx, { at, accountId: access.actor.accountId }, ...notices);
}

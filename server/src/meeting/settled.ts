import { listMeetingLinesAt, listMeetingPeople, lockCadres, type MeetingLine, type Trx } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { ProblemCode } from '@so-viec/shared/problem/problem';
import { Problem } from '../http/problem.ts';

const NAMED_AT_MOST = 5;

/** Refuses to change what decided lines stand on: one of an accepted day, or of a closed month. */
export async function requireUnsettled(trx: Trx, id: string): Promise<void> {
  const lines = await linesOf(trx, id);
  refuse(
    'meeting-settled',
    lines.filter(({ dayState, isClosed }) => isClosed || dayState === 'accepted'),
  );
}

/** The lines of a meeting, whose sums may move. Refuses while one stands in a closed month. */
export async function requireUnclosed(trx: Trx, id: string): Promise<MeetingLine[]> {
  const lines = await linesOf(trx, id);
  refuse(
    'meeting-closed',
    lines.filter(({ isClosed }) => isClosed),
  );
  return lines;
}

/** Behind the locks of its people, so that nobody takes a line, accepts a day or closes a month meanwhile. */
async function linesOf(trx: Trx, id: string): Promise<MeetingLine[]> {
  const people = await listMeetingPeople(trx, [id]);
  await lockCadres(
    trx,
    people.map(({ cadreId }) => cadreId),
  );
  return listMeetingLinesAt(trx, id);
}

function refuse(code: ProblemCode, lines: readonly MeetingLine[]): void {
  if (lines.length === 0) return;
  const named = lines.map(({ fullName, workedOn }) => `${fullName} (${formatDay(workedOn)})`);
  const people = named.slice(0, NAMED_AT_MOST).join(', ');
  throw new Problem(code, { params: { people, others: Math.max(0, named.length - NAMED_AT_MOST) } });
}

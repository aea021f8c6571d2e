import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';
import type { Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { MeetingTable } from './meeting.table.ts';

export type Meeting = Selectable<MeetingTable>;

/** One meeting, a cancelled one too. */
export function findMeeting(db: Db | Trx, id: string): Promise<Meeting | undefined> {
  return db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertMeeting(trx: Trx, meeting: Meeting): Promise<void> {
  await trx.insertInto('meeting').values(meeting).execute();
}

/** Changes a meeting at the version seen; false when somebody was quicker. */
export async function updateMeeting(
  trx: Trx,
  { id, version }: Pick<Meeting, 'id' | 'version'>,
  set: Partial<Omit<Meeting, 'id' | 'cadreId' | 'version'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('meeting')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The meetings that somebody called and that end on a day or later, the last first. */
export function listMeetingsCalled(
  db: Db,
  { cadreId, sinceOn }: { cadreId: string; sinceOn: CivilDay },
): Promise<Meeting[]> {
  return db
    .selectFrom('meeting')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .where('toOn', '>=', sinceOn)
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What somebody may take as a line of a day: called for them, not cancelled, neither taken nor declined that day. */
export function listMeetingsOffered(db: Db, { cadreId, day }: { cadreId: string; day: CivilDay }) {
  return db
    .selectFrom('meeting_person as p')
    .innerJoin('meeting as m', 'm.id', 'p.meetingId')
    .innerJoin('cadre as c', 'c.id', 'm.cadreId')
    .selectAll('m')
    .select('c.fullName as callerName')
    .where('p.cadreId', '=', cadreId)
    .where('p.removedAt', 'is', null)
    .where('m.cancelledAt', 'is', null)
    .where('m.fromOn', '<=', day)
    .where('m.toOn', '>=', day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting_decline as d')
            .select('d.day')
            .whereRef('d.meetingId', '=', 'm.id')
            .where('d.cadreId', '=', cadreId)
            .where('d.day', '=', day),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('work_entry as e')
            .select('e.id')
            .whereRef('e.meetingId', '=', 'm.id')
            .where('e.month', '=', monthOf(day))
            .where('e.cadreId', '=', cadreId)
            .where('e.workedOn', '=', day),
        ),
      ),
    )
    .orderBy('m.fromOn')
    .orderBy('m.id')
    .execute();
}

/** Who has which days of a meeting as lines. */
export function listMeetingLines(db: Db | Trx, meetingIds: readonly string[]) {
  return db
    .selectFrom('work_entry')
    .select(['id', 'meetingId', 'cadreId', 'workedOn'])
    .where('meetingId', 'in', meetingIds)
    .orderBy('cadreId')
    .orderBy('workedOn')
    .execute();
}

/** A line of a meeting, where it stands: who decided on its day, whether its month is closed. */
export interface MeetingLine {
  workDayId: string;
  cadreId: string;
  fullName: string;
  workedOn: CivilDay;
  month: Month;
  dayState: DayState;
  isClosed: boolean;
}

/** The lines of a meeting by day and by the names of their people. Asked behind the locks of its people. */
export async function listMeetingLinesAt(trx: Trx, meetingId: string): Promise<MeetingLine[]> {
  const rows = await trx
    .selectFrom('work_entry as e')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .innerJoin('cadre as c', 'c.id', 'e.cadreId')
    .select(['e.workDayId', 'e.cadreId', 'c.fullName', 'e.workedOn', 'e.month', 'd.state'])
    .select((eb) =>
      eb
        .selectFrom('closing as k')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('k.month', '=', 'e.month')
        .whereRef('k.unitId', '=', 'd.unitId')
        .where('k.reopenedAt', 'is', null)
        .as('closings'),
    )
    .where('e.meetingId', '=', meetingId)
    .orderBy('e.workedOn')
    .orderBy('c.nameSort')
    .orderBy('e.cadreId')
    .execute();
  return rows.map(({ state, closings, ...row }) => ({
    ...{ ...row, dayState: state as DayState, isClosed: Number(closings) > 0 },
  }));
}

/** Whether another line of somebody's day is of this meeting. */
export async function hasMeetingLine(
  trx: Trx,
  of: { meetingId: string; cadreId: string; workedOn: CivilDay },
): Promise<boolean> {
  const line = await trx
    .selectFrom('work_entry')
    .select('id')
    .where('month', '=', monthOf(of.workedOn))
    .where('cadreId', '=', of.cadreId)
    .where('workedOn', '=', of.workedOn)
    .where('meetingId', '=', of.meetingId)
    .executeTakeFirst();
  return line !== undefined;
}

import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';

/** The people of some meetings, those struck off too, in the order of their names. */
export function listMeetingPeople(db: Db | Trx, meetingIds: readonly string[]) {
  return db
    .selectFrom('meeting_person as p')
    .innerJoin('cadre as c', 'c.id', 'p.cadreId')
    .select(['p.meetingId', 'p.cadreId', 'p.removedAt', 'c.fullName'])
    .where('p.meetingId', 'in', meetingIds)
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .execute();
}

/** The days that people of some meetings stay away from. */
export function listMeetingDeclines(db: Db | Trx, meetingIds: readonly string[]) {
  return db
    .selectFrom('meeting_decline')
    .select(['meetingId', 'cadreId', 'day'])
    .where('meetingId', 'in', meetingIds)
    .orderBy('cadreId')
    .orderBy('day')
    .execute();
}

/** The days of a meeting that its people have handed in already, before it is accepted, without a line of it. */
export function listInvitedAfterSubmission(trx: Trx, meetingId: string) {
  return trx
    .selectFrom('meeting as m')
    .innerJoin('meeting_person as p', 'p.meetingId', 'm.id')
    .innerJoin('work_day as d', 'd.cadreId', 'p.cadreId')
    .select(['d.cadreId', 'd.workedOn', 'd.unitId'])
    .where('m.id', '=', meetingId)
    .where('p.removedAt', 'is', null)
    .whereRef('d.workedOn', '>=', 'm.fromOn')
    .whereRef('d.workedOn', '<=', 'm.toOn')
    .where('d.state', '=', 'submitted')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('work_entry as e')
            .select('e.id')
            .whereRef('e.workDayId', '=', 'd.id')
            .where('e.meetingId', '=', meetingId),
        ),
      ),
    )
    .orderBy('d.workedOn')
    .orderBy('d.cadreId')
    .orderBy('d.unitId')
    .execute();
}

/** Whether somebody is one of a meeting's people. */
export async function isInvited(
  trx: Trx,
  { meetingId, cadreId }: { meetingId: string; cadreId: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('meeting_person')
    .select('cadreId')
    .where('meetingId', '=', meetingId)
    .where('cadreId', '=', cadreId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes these the people of a meeting: new ones come in, others are struck off. */
export async function setMeetingPeople(
  trx: Trx,
  meetingId: string,
  { cadreIds, at }: { cadreIds: readonly string[]; at: string },
): Promise<void> {
  await trx
    .insertInto('meeting_person')
    .values(cadreIds.map((cadreId) => ({ meetingId, cadreId, removedAt: null })))
    .onConflict((c) => c.columns(['meetingId', 'cadreId']).doUpdateSet({ removedAt: null }))
    .execute();
  await trx
    .updateTable('meeting_person')
    .set({ removedAt: at })
    .where('meetingId', '=', meetingId)
    .where('cadreId', 'not in', cadreIds)
    .where('removedAt', 'is', null)
    .execute();
}

/** Writes down that somebody stays away from a day of a meeting, or takes that back; twice is once. */
export async function setMeetingDecline(
  trx: Trx,
  { at, ...of }: { meetingId: string; cadreId: string; day: CivilDay; at: string | null },
): Promise<void> {
  if (at === null) {
    await trx
      .deleteFrom('meeting_decline')
      .where('meetingId', '=', of.meetingId)
      .where('cadreId', '=', of.cadreId)
      .where('day', '=', of.day)
      .execute();
    return;
  }
  await trx
    .insertInto('meeting_decline')
    .values({ ...of, at })
    .onConflict((c) => c.columns(['meetingId', 'cadreId', 'day']).doNothing())
    .execute();
}

/** Whom somebody may name: who holds a post on a day in the units given, or within the scope. */
interface Among {
  unitIds: readonly string[];
  scope: Scope;
  on: CivilDay;
  /** By the words of their names, as folded; or these people. */
  named: { words: readonly string[] } | { cadreIds: readonly string[] };
  most: number;
}

/** People with their posts, in the order of their names. */
export function listNameable(db: Db | Trx, { unitIds, scope, on, named, most }: Among) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .select(['a.cadreId', 'a.unitId', 'c.fullName'])
    .where('a.fromOn', '<=', on)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${on})`)
    .where(sql<boolean>`(${idsIn(db, sql.ref('a.unitId'), unitIds)} or ${withinScope(scope, 'a')})`)
    .$if('cadreIds' in named, (query) =>
      query.where(idsIn(db, sql.ref('a.cadreId'), 'cadreIds' in named ? named.cadreIds : [])),
    )
    .where((eb) =>
      eb.and(
        ('words' in named ? named.words : []).map(
          (word) => sql<boolean>`(' ' || c."nameFold") like ${`% ${word}%`}`,
        ),
      ),
    )
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .orderBy('a.unitId')
    .limit(most)
    .execute();
}

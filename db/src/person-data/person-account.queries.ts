import type { Db } from '../dialects.ts';
import { ACCOUNT_LOGIN, ACCOUNT_PRIVATE } from './account-rows.queries.ts';
import { accountName, type PersonRows } from './person-rows.ts';

/** Of the login itself: names and rights, which whoever keeps accounts sees too. */
export const PERSON_LOGIN = {
  ...ACCOUNT_LOGIN,
  erasures: (db, { cadreId }) =>
    db
      .selectFrom('erasure as e')
      .select(['e.at', accountName('e.accountId').as('byName'), 'e.reason', 'e.endedAt'])
      .where('e.cadreId', '=', cadreId)
      .orderBy('e.at')
      .execute(),
} satisfies Record<string, PersonRows>;

/** What nobody but the person reads. */
export const PERSON_PRIVATE = {
  ...ACCOUNT_PRIVATE,
  /** Work that somebody else leads: its lead's own, but for them who work on it. */
  collaborations: (db, { cadreId }) =>
    db
      .selectFrom('task_collaborator as k')
      .innerJoin('task as t', 't.id', 'k.taskId')
      .select(['t.title', 't.openedOn', 't.dueOn', 'k.shareMilli'])
      .where('k.cadreId', '=', cadreId)
      .where('t.state', '<>', 'planned')
      .orderBy('t.openedOn')
      .orderBy('t.id')
      .execute(),
  reminders: (db, { cadreId }) =>
    db
      .selectFrom('reminder')
      .select(['kind', 'onDay', 'count', 'at'])
      .where('cadreId', '=', cadreId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  meetings: (db, { cadreId }) =>
    db
      .selectFrom('meeting as m')
      .innerJoin('meeting_person as p', 'p.meetingId', 'm.id')
      .select(['m.kind', 'm.title', 'm.fromOn', 'm.toOn', 'm.minutes', 'm.cancelledAt', 'p.removedAt'])
      .where('p.cadreId', '=', cadreId)
      .orderBy('m.fromOn')
      .orderBy('m.id')
      .execute(),
  notices: (db, { cadreId }) =>
    db
      .selectFrom('notice')
      .select(['at', 'kind', 'content', 'byName', 'readAt'])
      .where('cadreId', '=', cadreId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  noticeChoices: (db, { cadreId }) =>
    db
      .selectFrom('notice_choice')
      .select(['topic', 'onPage', 'mail', 'push', 'at'])
      .where('cadreId', '=', cadreId)
      .orderBy('topic')
      .execute(),
  letters: (db, { cadreId }) =>
    db
      .selectFrom('mail as m')
      .select(['m.at', 'm.kind', 'm.toAddress', 'm.subject', 'm.body', 'm.sentAt'])
      .where('m.cadreId', '=', cadreId)
      .orderBy('m.at')
      .orderBy('m.id')
      .execute(),
  templates: (db, { cadreId }) =>
    db
      .selectFrom('work_template')
      .select(['kind', 'name', 'lines', 'at', 'removedAt'])
      .where('cadreId', '=', cadreId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
} satisfies Record<string, PersonRows>;

/** The logins of a person. */
export async function listAccountIdsOf(db: Db, cadreId: string): Promise<string[]> {
  const rows = await db.selectFrom('account').select('id').where('cadreId', '=', cadreId).execute();
  return rows.map(({ id }) => id);
}

import type { Kysely } from 'kysely';

/** Meetings, trips and conferences, entered once and offered to each of their people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('outputName', 'text', (c) => c.notNull())
    .addColumn('documentNumber', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('cancelledAt', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('meeting_caller').on('meeting').columns(['cadreId', 'toOn']).execute();
  await db.schema
    .createTable('meeting_person')
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('removedAt', 'text')
    .addPrimaryKeyConstraint('meeting_person_key', ['meetingId', 'cadreId'])
    .execute();
  await db.schema.createIndex('meeting_person_cadre').on('meeting_person').column('cadreId').execute();
  await db.schema
    .createTable('meeting_decline')
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('meeting_decline_key', ['meetingId', 'cadreId', 'day'])
    .execute();
  await db.schema
    .alterTable('work_entry')
    .addColumn('meetingId', 'text', (c) => c.references('meeting.id'))
    .execute();
  await db.schema
    .createIndex('work_entry_meeting')
    .on('work_entry')
    .column('meetingId')
    .where('meetingId', 'is not', null)
    .execute();
}

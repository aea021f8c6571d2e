import type { Kysely } from 'kysely';

/** Units with versions in time, people, logins and what they hold from when to when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createUnit(db);
  await createUnitVersion(db);
  await createUnitSuccession(db);
  await createCadre(db);
  await createAssignment(db);
  await createHeadship(db);
  await createDelegation(db);
  await createLeave(db);
  await createCalendarDay(db);
}

async function createUnit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
}

async function createUnitVersion(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit_version')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('nameFold', 'text', (c) => c.notNull())
    .addColumn('parentId', 'text', (c) => c.references('unit.id'))
    .addColumn('block', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('isBody', 'integer', (c) => c.notNull())
    .addColumn('documentStyle', 'text', (c) => c.notNull())
    .addColumn('weeklyPattern', 'integer')
    .addColumn('decision', 'text')
    .addUniqueConstraint('unit_version_from', ['unitId', 'fromOn'])
    .execute();
}

async function createUnitSuccession(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit_succession')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('fromUnitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('toUnitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('happenedOn', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .execute();
}

async function createCadre(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cadre')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('fullName', 'text', (c) => c.notNull())
    .addColumn('nameFold', 'text', (c) => c.notNull())
    .addColumn('nameSort', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
}

async function createAssignment(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('assignment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('positionId', 'text', (c) => c.notNull().references('position.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .addColumn('dailyMinutes', 'integer', (c) => c.notNull())
    .addColumn('weeklyPattern', 'integer')
    .addColumn('hasDutyToLog', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('assignment_cadre').on('assignment').columns(['cadreId', 'fromOn']).execute();
  await db.schema.createIndex('assignment_unit').on('assignment').columns(['unitId', 'fromOn']).execute();
}

async function createHeadship(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('headship')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .execute();
  await db.schema.createIndex('headship_unit').on('headship').columns(['unitId', 'fromOn']).execute();
  await db.schema.createIndex('headship_cadre').on('headship').columns(['cadreId', 'fromOn']).execute();
}

async function createDelegation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delegation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('fromCadreId', 'text', (c) => c.references('cadre.id'))
    .addColumn('toCadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .execute();
  await db.schema.createIndex('delegation_to').on('delegation').columns(['toCadreId', 'fromOn']).execute();
}

async function createLeave(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('leave')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('isHalf', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('leave_cadre').on('leave').columns(['cadreId', 'fromOn']).execute();
  await db.schema.createIndex('leave_days').on('leave').columns(['toOn', 'fromOn']).execute();
}

async function createCalendarDay(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar_day')
    .addColumn('onDay', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('isProvisional', 'integer', (c) => c.notNull())
    .execute();
}

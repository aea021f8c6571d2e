import type { Kysely } from 'kysely';

/** Logins, rights, sessions, the audit trail and settings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAccount(db);
  await createRoleGrant(db);
  await createSession(db);
  await createSignInAttempt(db);
  await createNoticeReading(db);
  await createAuditEvent(db);
  await createSetting(db);
}

async function createAccount(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('username', 'text', (c) => c.notNull().unique())
    .addColumn('displayName', 'text', (c) => c.notNull())
    .addColumn('cadreId', 'text', (c) => c.unique().references('cadre.id'))
    .addColumn('passwordHash', 'text')
    .addColumn('mustChangePassword', 'integer', (c) => c.notNull())
    .addColumn('disabledAt', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
}

async function createRoleGrant(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('role_grant')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.references('unit.id'))
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .execute();
  await db.schema.createIndex('role_grant_account').on('role_grant').column('accountId').execute();
}

async function createSession(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('lastSeenAt', 'text', (c) => c.notNull())
    .addColumn('endedAt', 'text')
    .addColumn('userAgent', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('session_account').on('session').column('accountId').execute();
}

async function createSignInAttempt(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('username', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('succeeded', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('sign_in_attempt_name')
    .on('sign_in_attempt')
    .columns(['username', 'at'])
    .execute();
}

async function createNoticeReading(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notice_reading')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('edition', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addUniqueConstraint('notice_reading_once', ['accountId', 'edition'])
    .execute();
}

async function createAuditEvent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_event')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text')
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('object', 'text', (c) => c.notNull())
    .addColumn('objectId', 'text', (c) => c.notNull())
    .addColumn('objectVersion', 'integer')
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('audit_event_object').on('audit_event').columns(['objectId', 'at']).execute();
}

async function createSetting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

import { type Kysely, SqliteAdapter, sql } from 'kysely';

/**
 * The trail becomes one chain: each event is signed where it is written and linked to the one before it soon after. What is
 * in the trail stays: events change only by being linked, once, and by losing their payload; checkpoints and heads that
 * were signed never. Rows that decide people's pay carry the mark of whoever wrote them.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const column of ['salt', 'payloadHash', 'keyId', 'mac', 'link', 'linkKeyId']) {
    await db.schema.alterTable('audit_event').addColumn(column, 'text').execute();
  }
  await db.schema.alterTable('audit_event').addColumn('seq', 'bigint').execute();
  await db.schema.createIndex('audit_event_seq').unique().on('audit_event').column('seq').execute();
  await sql`create index audit_event_pending on audit_event (id) where seq is null`.execute(db);
  await createHead(db);
  await createCheckpoint(db);
  for (const table of [
    'work_entry',
    'work_day',
    'day_step',
    'output',
    'output_check',
    'review',
    'review_step',
    'closing',
  ]) {
    await db.schema.alterTable(table).addColumn('mark', 'text').execute();
  }
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  await (isSqlite ? guardSqlite(db) : guardPostgres(db));
}

async function createHead(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('keyId', 'text', (c) => c.notNull())
    .addColumn('mac', 'text', (c) => c.notNull())
    .execute();
}

async function createCheckpoint(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('audit_checkpoint')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('closingId', 'text')
    .addColumn('fingerprint', 'text')
    .addColumn('keyId', 'text', (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('audit_checkpoint_seq').on('audit_checkpoint').column('seq').execute();
}

const FIXED = ['id', 'at', 'accountId', 'act', 'object', 'objectId', 'objectVersion', 'outcome'];
const SIGNED = ['keyId', 'mac'];
const LINKED = ['seq', 'link', 'linkKeyId'];

/** What may change of an event: a signature and a link that were not there, and a payload that goes. */
const refusedChange = (differs: string): string =>
  [
    ...FIXED.map((name) => `new."${name}" ${differs} old."${name}"`),
    ...[...SIGNED, ...LINKED].map(
      (name) => `(old."${name}" is not null and new."${name}" ${differs} old."${name}")`,
    ),
    `(old.mac is not null and new.detail ${differs} old.detail and new.detail <> '')`,
    `(old.mac is not null and new.salt ${differs} old.salt and new.salt <> '')`,
  ].join(' or ');

async function guardSqlite(db: Kysely<any>): Promise<void> {
  const guard = (name: string, what: string, when = '') =>
    sql
      .raw(
        `create trigger ${name} before ${what} ${when} begin select raise(abort, 'audit rows stay as they are'); end`,
      )
      .execute(db);
  await guard('audit_event_stays', 'delete on audit_event');
  await guard('audit_event_fixed', 'update on audit_event', `when ${refusedChange('is not')}`);
  await guard('audit_checkpoint_stays', 'delete on audit_checkpoint');
  await guard('audit_checkpoint_fixed', 'update on audit_checkpoint');
  await guard('audit_head_stays', 'delete on audit_head');
  await guard('audit_head_forward', 'update on audit_head', 'when new.seq < old.seq');
}

async function guardPostgres(db: Kysely<any>): Promise<void> {
  await sql
    .raw(
      `create function refuse_audit_change() returns trigger language plpgsql as
        $$ begin raise exception 'audit rows stay as they are'; end $$`,
    )
    .execute(db);
  const guard = (name: string, what: string, when = '') =>
    sql
      .raw(`create trigger ${name} before ${what} ${when} execute function refuse_audit_change()`)
      .execute(db);
  for (const table of ['audit_event', 'audit_checkpoint', 'audit_head']) {
    await guard(`${table}_stays`, `delete on ${table}`, 'for each row');
    await guard(`${table}_kept`, `truncate on ${table}`, 'for each statement');
  }
  await guard(
    'audit_event_fixed',
    'update on audit_event',
    `for each row when (${refusedChange('is distinct from')})`,
  );
  await guard('audit_checkpoint_fixed', 'update on audit_checkpoint', 'for each row');
  await guard('audit_head_forward', 'update on audit_head', 'for each row when (new.seq < old.seq)');
}

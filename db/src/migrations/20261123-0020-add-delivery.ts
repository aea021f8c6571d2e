import { type Kysely, sql } from 'kysely';

/** Where a product stands, each delivery of it, what is said about a delivery, and what proves it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addStanding(db);
  await createDelivery(db);
  await addCheckLinks(db);
  await createEvidence(db);
}

async function addStanding(db: Kysely<unknown>): Promise<void> {
  for (const [name, standard] of [
    ['standing', 'planned'],
    ['kind', ''],
  ] as const) {
    await db.schema
      .alterTable('output')
      .addColumn(name, 'text', (c) => c.notNull().defaultTo(standard))
      .execute();
  }
  // What was taken at 0 % was not taken: its person may hand it in again.
  await sql`update output set "standing" = case when "degree" > 0 then 'accepted' when "degree" = 0 then 'fault'
    else 'waiting' end where "deliveredOn" is not null`.execute(db);
  await sql`create index output_waiting on output ("unitId") where "standing" = 'waiting'`.execute(db);
  await sql`create index output_document on output (lower(replace(replace("documentNumber", ' ', ''), 'Đ', 'đ')))
    where "documentNumber" <> ''`.execute(db);
}

async function createDelivery(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('output_delivery')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('outputId', 'text', (c) => c.notNull().references('output.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('deliveredOn', 'text', (c) => c.notNull())
    .addColumn('quantity', 'integer', (c) => c.notNull())
    .addColumn('dueOn', 'text')
    .addColumn('dayStepId', 'text', (c) => c.references('day_step.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('withdrawnAt', 'text')
    .addUniqueConstraint('output_delivery_sequence', ['outputId', 'sequence'])
    .execute();
}

async function addCheckLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('output_check').addColumn('deliveryId', 'text').execute();
  await db.schema.alterTable('output_check').addColumn('ofCheckId', 'text').execute();
}

async function createEvidence(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('outputId', 'text', (c) => c.notNull().references('output.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('fileId', 'text', (c) => c.references('stored_file.id'))
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text')
    .addColumn('removedAt', 'text')
    .addColumn('removedBy', 'text')
    .execute();
  await db.schema.createIndex('evidence_output').on('evidence').column('outputId').execute();
  await db.schema.createIndex('output_share_cadre').on('output_share').column('cadreId').execute();
}

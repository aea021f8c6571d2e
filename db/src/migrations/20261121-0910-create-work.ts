import type { Kysely } from 'kysely';

/** Days, their steps, lines with revisions, tasks and products delivered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWorkDay(db);
  await createDayStep(db);
  await createTask(db);
  await createWorkEntry(db);
  await createWorkEntryRevision(db);
  await createOutput(db);
  await createOutputEntry(db);
  await createOutputShare(db);
  await createOutputCheck(db);
}

async function createWorkDay(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work_day')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('workedOn', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('stepCount', 'integer', (c) => c.notNull())
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('lateReason', 'text', (c) => c.notNull())
    .addColumn('touchedAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('work_day_of', ['cadreId', 'workedOn', 'unitId'])
    .execute();
  await db.schema
    .createIndex('work_day_queue')
    .on('work_day')
    .columns(['state', 'unitId', 'workedOn'])
    .execute();
}

async function createDayStep(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('day_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('workDayId', 'text', (c) => c.notNull().references('work_day.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addUniqueConstraint('day_step_sequence', ['workDayId', 'sequence'])
    .execute();
}

async function createTask(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('productId', 'text', (c) => c.references('output_product.id'))
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('openedOn', 'text', (c) => c.notNull())
    .addColumn('deliveredOn', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('task_open').on('task').columns(['cadreId', 'deliveredOn']).execute();
}

async function createWorkEntry(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('workDayId', 'text', (c) => c.notNull().references('work_day.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('workedOn', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('positionId', 'text', (c) => c.notNull().references('position.id'))
    .addColumn('productId', 'text', (c) => c.references('output_product.id'))
    .addColumn('coefficientMilli', 'integer', (c) => c.notNull())
    .addColumn('taskGroup', 'text', (c) => c.notNull())
    .addColumn('adHocBy', 'text', (c) => c.notNull())
    .addColumn('taskId', 'text', (c) => c.references('task.id'))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('isConfidential', 'integer', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('enteredAt', 'text')
    .addColumn('importKey', 'text', (c) => c.unique())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('work_entry_day').on('work_entry').columns(['workDayId', 'ordinal']).execute();
  await db.schema
    .createIndex('work_entry_month')
    .on('work_entry')
    .columns(['month', 'cadreId', 'workedOn'])
    .execute();
  await db.schema.createIndex('work_entry_task').on('work_entry').column('taskId').execute();
}

async function createWorkEntryRevision(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work_entry_revision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entryId', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addUniqueConstraint('work_entry_revision_version', ['entryId', 'version'])
    .execute();
}

async function createOutput(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('output')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('positionId', 'text', (c) => c.notNull().references('position.id'))
    .addColumn('productId', 'text', (c) => c.references('output_product.id'))
    .addColumn('coefficientMilli', 'integer', (c) => c.notNull())
    .addColumn('taskId', 'text', (c) => c.references('task.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('quantity', 'integer', (c) => c.notNull())
    .addColumn('documentNumber', 'text', (c) => c.notNull())
    .addColumn('documentOn', 'text')
    .addColumn('deliveredOn', 'text')
    .addColumn('workDayId', 'text', (c) => c.references('work_day.id'))
    .addColumn('degree', 'integer')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('output_day').on('output').column('workDayId').execute();
  await db.schema.createIndex('output_task').on('output').column('taskId').execute();
}

async function createOutputEntry(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('output_entry')
    .addColumn('outputId', 'text', (c) => c.notNull().references('output.id'))
    .addColumn('entryId', 'text', (c) => c.notNull().references('work_entry.id'))
    .addPrimaryKeyConstraint('output_entry_pk', ['entryId', 'outputId'])
    .execute();
  await db.schema.createIndex('output_entry_output').on('output_entry').column('outputId').execute();
}

async function createOutputShare(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('output_share')
    .addColumn('outputId', 'text', (c) => c.notNull().references('output.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('shareMilli', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('output_share_pk', ['outputId', 'cadreId'])
    .execute();
}

async function createOutputCheck(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('output_check')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('outputId', 'text', (c) => c.notNull().references('output.id'))
    .addColumn('dayStepId', 'text', (c) => c.references('day_step.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('degree', 'integer')
    .addColumn('quantity', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('output_check_output').on('output_check').columns(['outputId', 'at']).execute();
}

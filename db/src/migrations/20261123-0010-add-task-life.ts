import { type Kysely, sql } from 'kysely';

/** Work that is assigned, planned, repeated, split and asked for, with the story of each task. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPlan(db);
  await createRecurrence(db);
  await addTaskLife(db);
  await indexTask(db);
  await createStep(db);
  await createBesideTask(db);
  await createRequest(db);
  await createProductReport(db);
}

async function createPlan(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task_plan')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('task_plan_of', ['unitId', 'period'])
    .execute();
}

async function createRecurrence(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task_recurrence')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('positionId', 'text', (c) => c.references('position.id'))
    .addColumn('productId', 'text', (c) => c.references('output_product.id'))
    .addColumn('proposedName', 'text', (c) => c.notNull())
    .addColumn('coefficientMilli', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('quantity', 'integer', (c) => c.notNull())
    .addColumn('quality', 'text', (c) => c.notNull())
    .addColumn('basisKind', 'text', (c) => c.notNull())
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('assignerId', 'text', (c) => c.references('cadre.id'))
    .addColumn('every', 'text', (c) => c.notNull())
    .addColumn('dueDay', 'integer', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('task_recurrence_unit').on('task_recurrence').column('unitId').execute();
}

async function addTaskLife(db: Kysely<unknown>): Promise<void> {
  const refers = async (column: string, to: string) => {
    await db.schema
      .alterTable('task')
      .addColumn(column, 'text', (c) => c.references(to))
      .execute();
  };
  await refers('positionId', 'position.id');
  await refers('assignerId', 'cadre.id');
  await refers('parentId', 'task.id');
  await refers('planId', 'task_plan.id');
  await refers('recurrenceId', 'task_recurrence.id');
  await refers('takenOverFromId', 'task.id');
  for (const column of ['recurrencePeriod', 'dueOn'] as const)
    await db.schema.alterTable('task').addColumn(column, 'text').execute();
  for (const column of ['proposedName', 'quality', 'basisKind', 'basis'] as const) {
    await db.schema
      .alterTable('task')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
  }
  const counts = [
    ['coefficientMilli', 0],
    ['quantity', 1],
    ['stepCount', 0],
  ] as const;
  for (const [column, value] of counts) {
    await db.schema
      .alterTable('task')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(value))
      .execute();
  }
  await db.schema
    .alterTable('task')
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('open'))
    .execute();
  // What was opened by lines so far weighs what its product weighs.
  await sql`update task set "coefficientMilli" = (select p."coefficientMilli" from output_product p where p.id = task."productId"),
    "positionId" = (select p."positionId" from output_product p where p.id = task."productId")
    where "productId" is not null`.execute(db);
}

async function indexTask(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('task').columns(columns).execute();
  await index('task_unit_due', ['unitId', 'state', 'dueOn']);
  await index('task_parent', ['parentId']);
  await index('task_plan_row', ['planId']);
  await index('task_taken_over', ['takenOverFromId']);
  await db.schema
    .createIndex('task_recurrence_once')
    .on('task')
    .columns(['recurrenceId', 'recurrencePeriod'])
    .unique()
    .execute();
}

async function createStep(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('taskId', 'text', (c) => c.notNull().references('task.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .addUniqueConstraint('task_step_order', ['taskId', 'sequence'])
    .execute();
}

async function createBesideTask(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task_collaborator')
    .addColumn('taskId', 'text', (c) => c.notNull().references('task.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('shareMilli', 'integer')
    .addPrimaryKeyConstraint('task_collaborator_pk', ['cadreId', 'taskId'])
    .execute();
  await db.schema.createIndex('task_collaborator_task').on('task_collaborator').column('taskId').execute();
  await db.schema
    .createTable('task_file')
    .addColumn('fileId', 'text', (c) => c.primaryKey().references('stored_file.id'))
    .addColumn('taskId', 'text', (c) => c.notNull().references('task.id'))
    .addColumn('removedAt', 'text')
    .execute();
  await db.schema.createIndex('task_file_task').on('task_file').column('taskId').execute();
}

async function createRequest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work_request')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('taskId', 'text', (c) => c.references('task.id'))
    .addColumn('answeredAt', 'text')
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('withdrawnAt', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('work_request_unit').on('work_request').columns(['unitId', 'at']).execute();
  await db.schema.createIndex('work_request_cadre').on('work_request').columns(['cadreId', 'at']).execute();
}

async function createProductReport(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('product_report')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('positionCode', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('nameFold', 'text', (c) => c.notNull())
    .addColumn('taskId', 'text', (c) => c.references('task.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('reporterId', 'text', (c) => c.references('account.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('productId', 'text', (c) => c.references('output_product.id'))
    .addColumn('settledAt', 'text')
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('product_report_name', ['positionCode', 'nameFold'])
    .execute();
}

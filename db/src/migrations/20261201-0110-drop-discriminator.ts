import { type Kysely, sql } from 'kysely';

const FINDING = [
  ...['id', 'month', 'rule', 'subjectKind', 'subjectId', 'cadreId', 'unitId', 'severity', 'settingsId'],
  ...['params', 'entryIds', 'lineCount', 'state', 'foundAt', 'headFromOn', 'seenAt', 'changedAt', 'version'],
];
const STEP = ['id', 'findingId', 'sequence', 'kind', 'at', 'accountId', 'words'];

/**
 * A finding is known by month, check and subject alone: what told several of one subject apart was '' in every row. SQLite
 * drops no column of a unique constraint, so both tables are written anew, the steps because they refer to the findings.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFinding(db);
  await createStep(db);
  for (const [name, columns] of [
    ['finding', FINDING],
    ['finding_step', STEP],
  ] as const) {
    const list = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(`${name}_new`)} (${list}) select ${list} from ${sql.table(name)}`.execute(
      db,
    );
  }
  await db.schema.dropTable('finding_step').execute();
  await db.schema.dropTable('finding').execute();
  await db.schema.alterTable('finding_new').renameTo('finding').execute();
  await db.schema.alterTable('finding_step_new').renameTo('finding_step').execute();
  const index = (name: string) => db.schema.createIndex(name);
  await index('finding_subject')
    .unique()
    .on('finding')
    .columns(['month', 'rule', 'subjectKind', 'subjectId'])
    .execute();
  await index('finding_cadre').on('finding').columns(['cadreId', 'month']).execute();
  await index('finding_unit').on('finding').columns(['unitId', 'month']).execute();
  await index('finding_month').on('finding').columns(['month', 'state', 'unitId']).execute();
  await index('finding_step_sequence')
    .unique()
    .on('finding_step')
    .columns(['findingId', 'sequence'])
    .execute();
}

async function createFinding(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finding_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('subjectKind', 'text', (c) => c.notNull())
    .addColumn('subjectId', 'text', (c) => c.notNull())
    .addColumn('cadreId', 'text', (c) => c.references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('settingsId', 'text', (c) => c.notNull().references('finding_settings.id'))
    .addColumn('params', 'text', (c) => c.notNull())
    .addColumn('entryIds', 'text', (c) => c.notNull())
    .addColumn('lineCount', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('foundAt', 'text', (c) => c.notNull())
    .addColumn('headFromOn', 'text', (c) => c.notNull())
    .addColumn('seenAt', 'text')
    .addColumn('changedAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
}

async function createStep(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finding_step_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('findingId', 'text', (c) => c.notNull().references('finding_new.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('words', 'text', (c) => c.notNull())
    .execute();
}

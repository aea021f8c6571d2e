import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

const SUMS = [
  ...['minutes', 'minutesAccepted', 'minutesWaiting', 'minutesWithOutput', 'minutesUnderWay'],
  ...['minutesWithoutOutput', 'minutesAdHoc', 'minutesA', 'minutesB', 'minutesC', 'minutesD'],
  ...['entries', 'entriesWithoutOutput', 'outputsDelivered', 'outputsAccepted', 'loggedMask'],
  ...['isCounted', 'personDays', 'dutyHalves', 'workedMask', 'dutyMask', 'anywhereMask'],
];

/** A month closed unit by unit: its figures, findings and reviews in rows of their own, reopenings, deadlines and grace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createClosing(db);
  await createFrozen(db);
  await createReopening(db);
  await createTimes(db);
  await sql`create index output_undecided on output ("deliveredOn") where "degree" is null`.execute(db);
}

async function createClosing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('closing')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addColumn('undecided', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('reopenedAt', 'text')
    .addUniqueConstraint('closing_edition', ['month', 'unitId', 'edition'])
    .execute();
  await db.schema
    .createTable('closing_part')
    .addColumn('closingId', 'text', (c) => c.notNull().references('closing.id'))
    .addColumn('partId', 'text', (c) => c.notNull().references('closing.id'))
    .addPrimaryKeyConstraint('closing_part_key', ['closingId', 'partId'])
    .execute();
}

async function createFrozen(db: Kysely<unknown>): Promise<void> {
  let months: CreateTableBuilder<string, string> = db.schema
    .createTable('closed_cadre_month')
    .addColumn('closingId', 'text', (c) => c.notNull().references('closing.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull())
    .addColumn('positionId', 'text', (c) => c.notNull());
  for (const name of SUMS) months = months.addColumn(name, 'integer', (c) => c.notNull());
  await months
    .addPrimaryKeyConstraint('closed_cadre_month_key', ['closingId', 'cadreId', 'unitId', 'positionId'])
    .execute();
  await db.schema
    .createIndex('closed_cadre_month_cadre')
    .on('closed_cadre_month')
    .columns(['cadreId', 'closingId'])
    .execute();
  await db.schema
    .createTable('closed_review')
    .addColumn('closingId', 'text', (c) => c.notNull().references('closing.id'))
    .addColumn('reviewId', 'text', (c) => c.notNull())
    .addColumn('cadreId', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('resultHundredths', 'integer')
    .addColumn('generalHundredths', 'integer')
    .addColumn('totalHundredths', 'integer')
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('closed_review_key', ['closingId', 'reviewId'])
    .execute();
  await db.schema
    .createTable('closed_finding')
    .addColumn('closingId', 'text', (c) => c.notNull().references('closing.id'))
    .addColumn('findingId', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('subjectKind', 'text', (c) => c.notNull())
    .addColumn('subjectId', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settingsId', 'text', (c) => c.notNull())
    .addColumn('params', 'text', (c) => c.notNull())
    .addColumn('entryIds', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('closed_finding_key', ['closingId', 'findingId'])
    .execute();
  await db.schema
    .createTable('carried_output')
    .addColumn('closingId', 'text', (c) => c.notNull().references('closing.id'))
    .addColumn('outputId', 'text', (c) => c.notNull())
    .addColumn('cadreId', 'text', (c) => c.notNull())
    .addColumn('quantity', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('carried_output_key', ['closingId', 'outputId'])
    .execute();
}

async function createReopening(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reopening')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('closingId', 'text', (c) => c.notNull().references('closing.id'))
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('untilOn', 'text', (c) => c.notNull())
    .addColumn('askedAt', 'text', (c) => c.notNull())
    .addColumn('askedById', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('answeredAt', 'text')
    .addColumn('answeredById', 'text', (c) => c.references('account.id'))
    .execute();
  await db.schema
    .createIndex('reopening_month')
    .on('reopening')
    .columns(['month', 'unitId', 'askedAt'])
    .execute();
}

async function createTimes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('closing_deadline')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('dueOn', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .execute();
  await db.schema
    .createIndex('closing_deadline_month')
    .on('closing_deadline')
    .columns(['month', 'unitId', 'at'])
    .execute();
  await db.schema
    .createTable('closing_grace')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('untilOn', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .execute();
  await db.schema
    .createIndex('closing_grace_month')
    .on('closing_grace')
    .columns(['month', 'cadreId', 'at'])
    .execute();
}

import type { CreateTableBuilder, Kysely } from 'kysely';

const FIGURES = [
  'minutes',
  'minutesAccepted',
  'minutesWaiting',
  'minutesWithOutput',
  'minutesUnderWay',
  'minutesWithoutOutput',
  'minutesAdHoc',
  'minutesA',
  'minutesB',
  'minutesC',
  'minutesD',
  'entries',
  'entriesWithoutOutput',
  'outputsDelivered',
  'outputsAccepted',
];

function withFigures(table: CreateTableBuilder<string, string>) {
  return FIGURES.reduce((t, name) => t.addColumn(name, 'integer', (c) => c.notNull()), table);
}

/** Sums by day and by month, written in the transaction that moves them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const day = db.schema
    .createTable('cadre_day')
    .addColumn('workDayId', 'text', (c) => c.notNull().references('work_day.id'))
    .addColumn('positionId', 'text', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('workedOn', 'text', (c) => c.notNull())
    .addColumn('cadreId', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('cadre_day_pk', ['workDayId', 'positionId']);
  await withFigures(day).execute();
  await db.schema.createIndex('cadre_day_cadre').on('cadre_day').columns(['cadreId', 'workedOn']).execute();
  await db.schema
    .createIndex('cadre_day_unit')
    .on('cadre_day')
    .columns(['month', 'unitId', 'workedOn'])
    .execute();
  const month = db.schema
    .createTable('cadre_month')
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('cadreId', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull())
    .addColumn('positionId', 'text', (c) => c.notNull())
    .addColumn('loggedMask', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('cadre_month_pk', ['month', 'cadreId', 'unitId', 'positionId']);
  await withFigures(month).execute();
  await db.schema
    .createTable('change_counter')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'integer', (c) => c.notNull())
    .execute();
}

import { type Kysely, sql } from 'kysely';

const OFF = { admin: 'off', head: 'off', personnel: 'off', committee: 'off', auditor: 'off' };

/**
 * The code of a person's own device beside the first factor, recovery codes, what waits between the two, and what each
 * session was opened with. A demo asks nobody for a code.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('second_factor')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('lastStep', 'integer', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('confirmedAt', 'text')
    .addColumn('endedAt', 'text')
    .execute();
  // One that counts for each account, and one that is being set up.
  for (const state of ['is not', 'is'] as const) {
    await schema
      .createIndex(state === 'is' ? 'second_factor_begun' : 'second_factor_on')
      .unique()
      .on('second_factor')
      .column('accountId')
      .where(sql.ref('confirmedAt'), state, null)
      .where(sql.ref('endedAt'), 'is', null)
      .execute();
  }
  await schema
    .createTable('recovery_code')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('handle', 'text', (c) => c.notNull())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('usedAt', 'text')
    .addUniqueConstraint('recovery_code_handle', ['accountId', 'handle'])
    .execute();
  await schema
    .createTable('sign_in_wait')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('firstFactor', 'text', (c) => c.notNull())
    .addColumn('replacedId', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('endedAt', 'text')
    .execute();
  await schema.createIndex('sign_in_wait_account').on('sign_in_wait').column('accountId').execute();
  await schema
    .alterTable('session')
    .addColumn('firstFactor', 'text', (c) => c.notNull().defaultTo('password'))
    .execute();
  await schema
    .alterTable('session')
    .addColumn('secondFactor', 'text', (c) => c.notNull().defaultTo('none'))
    .execute();
  const demo = await db.selectFrom('setting').select('name').where('name', '=', 'demo').executeTakeFirst();
  if (demo) {
    const values = { name: 'secondFactor', value: JSON.stringify(OFF) };
    await db.insertInto('setting').values(values).execute();
  }
}

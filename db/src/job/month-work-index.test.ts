import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialectOf } from '../dialects.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** As the queries of the night, the jobs' page and the outbox are written. */
const QUERIES: Record<string, [query: string, index: string]> = {
  'work that explains hours': [
    `select id from task where "openedOn" <= 'b' and ("deliveredOn" is null or "deliveredOn" >= 'a')`,
    'task_delivered',
  ],
  'months that have findings': [
    `select distinct month from finding where state <> 'gone' order by month desc`,
    'finding_month',
  ],
  'a closing in force': [
    `select month from closing where "unitId" = 'x' and month >= 'a' and "reopenedAt" is null`,
    'closing_in_force',
  ],
  'days of a month': [
    `select id from work_day where "workedOn" >= 'a' and "workedOn" <= 'b'`,
    'work_day_worked',
  ],
  'minutes of a year': [
    `select "cadreId", "workedOn", sum(minutes) from cadre_day where month >= 'a' and month <= 'b' group by 1, 2`,
    'cadre_day_unit',
  ],
  'the last runs': [`select * from job_run order by "startedAt" desc, id desc limit 60`, 'job_run_started'],
  'letters that went': [`select count(*) from mail where "sentAt" is not null`, 'mail_sent'],
  'runs of files to be removed': [
    `select id from import_run where "startedAt" < 'a' and coalesce("endedAt", "seenAt") < 'a' order by "startedAt"`,
    'import_run_started',
  ],
  'notices to be removed': [`select id from notice where "at" < 'a' limit 200`, 'notice_at'],
  'letters that never went': [
    `select id from mail where "sentAt" is null and "at" < 'a' limit 200`,
    'mail_sent',
  ],
  'letters to be emptied': [`select id from mail where "body" <> '' and "sentAt" < 'a'`, 'mail_with_body'],
};

const isSqlite = () => dialectOf(database.db) === 'sqlite';

describe('without reading the whole table', () => {
  it.for(Object.entries(QUERIES))('%s are found', async ([, [query, index]], { skip }) => {
    if (!isSqlite()) skip();
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(query)}`.execute(database.db);
    expect(rows.map(({ detail }) => detail).join(' ')).toContain(`INDEX ${index}`);
  });
});

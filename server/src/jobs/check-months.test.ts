import { afterEach, beforeEach, expect, it } from 'vitest';
import { addJanuary, CLOSING_NOW, closeAll, closeUnit } from '../testing/closings.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { openSecondOffice } from '../testing/transfers.ts';
import { jobsOf } from './runner/jobs.ts';
import { runDue } from './runner/runner.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await openSecondOffice(server);
});
afterEach(() => server.close());

/** The night of a day at 01:30 in Vietnam: the months it checked, and what it says of itself. */
async function nightOf(day: string) {
  const { db, config } = server;
  const jobs = jobsOf({ db, databaseUrl: config.databaseUrl, address: '' });
  const night = jobs.filter(({ name }) => name === 'check-month');
  const look = (at: Date) => runDue({ db, holder: 'a', now: () => at }, night);
  const end = new Date(`${day}T01:31:00+07:00`);
  await look(new Date(end.getTime() - 3_600_000));
  await look(end);
  const at = new Date(`${day}T01:30:00+07:00`).toISOString();
  const runs = await db.selectFrom('finding_run').select('month').where('at', '=', at).execute();
  const { counts, error } = await db
    .selectFrom('job_run')
    .select(['counts', 'error'])
    .where('subject', '=', day)
    .executeTakeFirstOrThrow();
  return { months: runs.map(({ month }) => month).sort(), counts: JSON.parse(counts), error };
}
const missing = () =>
  server.db
    .selectFrom('finding')
    .select('params')
    .where('month', '=', '2024-01')
    .where('rule', '=', 'missing-days')
    .where('cadreId', '=', server.fixture.cadreIds.ha)
    .executeTakeFirst();

it('of the first of a month looks at the last days of the month that ended', async () => {
  await addJanuary(server);
  await nightOf('2024-01-31');
  const before = JSON.parse((await missing())?.params ?? '');
  const night = await nightOf('2024-02-01');
  expect(night).toMatchObject({ months: ['2024-01', '2024-02'], counts: { months: 2 }, error: null });
  const after = JSON.parse((await missing())?.params ?? '');
  expect(after).toEqual({ ...before, days: before.days + 1 });
});

it('goes on while any unit of the month that ended is open, and ends with the last', async () => {
  await addJanuary(server);
  await closeUnit(server, 'phuc.nv', 'SNV');
  expect((await nightOf('2024-02-06')).months).toEqual(['2024-01', '2024-02']);
  await closeAll(server);
  expect((await nightOf('2024-02-07')).months).toEqual(['2024-02']);
});

it('lets a month be in which nobody wrote', async () => {
  expect((await nightOf('2024-02-01')).months).toEqual(['2024-02']);
});

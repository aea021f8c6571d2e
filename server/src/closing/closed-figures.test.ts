import { newId } from '@so-viec/shared/id/uuidv7';
import type { ReportContent } from '@so-viec/shared/report/report-content';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindingCounts } from '../finding/finding-view.ts';
import { keepMonth } from '../finding/keep/keep-month.ts';
import { reportOf } from '../report/machine-report.ts';
import type { viewOfGlance } from '../summary/views/glance.ts';
import { reopen } from '../testing/closings.ts';
import { actOn, FOUND_AT, seeFebruary } from '../testing/findings.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { decideMonths } from '../testing/rated.ts';
import { closeMonth } from './close.commands.ts';
import { closeOnMachine } from './machine-close.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  await seeFebruary(server);
  await server.db.updateTable('work_day').set({ state: 'accepted' }).execute();
  await sumUp(server.db, '2024-02');
  await decideMonths(server, 'ha', { '2024-02': 8800 });
});
afterEach(() => server.close());

const close = () => closeOnMachine(server.db, { month: '2024-02', unit: undefined }, server.now());

async function report(): Promise<ReportContent> {
  const of = { period: '2024-02', unit: undefined, style: undefined, format: 'csv' as const };
  const made = await reportOf(server.db, of, server.now());
  if (typeof made === 'string') throw new Error(made);
  return made.content;
}
const adHoc = ({ findings }: ReportContent) => findings?.find(({ rule }) => rule === 'adhoc-heavy');
const reviewOf = ({ people }: ReportContent) =>
  people.find(({ code }) => code === 'CB-HA')?.months[0]?.reviewHundredths;

type Glance = Awaited<ReturnType<typeof viewOfGlance>>;
async function pages() {
  const committee = server.as('thu.dt');
  const glance = (await committee.get<Glance>('/api/summary/2024-02/glance')).body.findings;
  const counts = (await committee.get<FindingCounts>('/api/finding-counts?month=2024-02')).body;
  return { glance, counts };
}

/** What people still do once a month is closed, and what else may reach its rows. */
async function act(): Promise<void> {
  await actOn(server, 'ha.ttt', 'answer');
  expect((await actOn(server, 'an.nth', 'closing')).body.state).toBe('closed');
  await server.db.updateTable('review').set({ totalHundredths: 9100 }).execute();
}

it('reports a closed month as it was closed, whatever is done about its findings and reviews after', async () => {
  await close();
  const [content, shown] = [await report(), await pages()];
  expect(adHoc(content)).toMatchObject({ open: 1, closed: 0 });
  expect(reviewOf(content)).toBe(8800);
  expect([shown.glance?.frozen, shown.counts.frozen]).toEqual(['all', 'all']);
  await act();
  expect(await report()).toEqual(content);
  expect(await pages()).toEqual(shown);
});

it('reports what was done once the month is open again, and keeps it in the next edition', async () => {
  await close();
  await act();
  const { id } = await server.db
    .selectFrom('closing')
    .select('id')
    .where('unitId', '=', server.fixture.unitIds.snv)
    .executeTakeFirstOrThrow();
  await reopen(server, id, '2024-03-20');
  const open = await report();
  expect(adHoc(open)).toMatchObject({ open: 0, closed: 1 });
  expect(reviewOf(open)).toBe(9100);
  expect((await pages()).glance?.frozen).toBe('some');
  await close();
  await actOn(server, 'tuan.lm', 'reopening');
  await server.db.updateTable('review').set({ totalHundredths: 8000 }).execute();
  const { findings, people, closings } = await report();
  expect({ findings, people }).toEqual({ findings: open.findings, people: open.people });
  expect(closings.map(({ edition }) => edition)).toEqual([2]);
});

it('keeps with each unit of a person on which days they logged in any', async () => {
  const { db, fixture } = server;
  const elsewhere = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance };
  const day = { cadreId: fixture.cadreIds.ha, day: '2024-02-28', state: 'accepted' as const };
  await addDay(db, { ...elsewhere, ...day, lines: [{ minutes: 60 }] });
  await sumUp(db, '2024-02');
  await close();
  const rows = await db
    .selectFrom('closed_cadre_month')
    .select(['loggedMask', 'anywhereMask'])
    .where('cadreId', '=', fixture.cadreIds.ha)
    .where('loggedMask', '>', 0)
    .execute();
  const anywhere = rows.reduce((mask, { loggedMask }) => mask | loggedMask, 0);
  expect(rows.map(({ anywhereMask }) => anywhereMask)).toEqual([anywhere, anywhere]);
  expect(rows.every(({ loggedMask }) => loggedMask !== anywhere)).toBe(true);
});

it('takes units that are open as they stand beside those that are closed', async () => {
  const { unitIds } = server.fixture;
  await closeOnMachine(server.db, { month: '2024-02', unit: 'SNV' }, server.now());
  const before = await report();
  await act();
  await server.db.updateTable('finding').set({ state: 'closed' }).where('unitId', '=', unitIds.stc).execute();
  const after = await report();
  expect(adHoc(after)).toEqual(adHoc(before));
  const closedOf = ({ findings }: ReportContent) => findings?.reduce((sum, one) => sum + one.closed, 0) ?? 0;
  expect(closedOf(after)).toBeGreaterThan(closedOf(before));
  expect((await pages()).counts.frozen).toBe('some');
});

it('goes on saying that the checks had not run before a closing of old where they first ran after it', async () => {
  await server.db.deleteFrom('finding_step').execute();
  await server.db.deleteFrom('finding').execute();
  await server.db.deleteFrom('finding_run').execute();
  await closeMonth(server.db, { access: null, at: FOUND_AT, today: '2024-03-05' }, newId(), {
    month: '2024-02',
    unit: 'TINH',
    undecided: 0,
  });
  const content = await report();
  expect(content.findings).toBeNull();
  server.setNow('2024-03-06T02:00:00.000Z');
  expect(
    (await keepMonth(server.db, { month: '2024-02', unit: undefined }, server.now()))?.counts.fresh,
  ).toBeGreaterThan(0);
  server.setNow(FOUND_AT);
  expect(await report()).toEqual(content);
  expect((await pages()).glance).toBeNull();
});

describe('what was written after the last run of the checks', () => {
  /** Days of Bảo like those of Hà, written and accepted since. */
  beforeEach(async () => {
    const { db, fixture } = server;
    const post = {
      unitId: fixture.unitIds.ccvc,
      positionId: fixture.positionIds.staff,
      state: 'accepted' as const,
    };
    for (const day of ['01', '02', '05', '06', '07', '19', '20', '21', '22', '23']) {
      await addDay(db, {
        ...post,
        cadreId: fixture.cadreIds.bao,
        day: `2024-02-${day}`,
        lines: [{ minutes: 400 }],
      });
    }
    await sumUp(db, '2024-02');
  });
  const frozen = () =>
    server.db
      .selectFrom('closed_finding')
      .select('rule')
      .where('subjectId', '=', server.fixture.cadreIds.bao)
      .where('rule', '=', 'adhoc-heavy')
      .execute();

  it('is checked by the closing of a page before it is frozen', async () => {
    const answer = await server
      .as('phuc.nv')
      .put(`/api/closings/${newId()}`, { month: '2024-02', unit: 'SNV', undecided: 0 });
    expect([answer.status, await frozen()]).toEqual([200, [{ rule: 'adhoc-heavy' }]]);
  });

  it('is checked by the closing of the command line before it is frozen', async () => {
    await close();
    expect(await frozen()).toEqual([{ rule: 'adhoc-heavy' }]);
  });

  it('is not checked where the closing is refused, or stands already', async () => {
    const runs = async () => (await server.db.selectFrom('finding_run').select('id').execute()).length;
    const before = await runs();
    const put = (as: string, unit: string, undecided = 0) =>
      server.as(as).put(`/api/closings/${newId()}`, { month: '2024-02', unit, undecided });
    const refused = [
      await put('phuc.nv', 'TINH'),
      await put('thu.dt', 'TINH'),
      await put('phuc.nv', 'SNV', 3),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 422, 422]);
    expect(await runs()).toBe(before);
    await put('phuc.nv', 'SNV');
    await put('phuc.nv', 'SNV');
    expect(await runs()).toBe(before + 1);
  });
});

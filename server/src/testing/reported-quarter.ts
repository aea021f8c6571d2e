import type { ReportContent, ReportStyle, ReportWords } from '@so-viec/shared/report/report-content';
import { NO_WORDS } from '@so-viec/shared/report/report-content';
import { reportOf } from '../report/machine-report.ts';
import { writeReport } from '../report/report-files.ts';
import { openTestServer, type TestServer } from './index.ts';
import { addDay, sumUp } from './month-of-work.ts';

/** Long after the quarter. */
export const AFTER = new Date('2024-05-10T03:00:00.000Z');

/** A quarter in which Hà, Bảo and Yến each wrote a day, and what is reported of it. */
export async function openReportedQuarter() {
  const server = await openTestServer();
  await fillQuarter(server);

  async function contentOf(period: string, unit?: string, now = AFTER): Promise<ReportContent> {
    const report = await reportOf(server.db, { period, unit, style: undefined, format: 'csv' }, now);
    if (typeof report === 'string') throw new Error(report);
    return report.content;
  }
  async function write(
    format: Parameters<typeof writeReport>[1],
    style: ReportStyle = 'state',
    more: { words?: Partial<ReportWords>; content?: Partial<ReportContent> } = {},
  ) {
    const content = { ...(await contentOf('2024-Q1')), ...more.content };
    return writeReport({ content, style, words: { ...NO_WORDS, ...more.words } }, format);
  }
  return { db: server.db, contentOf, write, close: server.close };
}
export type ReportedQuarter = Awaited<ReturnType<typeof openReportedQuarter>>;

async function fillQuarter(server: TestServer): Promise<void> {
  const { db, fixture } = server;
  const { ha, bao, yen } = fixture.cadreIds;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  const stc = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance };
  await addDay(db, { ...ccvc, cadreId: ha, day: '2024-01-09', lines: [{ minutes: 431 }] });
  await addDay(db, { ...ccvc, cadreId: bao, day: '2024-02-06', lines: [{ minutes: 60 }] });
  await addDay(db, {
    ...{ ...stc, cadreId: yen, day: '2024-01-09' },
    lines: [{ minutes: 470, output: { quantity: 2, degree: 75 } }],
  });
  await db.updateTable('output').set({ coefficientMilli: 2000 }).execute();
  await sumUp(db, '2024-01');
  await sumUp(db, '2024-02');
}

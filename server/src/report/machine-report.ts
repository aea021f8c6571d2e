import { type Db, findChangeCount } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { ReportFormat } from '@so-viec/shared/report/report.schema';
import { NO_WORDS, type ReportContent, type ReportStyle } from '@so-viec/shared/report/report-content';
import type { ReportPeriod } from '@so-viec/shared/report/report-period';
import { organisationToday } from '../access/organisation.ts';
import { systemScope } from '../access/scopes.ts';
import { Problem } from '../http/problem.ts';
import { issuerOf } from './issuer.ts';
import { loadReport } from './load-report.ts';
import { writeReport } from './report-files.ts';
import { makeSteadyReport } from './steady-report.ts';

/** What a command line asks for; `style` undefined is that of the body. */
export interface MachineReport {
  period: ReportPeriod;
  unit: string | undefined;
  style: ReportStyle | undefined;
  format: ReportFormat;
}

/**
 * The report of a unit by its code (undefined: the whole) for a command line on the machine itself, which sees
 * everything, with the bytes of its file. Says why there is none: an unknown unit, a period that has not begun.
 */
export async function reportOf(
  db: Db,
  { period, unit, style, format }: MachineReport,
  now: Date,
): Promise<{ content: ReportContent; bytes: Uint8Array } | 'not-found' | 'future-period'> {
  const today = todayIn(now);
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const unitId = organisation.versions.find(({ code }) => code === unit)?.unitId ?? null;
  const issuer = await issuerOf(db, organisation, unitId);
  try {
    const wanted = { period, unit, issuer };
    const content = await makeSteadyReport(db, {
      today,
      sum: (of, held) => loadReport({ db: of, organisation: held, scope: systemScope() }, today, wanted),
      keep: async (_, made) => made,
    });
    const bytes = await writeReport({ content, style: style ?? issuer.style, words: NO_WORDS }, format);
    return { content, bytes };
  } catch (error) {
    const code = error instanceof Problem ? error.body.code : undefined;
    if (code === 'not-found' || code === 'future-period') return code;
    throw error;
  }
}

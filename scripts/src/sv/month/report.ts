import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem, reportOf } from '@so-viec/server';
import { REPORT_STYLES } from '@so-viec/shared/report/report-content';
import { isReportPeriod, periodName } from '@so-viec/shared/report/report-period';
import { monthSentences, perDayOf, publishedSentence } from '@so-viec/shared/report/report-sentences';
import { type Command, CommandProblem, withDatabase, wrongUse } from '../command.ts';
import { readOptions } from '../options.ts';

const FORMATS = ['docx', 'xlsx', 'pdf', 'csv'] as const;

/** `sv report`: a month or quarter as a file; the published sentences of its months on stdout. */
export const command: Command = {
  name: 'report',
  usage: [
    'sv report YYYY-MM|YYYY-Qn [--unit CODE] [--style state|party] --format docx|xlsx|pdf|csv --out FILE',
    'sv report YYYY-MM|YYYY-Qn [--unit CODE] [--style state|party] --format xlsx --by-person --out FILE',
  ],
  async run(args, around) {
    const { words, options } = readOptions(command, args, {
      ...{ unit: 'text', style: 'text', format: 'text', out: 'text', 'by-person': 'switch' },
    });
    const [period, ...more] = words;
    const format = FORMATS.find((known) => known === options.format);
    const style = REPORT_STYLES.find((known) => known === options.style);
    const { unit, out } = options;
    const isKnown =
      format !== undefined && out !== undefined && (options.style === undefined || style !== undefined);
    const isSplit = options['by-person'];
    if (period === undefined || more.length > 0 || !isKnown || (isSplit && format !== 'xlsx'))
      throw wrongUse(command.usage);
    if (!isReportPeriod(period))
      throw new CommandProblem(`Kỳ phải có dạng YYYY-MM hoặc YYYY-Qn, đang là "${period}".`, 2);
    const wanted = { period, unit, style, format: isSplit ? ('xlsx-people' as const) : format };
    const report = await withDatabase(around, (db) =>
      reportOf(db, wanted, around.now()).catch((error) => {
        throw withoutData(period, error) ?? error;
      }),
    );
    if (report === 'not-found') throw new CommandProblem(`Không có đơn vị nào mã "${unit}".`);
    if (report === 'future-period') throw new CommandProblem('Kỳ này chưa bắt đầu, chưa có gì để báo cáo.');
    writeFileSync(resolve(around.folder, out), report.bytes);
    const { content } = report;
    const { total, provisionalUpTo } = content;
    const whole = publishedSentence(period, total, provisionalUpTo, perDayOf(content));
    const lines = [...monthSentences(content), whole];
    around.out(`${lines.join('\n')}\n`);
    return 0;
  },
};

/** A period of which there is nothing to report, in one sentence. */
function withoutData(period: string, error: unknown): CommandProblem | undefined {
  if (!(error instanceof Problem)) return undefined;
  const { code, params } = error.body;
  if (code === 'period-without-lines') {
    return new CommandProblem(`Trong ${periodName(period)} chưa ai ghi giờ nào, không có gì để báo cáo.`);
  }
  if (code !== 'month-before-data') return undefined;
  const { first } = params as { first: string };
  return new CommandProblem(
    `Chưa có số liệu của ${periodName(period)}: tháng đầu tiên có nhật ký là ${first}.`,
  );
}

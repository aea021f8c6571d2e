import { type MachineSummary, summarise } from '@so-viec/server';
import { formatDay, formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { formatWhole, hoursOf, toComma } from '@so-viec/shared/decimal/decimal';
import { type Command, CommandProblem, withDatabase } from '../command.ts';
import { readMonth } from '../options.ts';

/** `sv summary`: a month's figures of a unit, or of everything. */
export const command: Command = {
  name: 'summary',
  usage: ['sv summary YYYY-MM [--unit CODE] [--json]'],
  async run(args, around) {
    const { month, unit, json } = readMonth(command, args);
    const of = { month, unit };
    const summary = await withDatabase(around, (db) => summarise(db, of, around.now()));
    if (!summary) throw new CommandProblem(`Không có đơn vị nào mã "${unit}".`);
    around.out(json ? `${JSON.stringify(jsonOf(summary))}\n` : tableOf(summary));
    return 0;
  },
};

/** The document that `--json` prints: exact integers, quotients and days as decimal strings with a dot. */
function jsonOf({ month, unit, figures, isProvisional }: MachineSummary) {
  return { month, unit: unit?.code ?? null, ...figures, isProvisional };
}

const NOTHING = 'không có';
const decimal = (text: string | null): string => (text === null ? NOTHING : toComma(text));

function tableOf({ month, unit, figures: f, isProvisional, upTo }: MachineSummary): string {
  const hours = (minutes: number) => toComma(hoursOf(minutes, 2));
  const over = (days: string, basis: string) =>
    upTo ? `tính đến ${formatDay(upTo)}: ${hours(f.over.minutes)} giờ ÷ ${days}` : basis;
  const rows: [string, string, string?][] = [
    ['Số người', formatWhole(f.headcount), `${formatWhole(f.cadresLogged)} người đã ghi`],
    ['Ngày làm việc của tháng', formatWhole(f.workingDays), isProvisional ? 'tạm tính' : ''],
    ['Ngày công', formatWhole(f.personDays)],
    ['Ngày phải làm', toComma(f.dutyDays)],
    ['Giờ', hours(f.minutes), `${hours(f.minutesAccepted)} đã duyệt, ${hours(f.minutesWaiting)} chưa trình`],
    ['Giờ/người/tháng', decimal(f.hoursPerPersonMonth), 'giờ ÷ số người'],
    [
      'Giờ/người/ngày',
      decimal(f.hoursPerPersonDay),
      over(`${formatWhole(f.over.personDays)} ngày công`, 'giờ ÷ ngày công'),
    ],
    [
      'Giờ/ngày phải làm',
      decimal(f.hoursPerDutyDay),
      over(`${toComma(f.over.dutyDays)} ngày phải làm`, 'giờ ÷ ngày phải làm'),
    ],
    [
      'Giờ/người/ngày lịch',
      decimal(f.hoursPerPersonOfficialDay),
      'giờ/người/tháng ÷ ngày làm việc của tháng',
    ],
    ['Ngày chưa ghi', formatWhole(f.daysMissing)],
    ['Sản phẩm đã nộp', formatWhole(f.outputsDelivered), `${formatWhole(f.outputsAccepted)} được nhận`],
    ['Dòng không rõ sản phẩm', formatWhole(f.entriesWithoutOutput), `${hours(f.minutesWithoutOutput)} giờ`],
  ];
  const title = `Tháng ${formatMonth(month)}, ${unit ? `${unit.name} (${unit.code})` : 'tất cả các đơn vị'}`;
  const width = (place: 0 | 1) => Math.max(...rows.map((row) => row[place].length));
  const lines = rows.map(([label, value, note]) =>
    `  ${label.padEnd(width(0))}  ${value.padStart(width(1))}${note ? `   ${note}` : ''}`.trimEnd(),
  );
  return `${title}\n${lines.join('\n')}\n`;
}

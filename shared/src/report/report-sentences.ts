import { formatDay, formatMonth } from '../civil-day/civil-day.ts';
import { divideHalfUp, formatWhole, halvesToDecimal, hoursOf, toComma } from '../decimal/decimal.ts';
import { shareText, shareTexts } from '../decimal/shares.ts';
import { hoursPerDay, overDays } from '../summary/figures.rules.ts';
import type { ReportContent, ReportFindings } from './report-content.ts';
import { periodName } from './report-period.ts';
import { averagesOfPeriod, noSums, partsByOutput, type ReportSums } from './report-sums.ts';

const NONE = '—';
const decimal = (text: string | null): string => (text === null ? NONE : toComma(text));
const hours = (minutes: number): string => toComma(hoursOf(minutes, 2)).replace(/,00$/, '');
const share = (part: number, whole: number): string => shareText(part, whole, NONE);
const shares = (parts: readonly number[], alone?: number): string[] => shareTexts(parts, alone, NONE);

/** Hours per person-day of a report's months, of a running one the days that are over; null where there are none. */
export function perDayOf({
  total,
  months,
  soFar,
}: Pick<ReportContent, 'total' | 'months' | 'soFar'>): string | null {
  if (!soFar || total.minutesSoFar !== undefined) return averagesOfPeriod(total).perPersonDay;
  // A report of old has them of the running month alone.
  const running = months.find(({ month }) => month === soFar.month)?.sums ?? noSums();
  return hoursPerDay(
    total.minutes - running.minutes + soFar.minutes,
    total.personDays - running.personDays + soFar.personDays,
  );
}

/** The sentence by which the scheme's months were published; without hours it says that alone. */
export function publishedSentence(
  period: string,
  sums: ReportSums,
  upTo: string | null = null,
  perDay: string | null = averagesOfPeriod(sums).perPersonDay,
): string {
  const { perPersonMonth } = averagesOfPeriod(sums);
  const name = periodName(period);
  const until = upTo === null ? '' : `, tạm tính đến ${formatDay(upTo)}`;
  const begin = `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}${until}`;
  if (sums.minutes === 0) return `${begin}, ${upTo === null ? 'không' : 'chưa'} có giờ nào được ghi.`;
  return `${begin}, mỗi người ghi bình quân ${decimal(perPersonMonth)} giờ/tháng, tức ${decimal(perDay)} giờ/ngày làm việc.`;
}

/** What the averages are divided by. */
function basisSentence({ period, total, soFar }: ReportContent): string {
  const { perDutyDay, dutyDays } = averagesOfPeriod(total);
  const people = `${formatWhole(total.headcount)} người`;
  const isQuarter = period.includes('Q');
  const months = isQuarter ? `, ${formatWhole(total.personMonths)} lượt người-tháng` : '';
  const days = `${formatWhole(total.personDays)} ngày công`;
  const running = soFar
    ? `Bình quân ngày của tháng ${formatMonth(soFar.month)} tính ${hours(soFar.minutes)} giờ trên ${formatWhole(soFar.personDays)} ngày công đã qua. `
    : '';
  const dutyOver = soFar ? `, ${toComma(halvesToDecimal(overDays(total).dutyHalves))} ngày đã qua` : '';
  return (
    `Số liệu tính trên ${hours(total.minutes)} giờ của ${people}${months}, ${days}. ${running}` +
    `Trừ ngày nghỉ của từng người còn ${toComma(dutyDays)} ngày phải làm${dutyOver}, bình quân ${decimal(perDutyDay)} giờ/ngày phải làm.`
  );
}

/** How the day's average moved since the period before, in hundredths of an hour as printed. */
function changeSentence(content: ReportContent): string[] {
  const { before, provisionalUpTo, soFar } = content;
  // A month of which no day is over cannot be set against a whole one.
  if (provisionalUpTo !== null && soFar === null) return [];
  const now = perDayOf(content);
  const then = before && averagesOfPeriod(before.sums).perPersonDay;
  if (!before || now === null || !then) return [];
  const change = Number(now.replace('.', '')) - Number(then.replace('.', ''));
  const name = periodName(before.period);
  if (change === 0) return [`Bình quân ngày bằng ${name} (${decimal(then)} giờ).`];
  const words = change > 0 ? 'tăng' : 'giảm';
  const by = toComma(divideHalfUp(Math.abs(change), 100, 2) ?? '');
  return [`So với ${name}, bình quân ngày ${words} ${by} giờ (từ ${decimal(then)} lên ${decimal(now)}).`].map(
    (text) => (change > 0 ? text : text.replace(' lên ', ' xuống ')),
  );
}

/** Each month of a longer period, a running one up to the day that is summed up. */
export function monthSentences({ months, soFar, provisionalUpTo }: ReportContent): string[] {
  if (months.length < 2) return [];
  return months.map(({ month, sums }) =>
    soFar?.month === month
      ? publishedSentence(month, sums, provisionalUpTo, hoursPerDay(soFar.minutes, soFar.personDays))
      : publishedSentence(month, sums),
  );
}

/** How far the days that were owed are written. */
function loggingSentence({ daysLogged, daysMissing }: ReportSums): string {
  const due = daysLogged + daysMissing;
  return `Tỷ lệ ghi nhật ký đạt ${share(daysLogged, due)}: ${formatWhole(daysLogged)} trên ${formatWhole(due)} ngày phải ghi, còn ${formatWhole(daysMissing)} ngày chưa ghi.`;
}

/** The results of the period as a whole: averages, logging, products, hours. Without hours there is little to say. */
export function resultSentences(content: ReportContent): string[] {
  const { period, total, provisionalUpTo } = content;
  const published = publishedSentence(period, total, provisionalUpTo, perDayOf(content));
  if (total.minutes === 0) return [published, ...(total.daysMissing > 0 ? [loggingSentence(total)] : [])];
  const { outputsPerPerson, pointsPerPerson } = averagesOfPeriod(total);
  const { parts, alone } = partsByOutput(total);
  const [withOutput, underWay, unclear] = shares(parts, alone);
  return [
    published,
    ...monthSentences(content),
    basisSentence(content),
    ...changeSentence(content),
    loggingSentence(total),
    `Đã nộp ${formatWhole(total.outputsDelivered)} sản phẩm, được nhận ${formatWhole(total.outputsAccepted)} sản phẩm (${share(total.outputsAccepted, total.outputsDelivered)}), bình quân ${decimal(outputsPerPerson)} sản phẩm và ${decimal(pointsPerPerson)} điểm sản phẩm một người.`,
    `Trong tổng số giờ, ${withOutput} có sản phẩm, ${underWay} là việc đang làm nhiều ngày, ${unclear} (${hours(total.minutesWithoutOutput)} giờ) không rõ sản phẩm.`,
    groupSentence(total),
  ];
}

/** The flow of hours by group of work. */
function groupSentence({
  minutes,
  minutesA,
  minutesB,
  minutesC,
  minutesD,
  minutesAdHoc,
}: ReportSums): string {
  const [a, b, c, d] = shares([minutesA, minutesB, minutesC, minutesD]);
  return (
    `Theo nhóm việc: lãnh đạo, quản lý (A) ${a}; chuyên môn dùng chung (B) ${b}; ` +
    `chuyên môn của cơ quan (C) ${c}; việc khác (D) ${d}, trong đó việc phát sinh ngoài danh mục ${share(minutesAdHoc, minutes)}.`
  );
}

/** A part of so few people says too little to be named. */
const FEW = 5;

/** What the parts show, compared only where their size allows it and there are hours to compare. */
export function partSentences({ parts, partsAre, total }: ReportContent): string[] {
  if (overDays(total).minutes === 0) return [];
  const what = partsAre === 'bodies' ? 'cơ quan' : 'đơn vị';
  const known = parts.filter(({ sums }) => sums.headcount >= FEW && overDays(sums).personDays > 0);
  const ordered = known.toSorted((a, b) => {
    const [one, other] = [overDays(a.sums), overDays(b.sums)];
    return other.minutes * one.personDays - one.minutes * other.personDays;
  });
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  if (!highest || !lowest || highest === lowest) return [];
  const said = ({ name, sums }: (typeof parts)[number]) =>
    `${name} (${decimal(averagesOfPeriod(sums).perPersonDay)} giờ, ${formatWhole(sums.headcount)} người)`;
  const unclear = known.filter(
    ({ sums }) => sums.minutesWithoutOutput * total.minutes > 2 * total.minutesWithoutOutput * sums.minutes,
  );
  return [
    `Trong ${formatWhole(parts.length)} ${what}, xét các ${what} từ ${FEW} người trở lên, bình quân ngày cao nhất là ${said(highest)}, thấp nhất là ${said(lowest)}.`,
    ...(unclear.length > 0
      ? [
          `Tỷ lệ giờ không rõ sản phẩm gấp hơn hai lần mức chung: ${unclear.map(({ name, sums }) => `${name} (${share(sums.minutesWithoutOutput, sums.minutes)})`).join('; ')}.`,
        ]
      : []),
  ];
}

/** What the checks saw, said as what it is. */
export function findingSentences({ findings }: ReportContent): string[] {
  if (!findings) return [];
  const sum = (of: (row: ReportFindings) => number) => findings.reduce((all, row) => all + of(row), 0);
  const [open, answered, closed] = [sum((f) => f.open), sum((f) => f.answered), sum((f) => f.closed)];
  if (open + answered + closed === 0) return ['Không có dấu hiệu nào cần xem lại.'];
  return [
    `Có ${formatWhole(open + answered + closed)} dấu hiệu cần xem lại: ${formatWhole(open)} chưa trả lời, ${formatWhole(answered)} đã trả lời hoặc đang sửa, ${formatWhole(closed)} đã khép. Dấu hiệu không phải kết luận và không đổi điểm.`,
  ];
}

/** How a day's averages of a running month are to be read, where the tables show its whole days and hours; '' else. */
export const runningNote = ({ soFar }: Pick<ReportContent, 'soFar'>): string =>
  soFar
    ? `Tháng ${formatMonth(soFar.month)} chưa hết: giờ/người/ngày và giờ/ngày phải làm chỉ tính những ngày đã qua.`
    : '';

/** What stands on each page of a report that is not over; '' for one that is. */
export function provisionalMark({ period, provisionalUpTo }: ReportContent): string {
  if (provisionalUpTo === null) return '';
  return `BẢN TẠM TÍNH: ${periodName(period)} chưa hết, số liệu đến ${formatDay(provisionalUpTo)}`;
}

/** What the figures rest on, for the foot of the report. */
export function basisOfFigures({
  closings,
  months,
  isCalendarProvisional,
  checkpoint,
}: ReportContent): string[] {
  const open = months.filter(({ month }) => !closings.some((closing) => closing.month === month));
  return [
    ...closings.map(
      ({ month, edition, fingerprint }) =>
        `Kỳ ${formatMonth(month)} đã khóa, bản ${edition}, dấu vân tay SHA-256: ${fingerprint}`,
    ),
    ...(open.length > 0
      ? [
          `Chưa khóa kỳ: ${open.map(({ month }) => formatMonth(month)).join(', ')}. Số liệu còn có thể thay đổi.`,
        ]
      : []),
    ...(isCalendarProvisional ? ['Lịch làm việc của kỳ là dự kiến.'] : []),
    ...(checkpoint
      ? [
          `Nhật ký hệ thống đã ký đến sự kiện số ${formatWhole(checkpoint.seq)}, ngày ${formatDay(checkpoint.on)}, dấu: ${checkpoint.link}`,
        ]
      : []),
  ];
}

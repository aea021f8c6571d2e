import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import {
  divideHalfUp,
  formatWhole,
  halvesToDecimal,
  hoursOf,
  toComma,
} from '@so-viec/shared/decimal/decimal';
import { shareOf } from '@so-viec/shared/decimal/shares';
import { checkName } from '@so-viec/shared/report/check-names';
import type { ReportContent, ReportPersonMonth } from '@so-viec/shared/report/report-content';
import { periodName } from '@so-viec/shared/report/report-period';
import { runningNote } from '@so-viec/shared/report/report-sentences';
import { averagesOfPeriod, type ReportSums } from '@so-viec/shared/report/report-sums';
import { type Block, type Cell, cell, line, type Paper, type PaperTable } from '../documents/paper/paper.ts';

/** On an upright page, and in the annexes, which lie on their side. */
const SIZE = 9;
const ANNEX_SIZE = 10;
const NONE = '—';
const number = (text: string | null | undefined, bold: boolean): Cell =>
  cell(text === null || text === undefined ? NONE : toComma(text), 'right', bold);
const whole = (value: number, bold: boolean): Cell => cell(formatWhole(value), 'right', bold);

const FIGURES = [
  ...['Số người', 'Ngày công', 'Giờ', 'Giờ/ người/ tháng', 'Giờ/ người/ ngày', 'Giờ/ ngày phải làm'],
  ...['Tỷ lệ ghi (%)', 'SP được nhận', 'Điểm SP', 'Giờ không rõ SP (%)'],
];
const FIGURE_WIDTHS = [9, 9, 10, 10, 9, 9, 9, 10, 10, 10];

/** The figures of a row of sums, as the page shows them. */
function figures(sums: ReportSums, bold = false): Cell[] {
  const averages = averagesOfPeriod(sums);
  return [
    whole(sums.headcount, bold),
    whole(sums.personDays, bold),
    number(hoursOf(sums.minutes, 0), bold),
    number(averages.perPersonMonth, bold),
    number(averages.perPersonDay, bold),
    number(averages.perDutyDay, bold),
    number(shareOf(sums.daysLogged, sums.daysLogged + sums.daysMissing), bold),
    whole(sums.outputsAccepted, bold),
    number(divideHalfUp(sums.pointsMilli, 1000, 0), bold),
    number(shareOf(sums.minutesWithoutOutput, sums.minutes), bold),
  ];
}

/** The months of a quarter beneath each other. */
export function monthsTable({ months, total, period }: ReportContent): PaperTable {
  const name = periodName(period);
  return {
    ...{ kind: 'table', size: SIZE, columns: [13, ...FIGURE_WIDTHS], head: ['Tháng', ...FIGURES] },
    rows: [
      ...months.map(({ month, sums }) => [cell(formatMonth(month)), ...figures(sums)]),
      [cell(`Cả ${name}`, 'left', true), ...figures(total, true)],
    ],
  };
}

/** Findings by check, where the checks saw any. */
export function findingsTable({ findings }: ReportContent): Block[] {
  if (!findings || findings.length === 0) return [];
  const columns = [56, 15, 15, 14];
  return [
    line('', { before: 2, size: 4 }),
    {
      ...{ kind: 'table', size: 11, columns },
      head: ['Dấu hiệu', 'Chưa trả lời', 'Đã trả lời, đang sửa', 'Đã khép'],
      rows: findings.map(({ rule, open, answered, closed }) => [
        cell(checkName(rule)),
        ...[open, answered, closed].map((count) => whole(count, false)),
      ]),
    },
  ];
}

function annexHead(ordinal: number, title: string, { period }: ReportContent): Block[] {
  const centred = (text: string, bold: boolean) =>
    line([{ text, bold }], { align: 'centre', before: 0, after: 3, staysWithNext: true });
  return [
    centred(`Phụ lục ${ordinal}`, true),
    centred(title, true),
    centred(`(${periodName(period)})`, false),
  ];
}

/** What stands small beneath or above a table, where there is anything to say. */
const notes = (...texts: string[]): Block[] =>
  texts.filter(Boolean).map((text) => line([{ text, italic: true }], { size: 10 }));

/** The annex of bodies or units. */
export function partsPaper(content: ReportContent): Paper {
  const { parts, total, partsAre } = content;
  const title = partsAre === 'bodies' ? 'KẾT QUẢ THEO CƠ QUAN' : 'KẾT QUẢ THEO ĐƠN VỊ';
  return {
    name: 'Phụ lục 1',
    isWide: true,
    blocks: [
      ...annexHead(1, title, content),
      {
        ...{ kind: 'table', size: ANNEX_SIZE, columns: [7, 56, ...FIGURE_WIDTHS] },
        head: ['TT', partsAre === 'bodies' ? 'Cơ quan' : 'Đơn vị', ...FIGURES],
        rows: [
          ...parts.map(({ name, sums, isFew }, index) => [
            cell(`${index + 1}`, 'centre'),
            cell(name),
            ...(isFew ? FIGURES.map(() => number(null, false)) : figures(sums)),
          ]),
          [cell(''), cell('Cộng', 'left', true), ...figures(total, true)],
        ],
      },
      ...notes('Mỗi người tính một lần ở dòng cộng, dù làm việc ở nhiều nơi.', runningNote(content)),
    ],
  };
}

/** The sums of a person's months. */
export function personSums(months: readonly ReportPersonMonth[]) {
  const sum = (of: (month: ReportPersonMonth) => number) => months.reduce((all, month) => all + of(month), 0);
  const reviews = months.flatMap(({ reviewHundredths }) => reviewHundredths ?? []);
  return {
    personDays: sum((m) => m.personDays),
    dutyHalves: sum((m) => m.dutyHalves),
    minutes: sum((m) => m.minutes),
    minutesSoFar: sum((m) => m.minutesSoFar ?? m.minutes),
    dutyHalvesSoFar: sum((m) => m.dutyHalvesSoFar ?? m.dutyHalves),
    daysMissing: sum((m) => m.daysMissing),
    outputsDelivered: sum((m) => m.outputsDelivered),
    outputsAccepted: sum((m) => m.outputsAccepted),
    minutesWithoutOutput: sum((m) => m.minutesWithoutOutput),
    pointsMilli: sum((m) => m.pointsMilli),
    /** Plain mean of the months that were decided (rules §3). */
    review: divideHalfUp(
      reviews.reduce((all, one) => all + one, 0),
      reviews.length * 100,
      2,
    ),
  };
}

/** What a person's day is made of: of a running month the days that are over. */
export function hoursOverDays(months: readonly ReportPersonMonth[]) {
  const { minutesSoFar, dutyHalvesSoFar } = personSums(months);
  return { minutes: minutesSoFar, dutyHalves: dutyHalvesSoFar };
}

/** The annex of people, part by part. */
export function peoplePaper(content: ReportContent): Paper {
  const { parts, people } = content;
  const byPart = Map.groupBy(people, ({ part }) => part);
  const columns = [7, 30, 66, 11, 11, 11, 11, 11, 11, 11];
  const blocks = [...byPart].flatMap(([part, rows]): Block[] => [
    line([{ text: parts[part]?.name ?? '', bold: true }], {
      align: 'left',
      before: 10,
      after: 3,
      staysWithNext: true,
    }),
    {
      ...{ kind: 'table', size: ANNEX_SIZE, columns },
      head: [
        ...['TT', 'Họ và tên', 'Vị trí việc làm, đơn vị', 'Ngày phải làm', 'Giờ', 'Giờ/ ngày phải làm'],
        ...['Ngày chưa ghi', 'SP được nhận', 'Điểm SP', 'Điểm đánh giá'],
      ],
      rows: rows.map((person, index) => {
        const sums = personSums(person.months);
        return [
          cell(`${index + 1}`, 'centre'),
          cell(person.name),
          cell(`${person.position}, ${person.unit}`),
          number(halvesToDecimal(sums.dutyHalves), false),
          number(hoursOf(sums.minutes, 2), false),
          number(divideHalfUp(sums.minutesSoFar * 2, sums.dutyHalvesSoFar * 60, 2), false),
          whole(sums.daysMissing, false),
          whole(sums.outputsAccepted, false),
          number(divideHalfUp(sums.pointsMilli, 1000, 1), false),
          number(sums.review, false),
        ];
      }),
    },
  ]);
  return {
    name: 'Phụ lục 2',
    isWide: true,
    blocks: [...annexHead(2, 'GIỜ VÀ ĐIỂM THEO NGƯỜI', content), ...notes(runningNote(content)), ...blocks],
  };
}

import type { ChecksBench } from './checks/measure.ts';
import type { Forms, FormsMade } from './forms/measure.ts';
import type { Browsings } from './provinces/measure.ts';
import type { Measured, Readings } from './reading.ts';
import type { Reviews } from './reviews/measure.ts';
import type { Savings } from './saving.ts';
import type { Timing } from './timing.ts';

export interface Bench {
  /** 1.4 million entries of 1,400 people over 12 months, and the same with ten times the history. */
  reading: Readings;
  saving: Savings;
  /** 34,000 units and 100,000 people, on SQLite and where it is named on PostgreSQL. */
  provinces: { sqlite: Browsings; postgres?: Browsings };
  /** The forms of 1,400 people in one file, by format. */
  forms: Forms;
  /** A month-end of 1,400 people. */
  reviews: Reviews;
  /** The checks on labelled months: how right, how complete, how fast. */
  checks: ChecksBench;
}

const fixed = (value: number, places = 2): string => value.toFixed(places).replace('.', ',');
const ms = ({ p50 }: Timing): string => `${fixed(p50)} ms`;

function readingLine(name: string, { http, bare }: Measured, limit: string): string[] {
  return [name, ms(http), limit, `${ms(bare)} (${fixed(http.p50 / bare.p50, 1)} lần)`];
}

function historyLine(name: string, { http, tenTimes }: Measured): string[] {
  return [name, ms(tenTimes), '≤ 1,2 lần', `${fixed(tenTimes.p50 / http.p50)} lần`];
}

function linesOf({ reading, saving }: Bench): string[][] {
  return [
    ['Việc đo', 'p50', 'mức', 'SQL trần, hoặc tỷ số'],
    readingLine('Tháng theo 60 đơn vị, qua HTTP', reading.units, '≤ 3 ms'),
    readingLine('Tháng theo 1.400 người, qua HTTP', reading.people, '≤ 6 ms'),
    historyLine('  theo đơn vị, lịch sử gấp mười', reading.units),
    historyLine('  theo người, lịch sử gấp mười', reading.people),
    readingLine('Tháng theo đơn vị, ngay sau một lần lưu', reading.unitsAfterSave, ''),
    readingLine('Tháng theo người, ngay sau một lần lưu', reading.peopleAfterSave, ''),
    ['Trang tổng hợp: cơ quan theo ngày, ngay sau một lần lưu', ms(reading.daysAfterSave), '≤ 100 ms', ''],
    ['  sản phẩm, dấu hiệu, thay đổi, ngay sau một lần lưu', ms(reading.glanceAfterSave), '≤ 100 ms', ''],
    readingLine('12 tháng theo người, qua HTTP', reading.year, ''),
    readingLine('Ngày của tôi, qua HTTP', reading.day, '≤ 3 ms'),
    historyLine('  ngày của tôi, lịch sử gấp mười', reading.day),
    ['Lưu một dòng, lần lượt', ms(saving.alone), '', `p99 ${fixed(saving.alone.p99)} ms`],
    ['Lưu một dòng, 50 kết nối', ms(saving.together), '', `p99 ${fixed(saving.together.p99)} ms`],
    ['Số lần lưu trong một giây, 50 kết nối', fixed(saving.perSecond, 0), '≥ 1.000', ''],
  ];
}

function browsingLines(name: string, of: Browsings): string[][] {
  const line = (what: string, timing: Timing, limit = '≤ 50 ms') => [
    ...[`${what}, ${name}`, ms(timing), limit, `p99 ${fixed(timing.p99)} ms`],
  ];
  return [
    line('Mở cây 34.000 đơn vị', of.tree),
    line('  mở một tỉnh trong cây', of.branch, ''),
    line('  tìm đơn vị', of.findUnit, ''),
    line('Tìm trong 100.000 người', of.findPerson),
    line('Mở một người', of.person),
  ];
}

/** The rows of the country alone. */
export function provincesOf({ sqlite, postgres }: Bench['provinces']): string {
  return tableOf([
    ['Việc đo', 'p50', 'mức', ''],
    ...browsingLines('SQLite', sqlite),
    ...(postgres ? browsingLines('PostgreSQL', postgres) : []),
  ]);
}

function formsLines(name: string, limit: string, forms: FormsMade): string[][] {
  const { seconds, megabytes, dayBefore, dayMeanwhile, made } = forms;
  const memory = megabytes === null ? 'không đo được' : `${fixed(megabytes, 0)} MB`;
  return [
    [
      `Phiếu của 1.400 người, ${name}`,
      `${fixed(seconds, 1)} s`,
      limit,
      `tệp ${fixed(made.fileMegabytes, 1)} MB`,
    ],
    ['  bộ nhớ của máy chủ, cao nhất', memory, '≤ 800 MB', ''],
    [
      '  ngày của tôi trong lúc đó, p99',
      `${fixed(dayMeanwhile.p99)} ms`,
      '≤ 100 ms',
      `trước đó ${fixed(dayBefore.p99)} ms`,
    ],
  ];
}

/** The rows of forms alone. */
export function formsOf({ pdf, docx, xlsx }: Forms): string {
  return tableOf([
    ['Việc đo', 'đo được', 'mức', ''],
    ...formsLines('PDF', '≤ 60 s', pdf),
    ...formsLines('Word', '', docx),
    ...formsLines('bảng XLSX', '', xlsx),
  ]);
}

/** The rows of a month-end alone. */
export function reviewsOf({ fillSeconds, filled, one, unit }: Reviews): string {
  return tableOf([
    ['Việc đo', 'đo được', 'mức', ''],
    ['Tính và lập phiếu của mọi người', `${fixed(fillSeconds)} s`, '≤ 5 s', `${filled} phiếu`],
    ['Mở một phiếu', ms(one), '≤ 20 ms', `p99 ${fixed(one.p99)} ms`],
    ['Danh sách phiếu của một cơ quan', ms(unit), '', `p99 ${fixed(unit.p99)} ms`],
  ]);
}

/** The figures as a table to read. */
export function reportOf(bench: Bench): string {
  return [
    tableOf(linesOf(bench)),
    provincesOf(bench.provinces),
    formsOf(bench.forms),
    reviewsOf(bench.reviews),
  ].join('\n');
}

function tableOf(lines: readonly string[][]): string {
  const widths = [0, 1, 2].map((place) => Math.max(...lines.map((line) => line[place]?.length ?? 0)));
  const written = lines.map((line) =>
    line
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${written.join('\n')}\n`;
}

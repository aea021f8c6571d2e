import { describe, expect, it } from 'vitest';
import type { ReportContent } from './report-content.ts';
import { isReportPeriod, monthsOfPeriod, movePeriod, periodName, quarterOf } from './report-period.ts';
import {
  basisOfFigures,
  findingSentences,
  partSentences,
  perDayOf,
  provisionalMark,
  publishedSentence,
  resultSentences,
} from './report-sentences.ts';
import { addSums, averagesOfPeriod, noSums, type ReportSums } from './report-sums.ts';

/** The sums of a month that is over. */
const sums = (more: Partial<ReportSums>): ReportSums => {
  const { minutes = 0, personDays = 0, dutyHalves = 0 } = more;
  const soFar = { minutesSoFar: minutes, personDaysSoFar: personDays, dutyHalvesSoFar: dutyHalves };
  return { ...noSums(), ...soFar, ...more };
};
const january = sums({ minutes: 13_384_080, headcount: 1412, personMonths: 1412, personDays: 31_052 });
const february = sums({ minutes: 9_834_300, headcount: 1412, personMonths: 1412, personDays: 22_588 });
const march = sums({ minutes: 11_073_780, headcount: 1412, personMonths: 1412, personDays: 29_634 });

const content = (more: Partial<ReportContent>): ReportContent => ({
  period: '2024-01',
  unit: null,
  issuer: { superior: '', body: '', place: '', style: 'state' },
  madeOn: '2024-02-05',
  provisionalUpTo: null,
  isCalendarProvisional: false,
  months: [{ month: '2024-01', workingDays: 22, sums: january }],
  total: january,
  before: null,
  trend: [],
  partsAre: 'bodies',
  parts: [],
  people: [],
  findings: null,
  closings: [],
  ...more,
});

describe('the period of a report', () => {
  it.each([
    ['2024-01', ['2024-01'], 'tháng 01/2024', '2023-12'],
    ['2024-Q1', ['2024-01', '2024-02', '2024-03'], 'quý I/2024', '2023-Q4'],
    ['2024-Q4', ['2024-10', '2024-11', '2024-12'], 'quý IV/2024', '2024-Q3'],
  ])('%s has its months, its name and the one before', (period, months, name, before) => {
    expect(isReportPeriod(period)).toBe(true);
    expect(monthsOfPeriod(period)).toEqual(months);
    expect(periodName(period)).toBe(name);
    expect(movePeriod(period, -1)).toBe(before);
    expect(movePeriod(before, 1)).toBe(period);
  });

  it.each(['2024', '2024-13', '2024-Q5', '2024-Q0', ''])('is not %j', (text) => {
    expect(isReportPeriod(text)).toBe(false);
    expect(monthsOfPeriod(text)).toEqual([]);
  });

  it('finds the quarter of a month', () => {
    expect(['2024-01', '2024-03', '2024-04', '2024-12'].map(quarterOf)).toEqual([
      ...['2024-Q1', '2024-Q1', '2024-Q2', '2024-Q4'],
    ]);
  });
});

describe('the averages of a period', () => {
  it('print the published rows', () => {
    const printed = [january, february, march].map((month) => {
      const { perPersonMonth, perPersonDay } = averagesOfPeriod(month);
      return [perPersonMonth, perPersonDay];
    });
    expect(printed).toEqual([
      ['157.98', '7.18'],
      ['116.08', '7.26'],
      ['130.71', '6.23'],
    ]);
  });

  it('divide a quarter by the people of each month and by all days', () => {
    const quarter = noSums();
    for (const month of [january, february, march]) addSums(quarter, month);
    const { perPersonMonth, perPersonDay } = averagesOfPeriod(quarter);
    expect([quarter.personMonths, perPersonMonth, perPersonDay]).toEqual([4236, '134.92', '6.86']);
  });

  it('are none without days or people', () => {
    expect(averagesOfPeriod(noSums())).toMatchObject({ perPersonDay: null, perPersonMonth: null });
  });

  it('of a running month are made of the days that are over', () => {
    const running = sums({ minutes: 6000, personDays: 44, dutyHalves: 88, headcount: 2, personMonths: 2 });
    const over = { minutesSoFar: 5400, personDaysSoFar: 12, dutyHalvesSoFar: 23 };
    expect(averagesOfPeriod({ ...running, ...over })).toMatchObject({
      over: { minutes: 5400, personDays: 12, dutyDays: '11.5' },
      ...{ dutyDays: '44', perPersonMonth: '50.00', perPersonDay: '7.50', perDutyDay: '7.83' },
    });
  });
});

describe('the sentences of a report', () => {
  it('say the month as it was published', () => {
    expect(publishedSentence('2024-01', january)).toBe(
      'Tháng 01/2024, mỗi người ghi bình quân 157,98 giờ/tháng, tức 7,18 giờ/ngày làm việc.',
    );
  });

  it('say up to when a period that is not over is summed', () => {
    expect(publishedSentence('2024-01', january, '2024-01-15')).toContain('tạm tính đến 15/01/2024');
    expect(provisionalMark(content({ provisionalUpTo: '2024-01-15' }))).toBe(
      'BẢN TẠM TÍNH: tháng 01/2024 chưa hết, số liệu đến 15/01/2024',
    );
    expect(provisionalMark(content({}))).toBe('');
  });

  it.each([
    [february, 'giảm 0,08 giờ (từ 7,26 xuống 7,18)'],
    [march, 'tăng 0,95 giờ (từ 6,23 lên 7,18)'],
  ])('say how the day moved', (then, words) => {
    const said = resultSentences(content({ before: { period: '2023-12', sums: then } }));
    expect(said.join('\n')).toContain(`So với tháng 12/2023, bình quân ngày ${words}.`);
  });

  it('say the day of a running month by the days that are over, and set only those against a whole month', () => {
    const soFar = { month: '2024-01', minutes: 4_308_000, personDays: 10_000 };
    const running = { provisionalUpTo: '2024-01-10', before: { period: '2023-12', sums: february } };
    const total = sums({
      ...january,
      ...{
        minutesSoFar: soFar.minutes,
        personDaysSoFar: 10_000,
        dutyHalves: 61_000,
        dutyHalvesSoFar: 19_501,
      },
    });
    const said = resultSentences(content({ ...running, soFar, total })).join('\n');
    expect(said).toContain('còn 30.500 ngày phải làm, 9.750,5 ngày đã qua, bình quân 7,36 giờ');
    const { minutesSoFar: _, personDaysSoFar: __, dutyHalvesSoFar: ___, ...ofOld } = january;
    const old = content({ ...running, soFar, total: ofOld as ReportSums });
    expect(perDayOf(old)).toBe(perDayOf(content({ ...running, soFar, total })));
    expect(said).toContain('tạm tính đến 10/01/2024, mỗi người ghi bình quân 157,98 giờ/tháng, tức 7,18');
    expect(said).toContain('tính 71.800 giờ trên 10.000 ngày công đã qua');
    expect(said).toContain('giảm 0,08 giờ (từ 7,26 xuống 7,18)');
    expect(resultSentences(content({ ...running, soFar: null })).join('\n')).not.toContain('So với');
  });

  it('leave days to come out of a quarter that runs', () => {
    const months = [january, february].map((month, index) => ({
      ...{ month: `2024-0${index + 1}`, workingDays: 20, sums: month },
    }));
    const total = noSums();
    const begun = { ...february, minutesSoFar: 0, personDaysSoFar: 0, dutyHalvesSoFar: 0 };
    for (const month of [january, begun]) addSums(total, month);
    const soFar = { month: '2024-02', minutes: 0, personDays: 0 };
    const quarter = content({ period: '2024-Q1', months, total, provisionalUpTo: '2024-02-01', soFar });
    expect(perDayOf(quarter)).toBe(averagesOfPeriod(january).perPersonDay);
  });

  it('say nothing of a change where there was no month before', () => {
    expect(resultSentences(content({})).join('\n')).not.toContain('So với');
  });

  it('say each month of a quarter', () => {
    const months = [january, february, march].map((month, index) => ({
      ...{ month: `2024-0${index + 1}`, workingDays: 20, sums: month },
    }));
    const said = resultSentences(content({ period: '2024-Q1', months })).join('\n');
    for (const figure of ['157,98', '116,08', '130,71']) expect(said).toContain(figure);
  });

  it('say shares of hours that add up, of what came of them and by group of work', () => {
    const thirds = { minutes: 30_000, minutesA: 10_000, minutesB: 10_000, minutesC: 10_000, minutesD: 0 };
    const unclear = { minutesUnderWay: 4731, minutesWithoutOutput: 2754 };
    const said = resultSentences(content({ total: { ...noSums(), ...thirds, ...unclear } })).join('\n');
    const percents = (after: string, count: number) =>
      [...(said.split(after)[1] ?? '').matchAll(/([\d,]+)\u00a0%/g)].slice(0, count).map(([, text]) => text);
    expect(percents('Theo nhóm việc', 4)).toEqual(['33,4', '33,3', '33,3', '0,0']);
    expect(percents('Trong tổng số giờ', 3)).toEqual(['75,0', '15,8', '9,2']);
  });

  it('compare only parts of five people or more', () => {
    const part = (name: string, headcount: number, minutes: number) => ({
      ...{ code: name, name, block: 'party' },
      sums: sums({ headcount, personMonths: headcount, minutes, personDays: 100 }),
    });
    const parts = [part('Ba người', 3, 90_000), part('Cao', 9, 48_000), part('Thấp', 8, 30_000)];
    const [said] = partSentences(content({ parts }));
    expect(said).toContain('cao nhất là Cao (8,00 giờ, 9 người), thấp nhất là Thấp (5,00 giờ, 8 người)');
    expect(partSentences(content({ parts: parts.slice(0, 2) }))).toEqual([]);
  });

  it('say of a period without hours that there are none, and compare nobody', () => {
    const empty = sums({ headcount: 9, personMonths: 9, personDays: 198, dutyHalves: 396, daysMissing: 198 });
    const part = { code: 'A', name: 'A', block: 'party', sums: empty };
    const none = { total: empty, parts: [part, { ...part, code: 'B', name: 'B' }], trend: [] };
    expect(resultSentences(content(none))).toEqual([
      'Tháng 01/2024, không có giờ nào được ghi.',
      'Tỷ lệ ghi nhật ký đạt 0,0\u00a0%: 0 trên 198 ngày phải ghi, còn 198 ngày chưa ghi.',
    ]);
    expect(partSentences(content(none))).toEqual([]);
    expect(resultSentences(content({ ...none, provisionalUpTo: '2024-01-20' }))[0]).toBe(
      'Tháng 01/2024, tạm tính đến 20/01/2024, chưa có giờ nào được ghi.',
    );
    expect(publishedSentence('2024-01', noSums())).not.toContain('—');
  });

  it('name findings as what they are', () => {
    const findings = [{ rule: 'missing-days', open: 2, answered: 1, closed: 0 }];
    expect(findingSentences(content({ findings }))[0]).toContain('Có 3 dấu hiệu cần xem lại: 2 chưa trả lời');
    expect(findingSentences(content({ findings: [] }))).toEqual(['Không có dấu hiệu nào cần xem lại.']);
    expect(findingSentences(content({}))).toEqual([]);
  });

  it('say what the figures rest on', () => {
    expect(basisOfFigures(content({}))[0]).toBe('Chưa khóa kỳ: 01/2024. Số liệu còn có thể thay đổi.');
    const closings = [{ month: '2024-01', edition: 2, fingerprint: 'abc' }];
    const checkpoint = { seq: 1234, link: 'dau-cua-chuoi', on: '2024-02-05' };
    expect(basisOfFigures(content({ closings, checkpoint })).at(-1)).toBe(
      'Nhật ký hệ thống đã ký đến sự kiện số 1.234, ngày 05/02/2024, dấu: dau-cua-chuoi',
    );
    expect(basisOfFigures(content({ closings }))).toEqual([
      'Kỳ 01/2024 đã khóa, bản 2, dấu vân tay SHA-256: abc',
    ]);
  });
});

import { averagesOfPeriod, type ReportSums } from '@so-viec/shared/report/report-sums';
import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summarise } from '../summary/machine-summary.ts';
import { AFTER, openReportedQuarter, type ReportedQuarter } from '../testing/reported-quarter.ts';
import { reportOf } from './machine-report.ts';

let quarter: ReportedQuarter;
beforeAll(async () => {
  quarter = await openReportedQuarter();
});
afterAll(() => quarter.close());
const contentOf: ReportedQuarter['contentOf'] = (...of) => quarter.contentOf(...of);

describe('what a report says', () => {
  it('divides a running month by the days that are over, today left out', async () => {
    const soFarOn = async (day: string) =>
      (await contentOf('2024-02', 'SNV', new Date(`${day}T03:00:00.000Z`))).soFar;
    const [on, after] = [await soFarOn('2024-02-06'), await soFarOn('2024-02-07')];
    expect([on?.minutes, after?.minutes]).toEqual([0, 60]);
    expect(after?.personDays).toBe(((on?.personDays ?? 0) / 3) * 4);
    expect(await soFarOn('2024-02-01')).toBeNull();
    expect((await contentOf('2024-02', 'SNV')).soFar).toBeNull();
  });

  it('divides the parts and people of a running month by the days that are over too', async () => {
    const now = new Date('2024-02-07T03:00:00.000Z');
    const { total, parts, people } = await contentOf('2024-02', 'SNV', now);
    const sum = (of: (sums: ReportSums) => number) => parts.reduce((all, { sums }) => all + of(sums), 0);
    expect(sum((sums) => sums.personDaysSoFar)).toBe(total.personDaysSoFar);
    expect([total.personDaysSoFar, total.dutyHalvesSoFar]).toEqual([
      total.headcount * 4,
      total.headcount * 8,
    ]);
    expect(total.personDays).toBeGreaterThan(total.personDaysSoFar);
    const ccvc = parts.find(({ code }) => code === 'SNV-CCVC')!.sums;
    expect(averagesOfPeriod(ccvc).perPersonDay).toBe(hoursPerDay(60, ccvc.headcount * 4));
    const bao = people.find(({ code }) => code === 'CB-BAO')!.months[0];
    expect([bao?.minutesSoFar, bao?.dutyHalvesSoFar]).toEqual([60, 8]);
    const onTheDay = await contentOf('2024-02', 'SNV', new Date('2024-02-06T03:00:00.000Z'));
    expect(onTheDay.people.find(({ code }) => code === 'CB-BAO')!.months[0]?.minutesSoFar).toBe(0);
  });

  it('has the figures of the summary, for the whole and for a body', async () => {
    for (const unit of [undefined, 'STC']) {
      const { total } = await contentOf('2024-01', unit);
      const summary = await summarise(quarter.db, { month: '2024-01', unit }, AFTER);
      const { headcount, personDays, minutes, daysMissing, outputsAccepted } = summary!.figures;
      expect(total).toMatchObject({ headcount, personDays, minutes, daysMissing, outputsAccepted });
    }
  });

  it('adds parts and people up to the whole, each person counted once in a quarter', async () => {
    const { total, parts, people, months } = await contentOf('2024-Q1');
    const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
    expect(months.map(({ month }) => month)).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(sum(parts.map(({ sums }) => sums.minutes))).toBe(total.minutes);
    expect(sum(people.flatMap((person) => person.months.map(({ minutes }) => minutes)))).toBe(total.minutes);
    expect([total.headcount, total.personMonths]).toEqual([11, 33]);
    expect(people).toHaveLength(11);
  });

  it('counts points as quantity × coefficient × degree of what was accepted', async () => {
    const { people, total } = await contentOf('2024-01');
    const yen = people.find(({ code }) => code === 'CB-YEN');
    expect([yen?.months[0]?.pointsMilli, total.pointsMilli]).toEqual([3000, 3000]);
  });

  it('has the units of a body that is asked for alone', async () => {
    const { partsAre, parts, unit } = await contentOf('2024-01', 'SNV');
    expect([partsAre, unit?.name]).toEqual(['units', 'Sở Nội vụ']);
    expect(parts.map(({ name }) => name)).toContain('Phòng Công chức, viên chức');
  });

  it('is provisional up to yesterday while the period runs, and takes only months that have begun', async () => {
    const running = await contentOf('2024-Q1', undefined, new Date('2024-02-10T03:00:00.000Z'));
    expect([running.provisionalUpTo, running.months.length]).toEqual(['2024-02-09', 2]);
    expect((await contentOf('2024-Q1')).provisionalUpTo).toBeNull();
  });

  it('is none of a period before anybody wrote, and says where data begin', async () => {
    const problem = await contentOf('1900-Q1').catch((error) => error.body);
    expect(problem).toMatchObject({ code: 'month-before-data', params: { first: '01/2024' } });
  });

  it('is none of a period that has not begun, nor of an unknown unit', async () => {
    const of = { style: undefined, format: 'csv' as const };
    expect(await reportOf(quarter.db, { ...of, period: '2025-01', unit: undefined }, AFTER)).toBe(
      'future-period',
    );
    expect(await reportOf(quarter.db, { ...of, period: '2024-01', unit: 'KHONG' }, AFTER)).toBe('not-found');
  });
});

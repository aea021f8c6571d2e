import { describe, expect, it } from 'vitest';
import { noSums } from '../report-sums.ts';
import { spreadOf } from '../spread.rules.ts';
import { barsPictures } from './bars-picture.ts';
import { groupPicture, splitPicture } from './split-picture.ts';
import { binName, spreadPicture } from './spread-picture.ts';
import { trendPicture } from './trend-picture.ts';

const part = (name: string, minutes: number, personDays: number) => ({
  ...{ code: name, name, block: 'party' },
  sums: {
    ...{ ...noSums(), headcount: 5, minutes, personDays },
    ...{ minutesSoFar: minutes, personDaysSoFar: personDays },
  },
});

describe('how people spread by their hours', () => {
  it('puts each into the half hour of their average, borders upwards', () => {
    const people = [299, 300, 329, 330, 569, 570, 900].map((minutes) => ({ minutes, dutyHalves: 2 }));
    const filled = spreadOf(people).filter(({ count }) => count > 0);
    expect(filled).toEqual([
      { from: null, to: 300, count: 1 },
      { from: 300, to: 330, count: 2 },
      { from: 330, to: 360, count: 1 },
      { from: 540, to: 570, count: 1 },
      { from: 570, to: null, count: 2 },
    ]);
    expect(filled.map(binName)).toEqual(['<\u00a05', '5–5,5', '5,5–6', '9–9,5', '≥\u00a09,5']);
  });

  it('leaves out who owes no day', () => {
    expect(spreadOf([{ minutes: 600, dutyHalves: 0 }]).every(({ count }) => count === 0)).toBe(true);
  });
});

describe('the pictures of a report', () => {
  it('say in words what they show', () => {
    const trend = [
      { month: '2024-01', minutes: 4308, personDays: 10 },
      { month: '2024-02', minutes: 4356, personDays: 10 },
    ];
    expect(trendPicture({ trend, total: { ...noSums(), minutes: 4356 } })?.alt).toBe(
      'Giờ/người/ngày theo tháng: 01/2024 7,18; 02/2024 7,26',
    );
    const sums = {
      ...noSums(),
      minutes: 100,
      minutesUnderWay: 20,
      minutesWithoutOutput: 5,
      minutesA: 40,
      minutesC: 60,
    };
    expect(splitPicture(sums)?.alt).toContain('Có sản phẩm 75,0\u00a0%; Đang làm nhiều ngày 20,0\u00a0%');
    const groups = { ...sums, minutesC: 56, minutesD: 4, minutesAdHoc: 4 };
    expect(groupPicture(groups)?.alt).toBe(
      ['A. Lãnh đạo 40,0', 'B. Dùng chung 0,0', 'C. Của cơ quan 56,0', 'D. Việc khác 4,0']
        .map((part) => `${part}\u00a0%`)
        .join('; ')
        .replace(/^/, 'Giờ theo nhóm việc: '),
    );
  });

  it('show the parts from the highest on, at most eight in one', () => {
    const parts = Array.from({ length: 20 }, (_, index) => part(`Sở ${index}`, 400 + index, 1));
    const pictures = barsPictures({ parts, total: part('Cả tỉnh', 8190, 20).sums });
    expect(pictures.map(({ alt }) => alt.split(';').length)).toEqual([7, 7, 6]);
    expect(pictures[0]?.alt).toMatch(/^Giờ\/người\/ngày theo đơn vị: Sở 19 6,98; Sở 18/);
  });

  it('are none of nothing', () => {
    const total = { ...noSums(), minutes: 60 };
    expect(
      trendPicture({ trend: [{ month: '2024-01', minutes: 60, personDays: 1 }], total }),
    ).toBeUndefined();
    expect(splitPicture(noSums())).toBeUndefined();
    expect(spreadPicture({ people: [] })).toBeUndefined();
    expect(barsPictures({ parts: [part('Một', 60, 1)], total: part('Cả tỉnh', 60, 1).sums })).toEqual([]);
    const idle = [part('Một', 0, 1), part('Hai', 0, 1)];
    expect(barsPictures({ parts: idle, total: part('Cả tỉnh', 0, 2).sums })).toEqual([]);
    expect(spreadPicture({ people: [{ minutes: 0, dutyHalves: 44 }] })).toBeUndefined();
    const trend = ['2024-01', '2024-02'].map((month) => ({ month, minutes: 60, personDays: 1 }));
    expect(trendPicture({ trend, total: noSums() })).toBeUndefined();
  });
});

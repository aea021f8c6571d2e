import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdHocLine, likenessOf, medianOf, recurringWork } from './recurring.rules.ts';

const line = (cadreId: string, title: string, more: Partial<AdHocLine> = {}): AdHocLine => ({
  ...{ cadreId, title, positionCode: 'NV-01', workedOn: '2026-11-02', minutes: 60, taskId: null },
  ...more,
});

describe('alike ad hoc work', () => {
  it.each([
    ['Rà soát hồ sơ số hóa tháng 10', 'Hồ sơ số hóa: rà soát (tháng 11/2026)'],
    ['TIẾP ĐOÀN KIỂM TRA', 'tiep doan kiem tra 3'],
  ])('%s is %s', (one, other) => {
    expect(likenessOf(one)).toBe(likenessOf(other));
  });

  it('is not what shares only some of its words', () => {
    expect(likenessOf('Tiếp đoàn kiểm tra')).not.toBe(likenessOf('Tiếp đoàn thanh tra'));
  });

  it('is nothing where only numbers are left', () => {
    expect(recurringWork([line('a', '12/2026'), line('b', '3')], 1)).toEqual([]);
  });

  it('is the same whatever the order of its words', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['rà', 'soát', 'hồ', 'sơ', 'đất', 'đai'], { minLength: 6 }),
        (words) => {
          expect(likenessOf(words.join(' '))).toBe(likenessOf('rà soát hồ sơ đất đai'));
        },
      ),
    );
  });
});

describe('work that recurs', () => {
  const lines = [
    line('an', 'Rà soát hồ sơ số hóa', { minutes: 90 }),
    line('ha', 'Rà soát hồ sơ số hóa tháng 10', { minutes: 60, taskId: 't' }),
    line('ha', 'Rà soát hồ sơ số hóa tháng 10', { minutes: 120, taskId: 't', workedOn: '2026-11-09' }),
    line('bao', 'rà soát hồ sơ số hóa', { minutes: 30, positionCode: 'NV-02' }),
    line('bao', 'Trực tiếp dân'),
    line('an', 'Trực tiếp dân'),
  ];

  it('is that of many people, with its pieces, their middle time and the position that does it most', () => {
    expect(recurringWork(lines, 3)).toEqual([
      {
        key: likenessOf('Rà soát hồ sơ số hóa'),
        ...{ title: 'Rà soát hồ sơ số hóa tháng 10', pieces: 3, people: 3, usualMinutes: 90 },
        ...{ lastOn: '2026-11-09', positionCode: 'NV-01', cadreIds: ['an', 'ha', 'bao'] },
      },
    ]);
    expect(recurringWork(lines, 2)).toHaveLength(2);
  });

  it('does not grow because one person repeats it', () => {
    const alone = Array.from({ length: 20 }, () => line('an', 'Trực tiếp dân'));
    expect(recurringWork(alone, 2)).toEqual([]);
  });

  it.each([
    [[30], 30],
    [[30, 60], 45],
    [[30, 45], 38],
    [[10, 500, 20], 20],
  ])('the middle of %j is %s', (values, middle) => {
    expect(medianOf(values)).toBe(middle);
  });
});

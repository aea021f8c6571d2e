import { describe, expect, it } from 'vitest';
import { frequentWork, type PastLine } from './frequent.rules.ts';

const line = (workedOn: string, productId: string | null, minutes = 60): PastLine => ({
  workedOn,
  positionId: 'cv',
  productId,
  minutes,
});

describe('frequent work', () => {
  it('puts what is done most first, with the usual time of the person', () => {
    const lines = [
      line('2024-01-11', 'tham-dinh', 150),
      line('2024-01-10', 'tham-dinh', 90),
      line('2024-01-09', 'tham-dinh', 120),
      line('2024-01-11', 'tra-loi', 45),
    ];
    expect(frequentWork(lines, '2024-01-12')).toEqual([
      { productId: 'tham-dinh', positionId: 'cv', times: 3, usualMinutes: 120 },
      { productId: 'tra-loi', positionId: 'cv', times: 1, usualMinutes: 45 },
    ]);
  });

  it('lets recent work outweigh what was done often long ago', () => {
    const lines = [...Array.from({ length: 3 }, () => line('2023-11-13', 'cu')), line('2024-01-10', 'moi')];
    expect(frequentWork(lines, '2024-01-12').map((work) => work.productId)).toEqual(['moi', 'cu']);
  });

  it('takes the lower median and leaves ad hoc work out', () => {
    const lines = [line('2024-01-11', 'hop', 30), line('2024-01-10', 'hop', 90), line('2024-01-10', null)];
    expect(frequentWork(lines, '2024-01-12')).toEqual([
      { productId: 'hop', positionId: 'cv', times: 2, usualMinutes: 30 },
    ]);
  });

  it('knows the same product in two posts apart', () => {
    const other = { ...line('2024-01-11', 'hop'), positionId: 'kiem-nhiem' };
    expect(frequentWork([line('2024-01-11', 'hop'), other], '2024-01-12')).toHaveLength(2);
  });
});

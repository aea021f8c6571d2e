import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../review/pack/rule-pack.data.ts';
import { isBetter, monthsOfYear, type YearBasis, yearComputed, yearMonthsOf } from './year-months.rules.ts';

const bodyOf = (unitId: string) => unitId.split('/')[0] ?? unitId;
const decided = (from: number, to: number, unitId: string, totalHundredths: number | null = 9000) =>
  monthsOfYear(2026)
    .slice(from - 1, to)
    .map((period) => ({ period, unitId, totalHundredths }));
const monthsOf = (
  rows: ReturnType<typeof decided>,
  handed: { bodyId: string; months: string[]; on: string }[] = [],
) => yearMonthsOf(2026, rows, { bodyId: 'snv', bodyOf, handed });
const computed = (rows: ReturnType<typeof decided>, more: Partial<YearBasis> = {}) => {
  const basis = { months: monthsOf(rows), monthsWorked: 12, disqualifiers: [], bodyLevel: null, ...more };
  return yearComputed(basis, ND335_2025);
};

describe('the months of a year', () => {
  it('are twelve, those nobody decided among them', () => {
    const months = monthsOf(decided(1, 2, 'snv/ccvc'));
    expect(months.map(({ standing }) => standing).slice(0, 3)).toEqual(['decided', 'decided', 'not-decided']);
    expect(months).toHaveLength(12);
  });

  it('of another unit of the same body need no handing over', () => {
    expect(monthsOf(decided(1, 1, 'snv/tccb'))[0]).toMatchObject({ standing: 'decided', unitId: 'snv/tccb' });
  });

  it('of a former body are there once it has handed them over', () => {
    const rows = decided(1, 2, 'stc/ns');
    expect(monthsOf(rows)[0]?.standing).toBe('not-handed-over');
    const [january, february] = monthsOf(rows, [{ bodyId: 'stc', months: ['2026-01'], on: '2026-07-01' }]);
    expect(january).toMatchObject({ standing: 'decided', handedOverOn: '2026-07-01', bodyId: 'stc' });
    expect(february?.standing).toBe('not-handed-over');
  });
});

describe('the rating a year leads to', () => {
  it('is by the mean of its months', () => {
    const year = computed([...decided(1, 6, 'snv'), ...decided(7, 11, 'snv', 8000)]);
    expect([year.mean.meanHundredths, year.level, year.reason]).toEqual([8545, 'good', null]);
  });

  it('leaves months without enough data out of the mean', () => {
    const year = computed([...decided(1, 6, 'snv'), ...decided(7, 9, 'snv', null)]);
    expect([year.mean.meanHundredths, year.level]).toEqual([9000, 'excellent']);
  });

  it('is none under six months of work, and none without months', () => {
    expect(computed(decided(1, 5, 'snv'), { monthsWorked: 5 })).toMatchObject({
      level: null,
      reason: 'too-few-months',
    });
    expect(computed([])).toMatchObject({ level: null, reason: 'no-months' });
  });

  it('waits for months that another body has not handed over', () => {
    expect(computed([...decided(1, 3, 'stc'), ...decided(4, 11, 'snv')])).toMatchObject({
      ...{ level: null, reason: 'not-handed-over' },
      mean: { meanHundredths: 9000 },
    });
  });

  it('is the last one where something disqualifies, and never above the body of its head', () => {
    expect(computed(decided(1, 11, 'snv'), { disqualifiers: ['discipline'] }).level).toBe('unsatisfactory');
    expect(computed(decided(1, 11, 'snv'), { bodyLevel: 'good' })).toMatchObject({
      level: 'good',
      steps: [
        { rule: 'total', level: 'excellent' },
        { rule: 'body', level: 'good' },
      ],
    });
  });

  it('knows the better of two levels', () => {
    expect([isBetter('excellent', 'good'), isBetter('good', 'good')]).toEqual([true, false]);
  });
});

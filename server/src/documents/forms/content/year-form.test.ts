import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import { describe, expect, it } from 'vitest';
import { SAMPLE_YEAR } from '../../../testing/documents/sample-forms.ts';
import { formPaper } from '../form-paper.ts';
import { type YearSource, yearFormOf } from './year-form.ts';

const month = (number: number, totalHundredths: number | null, note = '') => ({
  ...{ month: `2026-${`${number}`.padStart(2, '0')}`, totalHundredths, note },
});
const formOf = (...months: YearSource['months'][number][]) => {
  const { head, year, own, decided, proposal, self, authority } = SAMPLE_YEAR;
  return yearFormOf({ head, year, own, decided, proposal, self, authority, months }, ND335_2025);
};

describe('a year’s form', () => {
  it('has twelve months in order, empty where nothing was decided', () => {
    const form = formOf(month(3, 9125), month(1, 8000, 'biệt phái'));
    expect(form.months).toHaveLength(12);
    expect(form.months[0]).toEqual({ totalHundredths: 8000, note: 'biệt phái' });
    expect(form.months[1]).toEqual({ totalHundredths: null, note: '' });
    expect(form.months[2]?.totalHundredths).toBe(9125);
  });

  it('has the plain mean of the months that have a total, half up', () => {
    expect(formOf(month(1, 9000), month(2, 9001), month(4, null)).meanHundredths).toBe(9001);
    expect(formOf().meanHundredths).toBeNull();
  });

  it('counts no month of another year', () => {
    const other = { month: '2025-12', totalHundredths: 5000, note: '' };
    const form = formOf(other, month(1, 9000));
    expect(form.meanHundredths).toBe(9000);
  });

  it('is a paper as it stands', () => {
    const form = formOf(month(1, 9000));
    expect(formPaper({ kind: 'year', ...form }).name).toBe(SAMPLE_YEAR.head.fullName);
    expect(form).toMatchObject({ own: 'excellent', decided: 'good', proposal: SAMPLE_YEAR.proposal });
  });
});

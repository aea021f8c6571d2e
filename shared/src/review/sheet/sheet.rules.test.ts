import { describe, expect, it } from 'vitest';
import { DA09_2024, ND335_2025 } from '../pack/rule-pack.data.ts';
import { rescored, sheetOf } from './sheet.rules.ts';
import type { SheetLine } from './sheet-line.ts';

const product = {
  ...{ id: 'o', taskId: null, name: 'Tờ trình', documentNumber: '', documentOn: null },
  ...{ deliveredOn: '2026-11-18', quantity: 2, degree: 75, findings: [], groups: { from: 0, count: 1 } },
};
const line: SheetLine = {
  ...{
    key: 'k',
    name: 'Tờ trình',
    origin: 'assigned',
    coefficientMilli: 3000,
    wholeMilli: 3000,
    assigned: 2,
  },
  ...{ delivered: [{ faults: 0, delays: 0, count: 2 }], tasks: [], products: [product] },
};
const given = { lines: [line], waiting: [], said: {}, managed: [], capMode: 'total70' } as const;
const managed = [
  { code: 'CB-HA', fullName: 'Hà', totalHundredths: 4999 },
  { code: 'CB-BAO', fullName: 'Bảo', totalHundredths: null },
];

describe('a sheet', () => {
  it('adds general points that stand to results, and has a level', () => {
    const said = {
      ethics: { own: 500, authority: 450, reason: 'x' },
      discipline: { own: 500, authority: null, reason: '' },
    };
    const sheet = sheetOf(
      { ...given, lines: [line], waiting: [], managed: [], kind: 'staff', said },
      ND335_2025,
    );
    expect(sheet).toMatchObject({
      generalHundredths: 950,
      resultHundredths: 7000,
      totalHundredths: 7950,
      level: 'good',
    });
  });

  it('of a leader counts d from who has a total below 50', () => {
    const sheet = sheetOf({ ...given, lines: [line], waiting: [], managed, kind: 'leader' }, ND335_2025);
    expect(sheet.marks).toMatchObject({ computed: 50, standing: { d: 50, dd: 100, e: 100 } });
    expect(sheet.resultHundredths).toBe(6417);
  });

  it('under degrees has points only', () => {
    const sheet = sheetOf({ ...given, lines: [line], waiting: [], managed: [], kind: 'leader' }, DA09_2024);
    expect(sheet).toMatchObject({ score: null, totalHundredths: null, level: null, marks: null });
    expect(sheet.points?.points.printed).toBe('4.50');
  });

  it('is the same with the same words, and another with others', () => {
    const sheet = sheetOf({ ...given, lines: [line], waiting: [], managed, kind: 'leader' }, ND335_2025);
    expect(rescored(sheet, sheet.said)).toEqual(sheet);
    const other = rescored(sheet, { d: { own: null, authority: 100, reason: 'x' } });
    expect(other).toMatchObject({ resultHundredths: 7000, marks: { computed: 50, standing: { d: 100 } } });
  });
});

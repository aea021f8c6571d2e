import { expect, test } from 'vitest';
import { tallyBy } from './tally.ts';

const row = (code: string, state: string, count: number, severity = 'look') => ({
  ...{ rule: 'missing-days', severity, state, count },
  unit: { code, name: `Phòng ${code}`, body: 'Sở', bodyCode: 'S', block: 'government', within: [code] },
});
const byUnit = ({ unit }: { unit: { code: string; name: string } }) => ({ key: unit.code, name: unit.name });

test('counts are added up by state, the most first; what is closed needs no look', () => {
  const rows = [row('A', 'open', 2), row('B', 'open', 3, 'look-first'), row('B', 'closed', 1, 'look-first')];
  expect(tallyBy(rows, byUnit)).toEqual([
    { key: 'B', name: 'Phòng B', beside: '', states: { open: 3, closed: 1 }, first: 3, total: 4 },
    { key: 'A', name: 'Phòng A', beside: '', states: { open: 2 }, first: 0, total: 2 },
  ]);
});

import { expect, it } from 'vitest';
import { FROZEN_COLUMNS, type FrozenRow, type FrozenRows, frozenLines } from './frozen.ts';

const rows = (quantities: number[]): FrozenRows => ({
  ...{ closed_cadre_month: [], closed_review: [], closed_finding: [] },
  carried_output: quantities.map((quantity) => ({
    closingId: 'x',
    outputId: `o${quantity}`,
    cadreId: 'ha',
    quantity,
  })),
});

it('frozen rows come in one order, with their keys first and without the closing they hang on', () => {
  expect(frozenLines(rows([2, 1]))).toEqual([
    '["carried_output","o1","ha",1]',
    '["carried_output","o2","ha",2]',
  ]);
});

it('a table without rows has no line, one after the other has its own', () => {
  const review = {
    reviewId: 'r',
    cadreId: 'ha',
    state: 'approved',
    totalHundredths: null,
    level: '',
    version: 3,
  };
  const lines = frozenLines({ ...rows([1]), closed_review: [review] });
  expect(lines).toEqual([
    '["closed_review","r","ha","approved",null,null,null,"",3]',
    '["carried_output","o1","ha",1]',
  ]);
});

it('a month that was frozen before points were kept is the line it was', () => {
  const lineOf = (month: FrozenRow) => frozenLines({ ...rows([]), closed_cadre_month: [month] })[0];
  const before = lineOf({ cadreId: 'ha', outputsAccepted: 2, pointsMilli: null });
  expect(before).toBe(lineOf({ cadreId: 'ha', outputsAccepted: 2 }));
  expect(before?.endsWith(',2]')).toBe(true);
  expect(lineOf({ cadreId: 'ha', outputsAccepted: 2, pointsMilli: 0 })?.endsWith(',2,0]')).toBe(true);
});

it('every column of a person’s month counts once', () => {
  for (const columns of Object.values(FROZEN_COLUMNS)) expect(new Set(columns).size).toBe(columns.length);
});

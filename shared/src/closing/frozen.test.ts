import { expect, it } from 'vitest';
import { type FrozenRow, type FrozenRows, frozenLines } from './frozen.ts';

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

it('a whole row of each table is the line it was since closings are kept', () => {
  const month = {
    ...{ closingId: 'x', unitId: 'u', cadreId: 'ha', positionId: 'p', isCounted: 1, personDays: 2 },
    ...{ dutyHalves: 3, workedMask: 4, dutyMask: 5, anywhereMask: 6, loggedMask: 7, minutes: 8 },
    ...{ minutesAccepted: 9, minutesWaiting: 10, minutesWithOutput: 11, minutesUnderWay: 12 },
    ...{ minutesWithoutOutput: 13, minutesAdHoc: 14, minutesA: 15, minutesB: 16, minutesC: 17, minutesD: 18 },
    ...{ entries: 19, entriesWithoutOutput: 20, outputsDelivered: 21, outputsAccepted: 22, pointsMilli: 23 },
  };
  const review = {
    ...{ closingId: 'x', reviewId: 'r', cadreId: 'ha', state: 'approved', resultHundredths: 1 },
    ...{ generalHundredths: 2, totalHundredths: 3, level: 'good', version: 4 },
  };
  const finding = {
    ...{ closingId: 'x', findingId: 'f', rule: 'over-hours', severity: 'low', subjectKind: 'cadre' },
    ...{ subjectId: 'ha', state: 'open', settingsId: 's', params: '{}', entryIds: '[]', version: 5 },
  };
  const all = {
    ...rows([1]),
    closed_cadre_month: [month],
    closed_review: [review],
    closed_finding: [finding],
  };
  expect(frozenLines(all)).toEqual([
    '["closed_cadre_month","u","ha","p",1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]',
    '["closed_review","r","ha","approved",1,2,3,"good",4]',
    '["closed_finding","f","over-hours","low","cadre","ha","open","s","{}","[]",5]',
    '["carried_output","o1","ha",1]',
  ]);
});

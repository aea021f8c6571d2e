import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { taskChangeWords } from './task-change.ts';

const t = ((key: string, of?: object) => [key, ...Object.values(of ?? {})].join(' ')) as unknown as TFunction;

it('a changed task says each thing from what to what', () => {
  const detail = {
    ...{ by: 'parts', quantity: { from: 10, to: 6 }, coefficientMilli: { from: 1500, to: 1499 } },
    ...{ basis: { from: '', to: '12/KH' }, quality: { from: 'a', to: 'b' } },
  };
  expect(taskChangeWords(t, detail)).toEqual([
    'taskChange.byParts',
    'taskChange.quantity 10 6',
    'taskChange.coefficientMilli 1,5 1,499',
    'taskChange.basis taskChange.empty 12/KH',
    'taskChange.quality',
  ]);
});

it('one that was handed over in part says how much of it is left; a moved due day says itself', () => {
  const detail = { to: 'task', quantity: 4, wanted: { from: 10, to: 6 } };
  expect(taskChangeWords(t, detail)).toEqual(['taskChange.moved 4', 'taskChange.quantity 10 6']);
  expect(taskChangeWords(t, { from: '2026-11-20', to: '2026-11-25' })).toEqual([]);
});

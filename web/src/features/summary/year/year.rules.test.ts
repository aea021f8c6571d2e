import { expect, it } from 'vitest';
import { extremesOf } from './year.rules.ts';

const MONTHS = ['2023-11', '2023-12', '2024-01'];

it.each([
  ['2024-02', [60, 300, 120], { most: ['2023-12', 300], least: ['2023-11', 60] }],
  ['2024-01', [60, 300, 10], { most: ['2023-12', 300], least: ['2023-11', 60] }],
  ['2023-12', [60, 300, 10], undefined],
  ['2024-02', [60, 60, 60], undefined],
])('in %s names the months that are over with the most and the fewest of %j', (running, totals, expected) => {
  const found = extremesOf(MONTHS, totals, running);
  expect(
    found && {
      most: [found.most.month, found.most.minutes],
      least: [found.least.month, found.least.minutes],
    },
  ).toEqual(expected);
});

import { isCivilDay } from '@so-viec/shared/civil-day/civil-day';
import { expect, it } from 'vitest';
import { BODIES } from '../organisation/body-table.ts';
import { LIVE_BODIES } from '../organisation/scale.ts';
import { MERGERS, RENAMINGS } from './reform.data.ts';

const codes = new Set(BODIES.map(({ code }) => code));

it('merges and renames bodies that the demo has, each once, and none that goes on logging', () => {
  const touched = [
    ...MERGERS.flatMap(({ from, into }) => [...from, into]),
    ...RENAMINGS.map(({ code }) => code),
  ];
  const old = touched.filter((code) => typeof code === 'string');
  expect(old.filter((code) => !codes.has(code))).toEqual([]);
  expect(new Set(old).size).toBe(old.length);
  expect(old.filter((code) => LIVE_BODIES.includes(code))).toEqual([]);
});

it('gives new bodies codes of their own, and every change a day and a decision', () => {
  const made = MERGERS.flatMap(({ into }) => (typeof into === 'string' ? [] : [into.code]));
  expect(made.filter((code) => codes.has(code))).toEqual([]);
  expect(new Set(made).size).toBe(made.length);
  for (const { on, decision } of [...MERGERS, ...RENAMINGS])
    expect([isCivilDay(on), decision !== '']).toEqual([true, true]);
});

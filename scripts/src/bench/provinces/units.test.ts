import { foldText } from '@so-viec/shared/text/fold';
import { expect, it } from 'vitest';
import { benchName, namesKept } from './people.ts';
import { benchUnits, UNITS } from './units.ts';

const numbered = () => {
  let next = 0;
  return benchUnits(() => `u${++next}`);
};

it('makes a country of 34,000 units, each under one that was made before it', () => {
  const units = numbered();
  expect(units).toHaveLength(UNITS);
  expect(new Set(units.map(({ code }) => code)).size).toBe(UNITS);
  const seen = new Set<string | null>([null]);
  for (const { id, parentId } of units) {
    expect(seen.has(parentId)).toBe(true);
    seen.add(id);
  }
  expect(units.filter(({ parentId }) => parentId === null)).toHaveLength(1);
  expect(units.filter(({ level }) => level === 'province')).toHaveLength(34);
});

it('names its people the same each time, many by many names', () => {
  const names = Array.from({ length: 5000 }, (_, index) => benchName(index));
  expect(names).toEqual(Array.from({ length: 5000 }, (_, index) => benchName(index)));
  expect(new Set(names).size).toBeGreaterThan(1500);
  const of = namesKept();
  expect(of(0)).toBe(of(0));
  expect(of(17).nameFold).toBe(foldText(benchName(17)));
});

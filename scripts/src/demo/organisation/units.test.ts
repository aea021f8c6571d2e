import { headshipOfTitle } from '@so-viec/shared/import/title.rules';
import { describe, expect, it } from 'vitest';
import { POSITIONS } from '../catalogue/positions/positions.ts';
import { BODIES } from './body-table.ts';
import { apportion, LIVE_BODIES } from './scale.ts';
import { bodiesFor, slotsFor, unitRows } from './units.ts';

const bodies = bodiesFor(1412);
const units = unitRows(bodies);
const slots = slotsFor(bodies);

describe('the invented province', () => {
  it('has 62 bodies of four blocks, about 200 units and three levels', () => {
    expect(bodies).toHaveLength(62);
    expect(new Set(bodies.map((body) => body.kind.block)).size).toBe(4);
    expect(units.length).toBeGreaterThan(190);
    expect(units.length).toBeLessThan(215);
    const parents = new Map(units.map((row) => [row.code, row.parentCode]));
    const depths = units.map((row) => depthOf(row.code, parents));
    expect(Math.max(...depths)).toBe(3);
    expect(parents.size).toBe(units.length);
  });

  it('has the sizes its table says, 1,412 people in all', () => {
    expect(bodies).toEqual(BODIES);
    expect(slots).toHaveLength(1412);
    const codes = new Set(POSITIONS.map((position) => position.code));
    expect(slots.filter((slot) => !codes.has(slot.positionCode))).toEqual([]);
  });

  it('gives every unit but the province one head and nobody a title of somebody else', () => {
    for (const unit of units.slice(1)) {
      const heads = slots.filter((slot) => slot.unitCode === unit.code && slot.rank === 'head');
      expect(heads, unit.code).toHaveLength(1);
    }
    const odd = slots.filter((slot) => slot.rank !== 'staff' && headshipOfTitle(slot.title) !== slot.rank);
    expect(new Set(odd.map((slot) => slot.title))).toEqual(
      new Set(['Chủ nhiệm', 'Hiệu trưởng', 'Tổng Biên tập']),
    );
  });

  it('shrinks to a few bodies and grows by communes', () => {
    for (const cadres of [30, 60, 300, 1000, 5000]) expect(slotsFor(bodiesFor(cadres))).toHaveLength(cadres);
    expect(bodiesFor(60).map((body) => body.code)).toEqual(
      expect.arrayContaining(['SNV', 'BTC', 'HCC', 'MTTQ']),
    );
    expect(bodiesFor(5000)).toHaveLength(162);
    expect(BODIES.map((body) => body.code)).toEqual(expect.arrayContaining(LIVE_BODIES));
  });
});

describe('apportioning', () => {
  it('shares everything out in proportion', () => {
    expect(apportion([1, 1, 2], 9)).toEqual([2, 2, 5]);
    expect(apportion([100, 1, 1], 10)).toEqual([8, 1, 1]);
  });
});

function depthOf(code: string, parents: Map<string, string>): number {
  const parent = parents.get(code);
  return parent ? 1 + depthOf(parent, parents) : 1;
}

import { describe, expect, it } from 'vitest';
import { catalogueRows, productsByPosition } from './catalogue.ts';
import { POSITIONS } from './positions/positions.ts';

const { positions, products } = catalogueRows();

describe('the invented catalogue', () => {
  it('has positions of every group and sector, each code once', () => {
    expect(positions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(positions.map((row) => row.code)).size).toBe(positions.length);
    expect(new Set(positions.map((row) => row.group)).size).toBe(4);
    expect(new Set(positions.map((row) => row.sector))).toEqual(
      new Set(['administrative', 'service', 'commune', 'party']),
    );
    expect(positions.every((row) => row.name && row.rank)).toBe(true);
  });

  it('gives each position 8 to 15 products and 12 that all share', () => {
    const counts = [...productsByPosition()].map(([code, list]) => [code, list.length] as const);
    expect(counts.filter(([code, count]) => code !== '' && (count < 8 || count > 15))).toEqual([]);
    expect(counts.find(([code]) => code === '')).toEqual(['', 12]);
    expect(POSITIONS.every((position) => position.field !== '')).toBe(true);
  });

  it('names each product of a position once, with points of its complexity and one standard product', () => {
    const names = products.map((row) => `${row.positionCode}: ${row.name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(products.filter((row) => row.isStandard).map((row) => row.pointsMilli)).toEqual([10_000]);
    expect(new Set(products.map((row) => row.complexityGroup))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(products.every((row) => (row.standardMinutes ?? 0) >= 30)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { GENERAL_CRITERIA, GENERAL_GROUPS } from './general-criteria.data.ts';
import { type GeneralPoints, generalMost, generalSum } from './general-criteria.rules.ts';
import { ND335_2025 } from './rule-pack.data.ts';

const FULL: GeneralPoints = Object.fromEntries(
  GENERAL_CRITERIA.map(({ code, mostHundredths }) => [code, mostHundredths]),
);

describe('the general criteria', () => {
  it('are ten in three groups of ten points, thirty in all', () => {
    expect(GENERAL_GROUPS.map((group) => generalMost(group))).toEqual([1000, 1000, 1000]);
    expect(generalMost()).toBe(ND335_2025.weights.generalHundredths);
    expect(new Set(GENERAL_CRITERIA.map(({ code }) => code)).size).toBe(10);
  });

  it('add up by group and in all', () => {
    const points = { ...FULL, discipline: 475, initiative: 125 };
    expect(GENERAL_GROUPS.map((group) => generalSum(points, group))).toEqual([975, 1000, 875]);
    expect(generalSum(points)).toBe(2850);
    expect(generalSum({ ethics: 500 })).toBe(500);
  });
});

import { describe, expect, it } from 'vitest';
import { CADRE_KINDS } from '../../cadre/cadre-kinds.ts';
import { RULE_PACKS } from './rule-pack.data.ts';
import { packNamed, packOf, packsToChoose } from './rule-pack.rules.ts';

describe('the rule pack of a day', () => {
  it.each([
    ['civil-servant', '2026-01-01', null, 'nd335-2025'],
    ['civil-servant', '2025-12-31', null, 'da09-2024'],
    ['civil-servant', '2026-03-01', 'da09-2024', 'nd335-2025'],
    ['civil-servant', '2025-12-31', 'nd335-2025', 'da09-2024'],
    ['public-employee', '2026-03-01', null, 'da09-2024'],
    ['public-employee', '2026-03-01', 'nd335-2025', 'nd335-2025'],
    ['public-employee', '2026-03-01', 'da09-2024', 'da09-2024'],
    ['official', '2026-01-01', 'nd335-2025', 'nd335-2025'],
    ['worker', '2025-12-31', 'nd335-2025', 'da09-2024'],
    ['worker', '2020-05-01', null, 'da09-2024'],
  ] as const)('for %s on %s, where the body chose %s, is %s', (kind, day, choice, code) => {
    expect(packOf(kind, day, choice).code).toBe(code);
  });

  it('leaves a body no choice for civil servants once the decree is in force', () => {
    const codes = (...of: Parameters<typeof packsToChoose>) => packsToChoose(...of).map(({ code }) => code);
    expect(codes('civil-servant', '2026-01-01')).toEqual(['nd335-2025']);
    expect(codes('worker', '2026-01-01')).toEqual(['da09-2024', 'nd335-2025']);
    expect(codes('worker', '2024-01-01')).toEqual(['da09-2024']);
    expect(codes('worker', '2023-12-31')).toEqual(['da09-2024']);
  });

  it('decides what a head says of a product', () => {
    expect(packOf('civil-servant', '2026-01-01').controls).toBe('faults-and-delays');
    expect(packOf('civil-servant', '2025-01-01').controls).toBe('degree');
  });
});

describe('the packs', () => {
  it('stand in the order of their days and are found by code', () => {
    expect(RULE_PACKS.map(({ fromOn }) => fromOn)).toEqual(['2024-01-01', '2026-01-01']);
    for (const pack of RULE_PACKS) expect(packNamed(pack.code)).toBe(pack);
  });

  it('serve every kind of cadre on any day', () => {
    for (const kind of CADRE_KINDS) expect(packOf(kind, '2024-01-01').serves).toContain(kind);
  });

  it('give 30 and 70 of 100, with levels from 90, 70 and 50', () => {
    const { weights, levels } = packNamed('nd335-2025');
    expect(weights.generalHundredths + weights.resultHundredths).toBe(10_000);
    expect(levels.map(({ fromHundredths }) => fromHundredths)).toEqual([9000, 7000, 5000, 0]);
  });
});

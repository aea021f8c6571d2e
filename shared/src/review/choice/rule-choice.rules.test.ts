import { describe, expect, it } from 'vitest';
import { choiceOn, rulesOn } from './rule-choice.rules.ts';
import type { RuleChoice } from './rule-choice.ts';

const usual = { official: null, 'public-employee': null, worker: null };
const CHOICES: RuleChoice[] = [
  { unitId: 'snv', fromMonth: '2026-12', packs: usual, capMode: 'total70' },
  {
    unitId: 'snv',
    fromMonth: '2026-02',
    packs: { ...usual, 'public-employee': 'nd335-2025' },
    capMode: 'perRatio100',
  },
  { unitId: 'stc', fromMonth: '2025-01', packs: { ...usual, worker: 'nd335-2025' }, capMode: 'total70' },
];

describe('what a body chose', () => {
  it.each([
    ['snv', '2026-01-31', undefined],
    ['snv', '2026-02-01', '2026-02'],
    ['snv', '2026-11-30', '2026-02'],
    ['snv', '2026-12-01', '2026-12'],
    ['stc', '2026-12-01', '2025-01'],
    ['ubnd', '2026-12-01', undefined],
  ])('of %s on %s is that of %s', (body, day, month) => {
    expect(choiceOn(CHOICES, body, day)?.fromMonth).toBe(month);
  });

  it.each([
    ['public-employee', 'snv', '2026-03-01', 'nd335-2025', 'perRatio100'],
    ['worker', 'snv', '2026-03-01', 'da09-2024', 'perRatio100'],
    ['civil-servant', 'snv', '2026-03-01', 'nd335-2025', 'perRatio100'],
    ['public-employee', 'snv', '2026-12-15', 'da09-2024', 'total70'],
    ['worker', 'stc', '2025-06-01', 'da09-2024', 'total70'],
    ['worker', 'stc', '2026-01-01', 'nd335-2025', 'total70'],
  ] as const)('for %s of %s on %s gives %s and %s', (kind, bodyId, day, code, capMode) => {
    const { pack, ...rules } = rulesOn(CHOICES, { bodyId, kind }, day);
    expect([pack.code, rules.capMode]).toEqual([code, capMode]);
  });
});

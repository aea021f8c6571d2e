import { describe, expect, it } from 'vitest';
import { firstDayOfUnitChanges, firstDayWithoutDecision } from './reach-back.rules.ts';

describe('how far back a change may reach', () => {
  it.each([
    ['2024-01-12', '2023-12-01'],
    ['2024-03-31', '2024-02-01'],
    ['2026-11-22', '2026-10-01'],
  ])('lets posts change without a decision on %s from %s on', (today, first) => {
    expect(firstDayWithoutDecision(today)).toBe(first);
  });

  it.each([
    ['2024-01-01', '2023-01-01'],
    ['2026-12-31', '2025-01-01'],
  ])('lets units change on %s from %s on', (today, first) => {
    expect(firstDayOfUnitChanges(today)).toBe(first);
  });
});

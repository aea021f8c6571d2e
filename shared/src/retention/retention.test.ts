import { describe, expect, it } from 'vitest';
import { retentionInput } from './retention.schema.ts';
import { keptSince, RETENTION, RETENTION_CLASSES, USUAL_RETENTION } from './retention.ts';

describe('what is kept so many months', () => {
  it.each([
    ['2024-01-31', 12, '2023-01-01'],
    ['2024-03-31', 1, '2024-02-01'],
    ['2024-02-29', 24, '2022-02-01'],
  ] as const)('is on %s, of %i months, kept since %s', (today, months, since) => {
    expect(keptSince(today, months)).toBe(since);
  });

  it('is as usual never shorter than the least', () => {
    for (const name of RETENTION_CLASSES)
      expect(RETENTION[name].usual ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(RETENTION[name].least);
  });
});

describe('a choice of months', () => {
  const read = (months: object, reason = 'Quyết định 12/QĐ-SNV') =>
    retentionInput.safeParse({ months: { ...USUAL_RETENTION, ...months }, reason }).success;

  it.each([
    ['as usual', {}, true],
    ['for good', { trail: null }, true],
    ['a security log under twelve months', { trail: 11 }, false],
    ['a part of a month', { notice: 1.5 }, false],
    ['words of lines for two years', { 'line-words': 24 }, true],
    ['words of lines for less', { 'line-words': 23 }, false],
  ])('%s: %j is %s', (_what, months, isRight) => {
    expect(read(months)).toBe(isRight);
  });

  it('asks for every class and for a reason', () => {
    expect(retentionInput.safeParse({ months: { trail: 12 }, reason: 'x' }).success).toBe(false);
    expect(read({}, ' ')).toBe(false);
  });
});

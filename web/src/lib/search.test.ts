import { describe, expect, test } from 'vitest';
import { defined, oneOf, ownAddress, text } from './search.ts';

describe('search parameters', () => {
  test('keep text, and numbers that the router read out of text', () => {
    expect([text('abc'), text(12), text(''), text({}), text(undefined)]).toEqual([
      'abc',
      '12',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('take only words that exist', () => {
    expect(oneOf('unit', ['unit', 'person'])).toBe('unit');
    expect(oneOf('units', ['unit', 'person'])).toBeUndefined();
  });

  test('leave out what is not there', () => {
    expect(Object.keys(defined({ month: '2024-01', unit: undefined }))).toEqual(['month']);
  });

  test('lead back only within this site', () => {
    const elsewhere = ['//evil.example', '/\\evil.example', 'https://evil.example', 'hom-nay', 7];
    expect(elsewhere.map(ownAddress).filter(Boolean)).toEqual([]);
    expect(ownAddress('/hom-nay/2024-01-12?x=1')).toBe('/hom-nay/2024-01-12?x=1');
  });
});

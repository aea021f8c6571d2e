import { describe, expect, test } from 'vitest';
import { defined, oneOf, text } from './search.ts';

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
});

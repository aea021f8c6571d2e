import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './address-search.ts';
import { KEYS, VALUES } from './address-words.ts';

describe('an address', () => {
  it('has Vietnamese words for what the code calls in English', () => {
    const search = {
      month: '2024-01',
      unit: 'SNV',
      block: 'party',
      tab: 'people',
      sort: '-per-day',
      page: 2,
    };
    const text = '?thang=2024-01&don-vi=SNV&khoi=dang&phan=tung-nguoi&xep=-gio-ngay&trang=2';
    expect(stringifySearch(search)).toBe(text);
    expect(parseSearch(text)).toMatchObject({ ...search, page: '2' });
  });

  it.each([
    ['?month=2024-01&tab=people&sort=-headcount', { month: '2024-01', tab: 'people', sort: '-headcount' }],
    ['?nam=%222027%22', { nam: '2027' }],
    ['?unit=SNV&q=', { unit: 'SNV', q: '' }],
  ])('of old, %s, still opens', (text, search) => {
    expect(parseSearch(text)).toEqual(search);
  });

  it('has no quotation marks around a year', () => {
    expect(stringifySearch({ nam: 2027, ky: '2026' })).toBe('?nam=2027&ky=2026');
  });

  it('keeps what a page changes that goes by the word itself', () => {
    const read = parseSearch('?thang=2024-01');
    expect(stringifySearch({ ...read, thang: '2024-02' })).toBe('?thang=2024-02');
  });

  it('is the same after it was read and written, whatever the words', () => {
    expect(new Set(Object.values(KEYS)).size).toBe(Object.keys(KEYS).length);
    for (const [key, words] of Object.entries(VALUES)) {
      expect(new Set(Object.values(words)).size, key).toBe(Object.keys(words).length);
      for (const value of Object.keys(words)) {
        expect(parseSearch(stringifySearch({ [key]: value }))[key]).toBe(value);
      }
    }
    for (const key of Object.keys(KEYS)) {
      expect(parseSearch(stringifySearch({ [key]: 'Nguyễn & "Ân"' }))[key]).toBe('Nguyễn & "Ân"');
    }
  });

  it('without search is a bare path', () => {
    expect([stringifySearch({}), stringifySearch({ unit: undefined })]).toEqual(['', '']);
  });
});

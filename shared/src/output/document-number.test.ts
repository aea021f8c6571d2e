import { expect, it } from 'vitest';
import { documentKey } from './document-number.ts';

it.each([
  ['58/SNV', '58-snv'],
  ['058 / SNV', '58-snv'],
  ['58–SNV', '58-snv'],
  ['09-QĐ/TƯ', '9-qđ-tư'],
  ['100/BC', '100-bc'],
  ['TB - Ô', 'tb-ô'],
  ['TB-Ô', 'tb-ô'],
  ['0', '0'],
  ['', ''],
])('the number %s is known by %s', (written, key) => {
  expect(documentKey(written)).toBe(key);
});

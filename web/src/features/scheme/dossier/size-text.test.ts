import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0\u00a0byte'],
  [640, '640\u00a0byte'],
  [12_300, '12\u00a0kB'],
  [3_565_158, '3,4\u00a0MB'],
  [20 * 1024 * 1024, '20,0\u00a0MB'],
])('%i bytes are said as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

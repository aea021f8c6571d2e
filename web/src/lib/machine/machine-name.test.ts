import { expect, test } from 'vitest';
import { machineOf } from './machine-name.ts';

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/120.0 Chrome/126.0 Safari/537.36',
    'Cốc Cốc',
    'Windows',
  ],
])('%s', (userAgent, browser, system) => {
  expect(machineOf(userAgent)).toEqual({ browser, system });
});

test('a browser that says nothing has no name', () => {
  expect(machineOf('curl/8')).toBeUndefined();
});

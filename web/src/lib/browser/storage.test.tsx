import { afterEach, expect, test, vi } from 'vitest';
import { chooseLanguage } from '../i18n/i18n.ts';
import { mirror, mirroredOf } from '../outbox/mirror.ts';
import { wipeTyped } from '../outbox/typed.ts';
import { withStorage } from './storage.ts';

const refuse = () => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};
const full = () => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
};
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

test('what a browser keeps is read and written', () => {
  withStorage('sessionStorage', (kept) => kept.setItem('a', '1'));
  expect(withStorage('sessionStorage', (kept) => kept.getItem('a'))).toBe('1');
});

test.each(['localStorage', 'sessionStorage'] as const)('a browser that refuses %s is none', (where) => {
  vi.spyOn(globalThis, where, 'get').mockImplementation(refuse);
  expect(withStorage(where, (kept) => kept.getItem('a'))).toBeUndefined();
  expect(withStorage(where, (kept) => kept.setItem('a', '1'))).toBeUndefined();
});

test('a full one, and one with something spoilt, are none', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full);
  expect(withStorage('localStorage', (kept) => kept.setItem('a', '1'))).toBeUndefined();
  expect(withStorage('localStorage', () => JSON.parse('{') as unknown)).toBeUndefined();
});

test('typing goes on where the tab keeps nothing', () => {
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(refuse);
  mirror('ha', { key: 'entry:1', kind: 'entry', day: '2024-01-12', draft: {} });
  expect(mirroredOf('ha', '2024-01-12')).toEqual([]);
  expect(() => wipeTyped('ha')).not.toThrow();
});

test('the language is chosen where the browser refuses to keep it', async () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(refuse);
  await chooseLanguage('en');
  expect(document.documentElement.lang).toBe('en');
  await chooseLanguage('vi');
  expect(document.documentElement.lang).toBe('vi');
});

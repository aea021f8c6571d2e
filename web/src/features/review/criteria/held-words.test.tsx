import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countUnsent, wipeHeld } from '../../../lib/outbox/typed.ts';
import { heldWords, holdWords, noWords } from './words.ts';

const said = { criteria: {}, texts: { merits: 'Chưa gửi được' } };

test('words of a review that wait here are told of at the sign-out and go with it; those of others wait', async () => {
  const places = [
    ['ha', 'CB0481', '2026-10', 'own'],
    ['ha', 'CB0482', '2026-10', 'authority'],
  ];
  for (const place of [...places, ['bao', 'CB0483', '2026-10', 'own']]) holdWords(place, said);
  expect([await countUnsent('ha'), await countUnsent('bao')]).toEqual([2, 1]);
  await wipeHeld('ha');
  expect(places.map(heldWords)).toEqual([noWords(), noWords()]);
  expect(heldWords(['bao', 'CB0483', '2026-10', 'own'])).toEqual(said);
  await wipeHeld('bao');
  expect(await countUnsent('bao')).toBe(0);
});

test('words that an earlier release kept under a name that nothing reads any more go at the next sign-out', async () => {
  for (const who of ['ha', 'bao']) localStorage.setItem(`so-viec.review.${who}.CB0481.2026-10.own`, '{}');
  await wipeHeld('ha');
  expect(Object.keys(localStorage).filter((name) => name.includes('review'))).toEqual([]);
});

/** What browsers keep that nobody typed: how the page looks, that a reminder waits, and whose device it is. */
const NOT_TYPED = [
  ...['features/account/device/own-device.ts', 'features/account/second-factor/asked-strip.tsx'],
  ...['lib/browser/reading.ts', 'lib/early-day.ts', 'lib/i18n/i18n.ts'],
];

test('whatever else a browser keeps of what was typed goes by the same rule', () => {
  const root = join(import.meta.dirname, '../../..');
  const files = globSync('**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.*'] });
  const keeping = files.filter((file) => /\bsetItem\(/.test(readFileSync(join(root, file), 'utf8')));
  const outside = keeping.filter((file) => !readFileSync(join(root, file), 'utf8').includes('typingKey('));
  expect(keeping.length).toBeGreaterThan(NOT_TYPED.length);
  expect(outside.filter((file) => file !== 'lib/outbox/mirror.ts').toSorted()).toEqual(NOT_TYPED);
});

import { afterEach, expect, test } from 'vitest';
import { mirror, mirroredOf, unmirror } from './mirror.ts';
import { wipeHeld } from './typed.ts';

const DAY = '2024-01-12';
const typed = (note: string) => ({ key: 'entry:1', kind: 'entry', day: DAY, draft: { note } });
afterEach(() => sessionStorage.clear());

test('what is being typed is there at once, the newest of its line, for its account and day only', () => {
  mirror('ha', typed('Rà'));
  mirror('ha', typed('Rà soát'));
  expect(mirroredOf('ha', DAY)).toEqual([typed('Rà soát')]);
  expect(mirroredOf('bao', DAY)).toEqual([]);
  expect(mirroredOf('ha', '2024-01-11')).toEqual([]);
});

test('what was typed since the store took the line stays', () => {
  mirror('ha', typed('Rà soát'));
  unmirror('ha', 'entry:1', { note: 'Rà' });
  expect(mirroredOf('ha', DAY)).toHaveLength(1);
  unmirror('ha', 'entry:1', { note: 'Rà soát' });
  expect(mirroredOf('ha', DAY)).toEqual([]);
});

test('the wipe of the outbox takes it too', async () => {
  mirror('ha', typed('Rà soát'));
  await wipeHeld('ha');
  expect(mirroredOf('ha', DAY)).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});

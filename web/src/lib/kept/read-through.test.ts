import { afterEach, expect, test, vi } from 'vitest';
import { connection } from '../browser/connection.ts';
import { Problem } from '../problem.ts';
import { isShownKept, showFresh } from './kept-at.ts';
import { readThrough } from './read-through.ts';

const AT = '2024-01-12T09:42:00.000Z';
const kept = async () => ({ data: 'bản lưu', at: AT });
const away = () => Promise.reject(new Problem({ code: 'offline' }));
afterEach(() => {
  vi.useRealTimers();
  showFresh('day');
  connection.found();
});

test('the server’s answer is taken, and what was kept is shown no more', async () => {
  await readThrough('day', away, kept);
  expect([isShownKept('day'), connection.isOnline()]).toEqual([true, false]);
  expect(await readThrough('day', async () => 'mới', kept)).toBe('mới');
  expect(isShownKept('day')).toBe(false);
});

test('a refusal is a refusal, whatever is kept', async () => {
  const refuse = () => Promise.reject(new Problem({ code: 'not-signed-in', status: 401 }));
  await expect(readThrough('day', refuse, kept)).rejects.toMatchObject({ status: 401 });
});

test('without an answer in time what was kept is shown; with nothing kept the answer is waited for', async () => {
  vi.useFakeTimers();
  let answer: (text: string) => void = () => {};
  const slowly = () =>
    new Promise<string>((resolve) => {
      answer = resolve;
    });
  const patient = readThrough('day', slowly, kept);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await patient).toBe('bản lưu');
  const waiting = readThrough('day', slowly, async () => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  answer('muộn');
  expect(await waiting).toBe('muộn');
});

test('with nothing kept, no answer is no answer', async () => {
  await expect(readThrough('day', away, async () => undefined)).rejects.toMatchObject({ code: 'offline' });
  await expect(readThrough('day', away, () => Promise.reject(new Error('no disk')))).rejects.toMatchObject({
    code: 'offline',
  });
});

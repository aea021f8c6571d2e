import { describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { patiently } from './patience.ts';

/** Fails so often with this, then answers. */
function failing(times: number, error: Error) {
  let tried = 0;
  const act = () => {
    tried += 1;
    return tried <= times ? Promise.reject(error) : Promise.resolve(tried);
  };
  return { act, tried: () => tried };
}

const OFFLINE = new Problem({ code: 'offline' });

describe('a request over a line that breaks', () => {
  test('is sent again until an answer comes', async () => {
    expect(await patiently(failing(3, OFFLINE).act, [1, 1, 1])).toBe(4);
  });

  test('is given up after its waits', async () => {
    const { act, tried } = failing(9, OFFLINE);
    await expect(patiently(act, [1, 1])).rejects.toBe(OFFLINE);
    expect(tried()).toBe(3);
  });

  test('that is refused is not sent again', async () => {
    const { act, tried } = failing(1, new Problem({ code: 'file-refused', status: 422 }));
    await expect(patiently(act, [1, 1])).rejects.toMatchObject({ code: 'file-refused' });
    expect(tried()).toBe(1);
  });

  test('does not wait on when the browser says the line is back', async () => {
    const { act } = failing(1, OFFLINE);
    const sent = patiently(act, [60_000]);
    setTimeout(() => globalThis.dispatchEvent(new Event('online')), 5);
    expect(await sent).toBe(2);
  });
});

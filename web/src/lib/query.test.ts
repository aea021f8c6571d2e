import { afterEach, expect, test, vi } from 'vitest';
import { Problem } from './problem.ts';
import { createQueryClient } from './query.ts';

afterEach(() => vi.unstubAllGlobals());

test('without a network nobody waits for one more try', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const queryFn = vi.fn(() => Promise.reject(new Problem({ code: 'offline' })));
  const asked = createQueryClient().fetchQuery({ queryKey: ['a page'], queryFn });
  await expect(asked).rejects.toMatchObject({ code: 'offline' });
  expect(queryFn).toHaveBeenCalledTimes(1);
});

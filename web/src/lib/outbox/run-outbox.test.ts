import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, expect, test, vi } from 'vitest';
import { session } from '../session.ts';
import { hold } from './outbox.ts';
import { outboxOf } from './run-outbox.ts';

afterEach(() => session.leave());

test('nothing is sent while a password is to be changed first; once it is, what waits goes out', async () => {
  const send = vi.fn(async () => ({ version: 1 }));
  const accountId = newId();
  const outbox = outboxOf(accountId, { entry: { send, versionAfter: () => 1 } });
  const write = { key: newId(), kind: 'entry', day: '2024-01-12', draft: {}, request: {}, version: 0 };
  await hold(outbox, write);
  session.begin(accountId, true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(send).not.toHaveBeenCalled();
  session.begin(accountId);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
});

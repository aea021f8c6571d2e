import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Held } from '../../lib/outbox/held.ts';
import { openHeldStore } from '../../lib/outbox/open-store.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(async () => {
  await app.close();
});

/** A line that broke a rule and only waits for its person. */
function heldOf(accountId: string): Held {
  const empty = { draft: {}, request: null, attempts: [], isRefused: false };
  return {
    accountId,
    key: newId(),
    kind: 'none',
    day: '2024-01-12',
    version: 0,
    order: 1,
    stamp: newId(),
    ...empty,
  };
}

describe('signing out', () => {
  test('asks first while a line waits on this machine, and keeps it', async () => {
    app = await openApp('/them', { as: 'ha.ttt' });
    const { ha } = app.server.fixture.accountIds;
    const row = heldOf(ha);
    await (await openHeldStore()).put(ha, row.key, () => row);
    const [signOut] = await screen.findAllByRole('button', { name: 'Đăng xuất' });
    if (signOut) fireEvent.click(signOut);
    expect((await screen.findByRole('alert')).textContent).toContain('Còn 1 mục chưa gửi trên máy này');
    expect(await (await openHeldStore()).list(ha)).toHaveLength(1);
    expect(window.location.pathname).toBe('/them');
  });
});

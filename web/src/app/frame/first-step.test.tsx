import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { api, call } from '../../lib/api.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const refused = () =>
  act(() => expect(call(api.api['push-subscriptions'].$get())).rejects.toMatchObject({ status: 403 }));

test('a password that came to be changed under an open page is asked for once a refusal says so', async () => {
  app = await openApp('/them', { as: 'ha.ttt' });
  await screen.findByRole('heading', { level: 1 });
  const { db, fixture } = app.server;
  const set = (mustChangePassword: number) =>
    db.updateTable('account').set({ mustChangePassword }).where('id', '=', fixture.accountIds.ha).execute();
  await set(1);
  await refused();
  await waitFor(() => expect(window.location.pathname).toBe('/doi-mat-khau'));
  await set(0);
});

test('so is a notice that came to be read', async () => {
  app = await openApp('/them', { as: 'ha.ttt' });
  await screen.findByRole('heading', { level: 1 });
  const { db, fixture } = app.server;
  await db.deleteFrom('notice_reading').where('accountId', '=', fixture.accountIds.ha).execute();
  await refused();
  await waitFor(() => expect(window.location.pathname).toBe('/thong-bao-du-lieu'));
});

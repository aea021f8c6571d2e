import { FIXTURE_PASSWORD } from '@so-viec/server/testing';
import { askFor } from '@so-viec/server/testing/second-factor';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
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

/** Their session ends under the page, and they sign in again over it. */
async function signInOver() {
  app.browser.cookies.clear();
  await act(() => call(api.api.me.$get()).catch(() => undefined));
  const dialog = within(await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' }));
  fireEvent.change(dialog.getByLabelText('Mật khẩu'), { target: { value: FIXTURE_PASSWORD } });
  fireEvent.click(dialog.getByRole('button', { name: 'Đăng nhập' }));
}

test.each([
  ['a password to be changed', '/doi-mat-khau'],
  ['a notice to be read', '/thong-bao-du-lieu'],
  ['a code to be set up', '/ma-xac-nhan'],
])('a sign-in over the page with %s leads there, and nothing before it is asked in vain', async (_, step) => {
  app = await openApp('/hom-nay', { as: 'an.nth' });
  await screen.findByRole('heading', { level: 1 });
  const { db, fixture } = app.server;
  const id = fixture.accountIds.an;
  if (step === '/doi-mat-khau')
    await db.updateTable('account').set({ mustChangePassword: 1 }).where('id', '=', id).execute();
  if (step === '/thong-bao-du-lieu')
    await db.deleteFrom('notice_reading').where('accountId', '=', id).execute();
  if (step === '/ma-xac-nhan') await askFor(app.server, { head: 'required' });
  const answers: number[] = [];
  const raw = app.browser.raw.bind(app.browser);
  vi.spyOn(app.browser, 'raw').mockImplementation(async (...sent) => {
    const answer = await raw(...sent);
    answers.push(answer.status);
    return answer;
  });
  await signInOver();
  await waitFor(() => expect(window.location.pathname).toBe(step));
  // What the page that goes would have asked is on its way by now.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(answers.filter((status) => status === 403)).toEqual([]);
});

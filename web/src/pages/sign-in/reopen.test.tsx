import { FIXTURE_PASSWORD, openTestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDevice, noteSignedIn, ownDevice, reopenable } from '../../features/account/device/own-device.ts';
import type { Me } from '../../lib/me.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

const PIN = '258014';
const KEY = 'k'.repeat(43);

let app: TestApp;
let accountId: string;
/** The sign-in page in a browser whose PIN the server knows, or does not know any more, with nothing to open again. */
async function openWithPin(isKnown = true): Promise<void> {
  const server = await openTestServer();
  const browser = server.as('ha.ttt');
  const { body: me } = await browser.get<Me>('/api/me');
  accountId = me.account.id;
  const id = newId();
  await browser.post('/api/devices/pin', { id, key: KEY, pin: PIN });
  if (!isKnown) await browser.post(`/api/devices/${id}/removal`, {});
  noteSignedIn(me);
  keepDevice(accountId, { pin: { id, key: KEY } });
  app = await openApp('/hom-nay', { server });
}
beforeEach(() => localStorage.clear());
afterEach(() => app.close());

async function signInFully(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Đăng nhập bằng mật khẩu' }));
  fireEvent.change(screen.getByLabelText('Tên đăng nhập'), { target: { value: 'ha.ttt' } });
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: FIXTURE_PASSWORD } });
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
  await screen.findByText('Trần Thị Thu Hà');
}

test('however often it is refused, the key stays, and the password stands beside it', async () => {
  await openWithPin();
  const field = await screen.findByLabelText<HTMLInputElement>('Mã PIN, 6 chữ số');
  for (let tried = 0; tried < 6; tried++) {
    fireEvent.change(field, { target: { value: PIN } });
    await waitFor(() => expect(field.value).toBe(''));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Chưa mở lại được/);
  }
  expect(ownDevice(accountId)?.pin?.key).toBe(KEY);
  expect(reopenable()).toBeTruthy();
  // A passkey that the server does not know goes: by then it has been asked what it knows.
  keepDevice(accountId, { passkey: { id: newId(), credentialId: 'of-another-time' } });
  await signInFully();
  await waitFor(() => expect(ownDevice(accountId)?.passkey).toBeUndefined());
  expect(ownDevice(accountId)?.pin?.key).toBe(KEY);
});

test('what the server does not know any more is forgotten after a full sign-in', async () => {
  await openWithPin(false);
  await signInFully();
  await waitFor(() => expect(ownDevice(accountId)?.pin).toBeUndefined());
});

test('a PIN is sent once by its last digit and an Enter right after it', async () => {
  await openWithPin();
  const field = await screen.findByLabelText<HTMLInputElement>('Mã PIN, 6 chữ số');
  const asked = vi.spyOn(globalThis, 'fetch');
  fireEvent.change(field, { target: { value: '111222' } });
  fireEvent.submit(field);
  await screen.findByText(/^Chưa mở lại được/);
  await waitFor(() => expect(field.value).toBe(''));
  expect(asked.mock.calls.filter(([at]) => String(at).endsWith('/session/reopening'))).toHaveLength(1);
});

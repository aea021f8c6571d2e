import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { secretLineOf } from '@so-viec/server/testing/secret';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const voucherId = server.fixture.cadreIds.tuan;
  await submitDay(server, 'ha.ttt', [await secretLineOf(server, { voucherId })]);
});
afterEach(() => app.close());

const press = async (name: RegExp) => {
  const button = await screen.findByRole<HTMLButtonElement>('button', { name });
  await waitFor(() => expect(button.disabled).toBe(false));
  fireEvent.click(button);
};
const answers = async () =>
  (await server.db.selectFrom('entry_vouching').select('answer').orderBy('at').execute()).map(
    (v) => v.answer,
  );

describe('confidential work on Duyệt', () => {
  test('is confirmed, or not and why, by who is named, from what it keeps alone', async () => {
    app = await openApp('/duyet', { as: 'tuan.lm', server });
    expect(await screen.findByText('Việc mật ghi tên bạn xác nhận')).toBeTruthy();
    expect((await screen.findAllByText('Đang chờ: 1 việc mật cần xác nhận')).length).toBeGreaterThan(0);
    expect(screen.getByText(/2:30 giờ · 3 /)).toBeTruthy();
    await press(/^Không xác nhận/);
    await press(/^Số giờ chưa đúng$/);
    await waitFor(async () => expect(await answers()).toEqual(['wrong-hours']));
    await press(/^Trả lời lại/);
    await press(/^Xác nhận/);
    await waitFor(async () => expect((await answers()).sort()).toEqual(['confirmed', 'wrong-hours']));
    expect(await screen.findByText('Đã xác nhận')).toBeTruthy();
  });

  test('shows its reviewer who is waited for, and is not accepted before', async () => {
    app = await openApp('/duyet', { as: 'an.nth', server });
    expect(await screen.findByText('chờ Lê Minh Tuấn xác nhận')).toBeTruthy();
    expect(screen.getByText('Việc mật')).toBeTruthy();
    expect(screen.queryByText('Việc mật ghi tên bạn xác nhận')).toBeNull();
    fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('việc mật chưa được Lê Minh Tuấn xác nhận');
  });
});

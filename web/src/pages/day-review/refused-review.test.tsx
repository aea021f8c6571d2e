import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { reviewer } from '@so-viec/server/testing/reviewing';
import { type SubmittedDay, stepKindsOf, submitDay } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;
let bao: SubmittedDay;

/** Two days wait: Bảo, Duyên, in this order. */
beforeEach(async () => {
  server = await openTestServer();
  bao = await submitDay(server, 'bao.pq');
  await submitDay(server, 'duyen.ltm');
  app = await openApp('/duyet', { as: 'an.nth', server });
  await dayOpens('Phạm Quốc Bảo');
});
afterEach(() => app.close());

const press = (code: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code });
const dayOpens = (name: string) =>
  screen.findByRole('heading', { level: 2, name: `${name}, thứ Sáu 12/01/2024` });

describe('what the server refuses', () => {
  test('comes back into the list with the reason beside it', async () => {
    await reviewer(server, 'anh.vn').accept({ day: bao });
    press('Enter');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Chưa duyệt được ngày 12/01 của Phạm Quốc Bảo.');
    expect(alert.textContent).toContain('Võ Ngọc Ánh đã duyệt ngày này.');
    expect(await dayOpens('Lê Thị Mỹ Duyên')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mở ngày này' }));
    await dayOpens('Phạm Quốc Bảo');
    expect(screen.getByText(/^Đã duyệt 12\/01 lúc 16:42, Võ Ngọc Ánh$/)).toBeTruthy();
  });

  test('is sent again under the same id after a lost answer, so that it happens once', async () => {
    const { raw } = app.browser;
    app.browser.raw = async (path, init) => {
      await raw.call(app.browser, path, init);
      app.browser.raw = raw;
      throw new TypeError('the line dropped');
    };
    press('Enter');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Chưa nối được máy chủ');
    press('KeyK');
    await dayOpens('Phạm Quốc Bảo');
    press('Enter');
    await screen.findByText('Đã duyệt ngày 12/01 của Phạm Quốc Bảo', { selector: 'span' });
    expect(await stepKindsOf(server, bao)).toEqual(['submission', 'acceptance']);
  });
});

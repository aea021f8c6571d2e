import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { renewSettings, seeFebruary } from '@so-viec/server/testing/findings';
import { giveRole } from '@so-viec/server/testing/roles';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
  await seeFebruary(server);
  await giveRole(server, 'phuc.nv', 'personnel', null);
});
afterEach(() => app.close());
const press = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
const write = async (label: string, value: string) =>
  fireEvent.change((await screen.findAllByLabelText(label))[0] as HTMLElement, { target: { value } });

describe('the settings of findings', () => {
  test('are tried, and kept with the number of people they would name', async () => {
    app = await openApp('/quan-tri/tin-hieu', { as: 'phuc.nv', server });
    await write('Tháng để thử', '2024-02');
    await press('Thử trên tháng 02/2024');
    expect(await screen.findByText(/nêu tên 11 trong 11 người/)).toBeTruthy();
    await write('Lý do đổi', 'Thử cấu hình');
    await press('Lưu thành bản 2');
    expect(await screen.findByText(/nêu tên 11 trong 11 người, quá một nửa/)).toBeTruthy();
    await press('Vẫn dùng, nêu 11 người');
    expect(await screen.findByText(/Thử cấu hình/)).toBeTruthy();
  });

  test('say what cannot be read, and are read only for the committee', async () => {
    app = await openApp('/quan-tri/tin-hieu', { as: 'thu.dt', server });
    expect(await screen.findByText(/Cán bộ tổ chức của toàn tỉnh đổi cấu hình này/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Lưu thành bản/ })).toBeNull();
  });

  test('show which numbers the program no longer asks for, in an edition of its own', async () => {
    const numbers = { checks: { 'standard-fit': { oneIn: 1000 } }, headAfterDays: 2 };
    await server.db
      .insertInto('finding_settings')
      .values({
        ...{ id: newId(), edition: 2, settings: JSON.stringify(numbers), phrases: '[]', reason: 'Đợt đầu' },
        ...{ at: '2024-01-05T02:00:00.000Z', accountId: server.fixture.accountIds.phuc },
      })
      .execute();
    await renewSettings(server.db, server.now());
    app = await openApp('/quan-tri/tin-hieu', { as: 'phuc.nv', server });
    expect(await screen.findByText(/chương trình tự ghi · .* không còn hiếm hơn một phần\./)).toBeTruthy();
    expect(await screen.findByText(/, Hiếm hơn một phần: 1\.000 → không có$/)).toBeTruthy();
  });
});

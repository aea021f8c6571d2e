import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { giveRole } from '@so-viec/server/testing/roles';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp | undefined;
beforeEach(async () => {
  server = await openTestServer();
  await giveRole(server, 'tuan.lm', 'personnel', null);
});
afterEach(() => app?.close());

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the times data are kept are changed with a reason, and not under the least', async () => {
  app = await openApp('/quan-tri/cong-viec-nen', { as: 'tuan.lm', server });
  await screen.findByLabelText('Thông báo đã đọc');
  const save = screen.getByRole('button', { name: 'Lưu thời hạn' });
  type('Lý do thay đổi', 'QĐ 12/QĐ-SNV');
  type('Chi tiết nhật ký an ninh', '11');
  expect(screen.getByText('Gõ số tháng từ 12 trở lên, hoặc để trống.')).toBeTruthy();
  expect(save.hasAttribute('disabled')).toBe(true);
  type('Chi tiết nhật ký an ninh', '');
  type('Thông báo đã đọc', '6');
  fireEvent.click(save);
  expect(await screen.findByText('Đã lưu thời hạn lưu dữ liệu')).toBeTruthy();
  const stored = await server.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'retention')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(stored.value)).toMatchObject({ trail: null, notice: 6 });
});

test('an administrator reads them and changes none', async () => {
  app = await openApp('/quan-tri/cong-viec-nen', { as: 'vinh.dq', server });
  const kept = await screen.findAllByText('12 tháng. Đang giữ từ 01/01/2023.');
  expect(kept).toHaveLength(5);
  expect(screen.queryByRole('button', { name: 'Lưu thời hạn' })).toBeNull();
});

test('erasing of who left is asked twice and told with its grounds', async () => {
  const { ha } = server.fixture.cadreIds;
  await server.db.updateTable('assignment').set({ toOn: '2024-01-10' }).where('cadreId', '=', ha).execute();
  app = await openApp('/can-bo/CB-HA', { as: 'tuan.lm', server });
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa dữ liệu' }));
  await waitFor(() => expect(screen.getByLabelText('Căn cứ').getAttribute('aria-invalid')).toBe('true'));
  fireEvent.change(screen.getByLabelText('Căn cứ'), { target: { value: 'Đơn ngày 10/01/2024' } });
  fireEvent.click(screen.getByRole('button', { name: 'Xóa dữ liệu' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa, không lấy lại được' }));
  expect(await screen.findByText(/Đơn ngày 10\/01\/2024\. Đang xóa\./)).toBeTruthy();
  await waitFor(async () =>
    expect(await server.db.selectFrom('erasure').select('cadreId').execute()).toEqual([{ cadreId: ha }]),
  );
});

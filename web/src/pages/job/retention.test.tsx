import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { giveRole } from '@so-viec/server/testing/roles';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { pressSure } from '../../testing/press-sure.ts';

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
  await screen.findByLabelText('Thông báo, kể cả chưa đọc');
  const save = screen.getByRole('button', { name: 'Lưu thời hạn' });
  type('Lý do thay đổi', 'QĐ 12/QĐ-SNV');
  type('Chi tiết nhật ký an ninh', '11');
  expect(screen.getByText('Gõ số tháng từ 12 trở lên, hoặc để trống.')).toBeTruthy();
  expect(save.hasAttribute('disabled')).toBe(true);
  type('Chi tiết nhật ký an ninh', '');
  type('Thông báo, kể cả chưa đọc', '6');
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
  expect(kept).toHaveLength(6);
  expect(screen.queryByRole('button', { name: 'Lưu thời hạn' })).toBeNull();
});

test('erasing of who left is asked twice and told with its grounds', async () => {
  const { ha } = server.fixture.cadreIds;
  await server.db.updateTable('assignment').set({ toOn: '2024-01-10' }).where('cadreId', '=', ha).execute();
  app = await openApp('/can-bo/CB-HA', { as: 'tuan.lm', server });
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa dữ liệu' }));
  await waitFor(() => expect(screen.getByLabelText('Căn cứ').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['Ô này còn trống.']);
  type('Căn cứ', 'Đơn ngày 10/01/2024');
  expect(screen.queryAllByRole('alert')).toEqual([]);
  const sure = 'Xóa, không lấy lại được';
  fireEvent.click(screen.getByRole('button', { name: 'Xóa dữ liệu' }));
  expect(screen.getByText(/theo “Đơn ngày 10\/01\/2024”\?/)).toBeTruthy();
  // What lies under a second press of the same key takes nothing away.
  expect(document.activeElement?.textContent).toBe('Thôi');
  fireEvent.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(screen.queryByRole('button', { name: sure })).toBeNull();
  fireEvent.submit(screen.getByLabelText('Căn cứ'));
  fireEvent.submit(screen.getByLabelText('Căn cứ'));
  expect(await server.db.selectFrom('erasure').select('id').execute()).toEqual([]);
  await pressSure(sure);
  expect(await screen.findByText(/Đơn ngày 10\/01\/2024\. Đang xóa\./)).toBeTruthy();
  await waitFor(async () =>
    expect(await server.db.selectFrom('erasure').select('cadreId').execute()).toEqual([{ cadreId: ha }]),
  );
  expect(screen.getByText(/^Tệp chuyển hồ sơ gồm.+nghỉ.+năng lực.+trường hợp không hoàn thành/)).toBeTruthy();
});

test('an erasing that failed says so and what is done about it; one that is over says what went', async () => {
  const { ha } = server.fixture.cadreIds;
  await server.db.updateTable('assignment').set({ toOn: '2024-01-10' }).where('cadreId', '=', ha).execute();
  const at = '2024-01-11T02:00:00.000Z';
  const asked = { cadreId: ha, at, accountId: server.fixture.accountIds.vinh, choices: 2 };
  const erasures = [
    { id: 'a', ...asked, reason: 'Đơn số 1', endedAt: at },
    { id: 'b', ...asked, reason: 'Đơn số 2', endedAt: null },
  ];
  await server.db.insertInto('erasure').values(erasures).execute();
  const gone = { id: 'c', kind: 'letter', keptSince: '2023-12-01', erasureId: 'a', rows: 1200, reached: '' };
  await server.db
    .insertInto('removal')
    .values({ ...gone, startedAt: at, endedAt: at })
    .execute();
  const run = { id: 'd', job: 'erasure', subject: 'b', counts: '{}', error: 'đĩa đầy', attempts: 3 };
  await server.db
    .insertInto('job_run')
    .values({ ...run, startedAt: at, endedAt: at })
    .execute();
  app = await openApp('/can-bo/CB-HA', { as: 'tuan.lm', server });
  expect((await screen.findByText(/Đơn số 2/)).textContent).toMatch(
    /Chưa xóa hết: lần chạy 11\/01\/2024 09:00 bị lỗi\. Máy chủ tự làm lại mỗi ngày/,
  );
  expect(screen.getByText(/Đơn số 1/).textContent).toMatch(
    /Đã xóa: cách dùng, cách đăng nhập, địa chỉ thư \(2\); nội dung thư, tin báo lên máy \(1\.200\)\.$/,
  );
});

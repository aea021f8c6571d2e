import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => app.close());

test('has a letter that was given up sent again at one press', async () => {
  const letter = { kind: 'week', subject: 'Tuần 08/01', body: '', at: '2024-01-08T00:00:00.000Z' };
  const failed = { sentAt: null, error: '550 no such mailbox' };
  await server.db
    .insertInto('mail')
    .values([
      { ...letter, ...failed, id: newId(), key: 'a', toAddress: 'an@snv.vn', tries: 9, nextAt: null },
      { ...letter, ...failed, id: newId(), key: 'b', toAddress: 'ha@snv.vn', tries: 1, nextAt: letter.at },
    ])
    .execute();
  app = await openApp('/quan-tri/cong-viec-nen', { as: 'vinh.dq', server });
  expect(await screen.findByText(/gửi lỗi, sẽ thử lại 1 · đã gửi 0 · thôi gửi 1/)).toBeTruthy();
  const labels = screen.getAllByRole('cell').map((cell) => cell.dataset.label);
  expect(labels.slice(0, 4)).toEqual([undefined, 'Số lần', 'Thử lại lúc', 'Máy chủ thư báo']);
  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại thư “Tuần 08/01” đến an@snv.vn' }));
  expect(await screen.findByText('Thư chờ gửi lại')).toBeTruthy();
  expect(await screen.findByText(/Đang chờ 1 · gửi lỗi, sẽ thử lại 1 · đã gửi 0 · thôi gửi 0/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Gửi lại thư/ })).toBeNull();
});

test('says what to do where no copies are made', async () => {
  app = await openApp('/quan-tri/cong-viec-nen', { as: 'vinh.dq', server });
  expect(await screen.findByText(/^Chưa đặt lịch: mất ổ đĩa/)).toBeTruthy();
  expect(screen.getByText(/^Đặt SV_BACKUP_DIR vào một thư mục/)).toBeTruthy();
});

test('says where the administration begins that no copies are made', async () => {
  app = await openApp('/quan-tri', { as: 'vinh.dq', server });
  const warning = await screen.findByText('Chưa đặt lịch sao lưu');
  expect(warning.closest('a')?.getAttribute('href')).toBe('/quan-tri/cong-viec-nen');
});

test('says when a copy was last put back and compared, and what failed since', async () => {
  const keep = { daily: 7, weekly: 4, monthly: 12 };
  server.config.backup = { folder: '/sao-luu', hour: '02:15', keep, recipients: [], pgTools: null };
  const run = { subject: 'x', endedAt: '2024-01-12T00:00:00.000Z', attempts: 1, error: null };
  const counts = {
    megabytes: 482,
    tables: 90,
    rows: 2_100_000,
    closings: 3,
    outside: 0,
    events: 5000,
    checked: 9,
    copies: 8,
  };
  await server.db
    .insertInto('job_run')
    .values([
      {
        ...run,
        id: 'a',
        job: 'backup-drill',
        startedAt: '2024-01-11T19:15:00.000Z',
        counts: JSON.stringify(counts),
      },
      {
        ...run,
        id: 'b',
        job: 'backup',
        startedAt: '2024-01-11T20:00:00.000Z',
        error: 'Ổ đĩa thiếu 90 MB',
        counts: '{}',
      },
    ])
    .execute();
  app = await openApp('/quan-tri/cong-viec-nen', { as: 'vinh.dq', server });
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Không sao lưu được lúc 12/01/2024 03:00: Ổ đĩa thiếu 90 MB',
  );
  const name = screen.getByText('Bản sao lưu đã kiểm gần nhất');
  expect(name.nextElementSibling?.textContent).toBe(
    '12/01/2024 02:15: khôi phục thử, khớp 2.100.000 dòng của 90 bảng, 3 lần khóa tháng, 5.000 thao tác trong nhật ký. Không có điểm ký ngoài cơ sở dữ liệu để so nhật ký: xem thư mục SV_AUDIT_FOLDER.',
  );
  expect(screen.getByText(/^Chưa: ai đọc được thư mục bản sao/)).toBeTruthy();
});

test('says that copies fail on every page, and when the next is tried', async () => {
  const keep = { daily: 7, weekly: 4, monthly: 12 };
  server.config.backup = { folder: '/sao-luu', hour: '02:15', keep, recipients: [], pgTools: null };
  const at = '2024-01-11T19:15:00.000Z';
  const run = { id: 'a', job: 'backup', subject: '2024-01-12', startedAt: at, endedAt: at, attempts: 3 };
  await server.db
    .insertInto('job_run')
    .values({ ...run, counts: '{}', error: 'Ổ đĩa đã đầy' })
    .execute();
  app = await openApp('/quan-tri/cong-viec-nen', { as: 'vinh.dq', server });
  const strip = (await screen.findByText('Lần sao lưu gần nhất bị lỗi')).closest('header');
  expect(strip?.querySelector('a')?.getAttribute('href')).toBe('/quan-tri/cong-viec-nen');
  expect(await screen.findByText('Chưa có bản nào.')).toBeTruthy();
  expect(screen.getByText('Lần sau lúc 13/01/2024 02:15.')).toBeTruthy();
  await server.db.updateTable('job_run').set({ attempts: 2 }).where('id', '=', 'a').execute();
  await app.refetch();
  expect(await screen.findByText('Máy chủ thử lại trong vài phút.')).toBeTruthy();
  expect(screen.queryByText(/^Lần sau lúc/)).toBeNull();
});

test('says on the page of today what one is still reminded of', async () => {
  await server.as('an.nth').post('/api/reminders', { month: '2024-01' });
  app = await openApp('/hom-nay', { as: 'ha.ttt', server });
  expect(await screen.findByText('Nhắc lúc 16:42: tháng 01/2024 còn 8 ngày chưa trình')).toBeTruthy();
});

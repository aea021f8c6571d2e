import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { decideMonths, inMonths, RATED_NOW } from '@so-viec/server/testing/rated';
import { rating } from '@so-viec/server/testing/rating';
import { monthsOfPeriod } from '@so-viec/shared/rating/period.rules';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
const quarter = monthsOfPeriod('2026-Q4');
const TOTALS = { tuan: 9600, an: 9500, ha: 9400, bao: 9200, duyen: 7200, phuc: 8000 } as const;
beforeEach(async () => {
  server = await openTestServer({ now: RATED_NOW });
  for (const [who, total] of Object.entries(TOTALS)) {
    await decideMonths(server, who as keyof typeof TOTALS, inMonths(quarter, total));
  }
});
afterEach(() => app.close());

const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the ratings of the bodies', () => {
  test('show each body’s levels, places and score, and lead to its people', async () => {
    await open('/xep-loai?ky=2026-Q4', 'thu.dt');
    const row = (await screen.findByRole('link', { name: 'Sở Nội vụ' })).closest('tr') as HTMLElement;
    expect(within(row).getByText('Xuất sắc 4')).toBeTruthy();
    expect(within(row).getByText('vượt 3')).toBeTruthy();
    expect(within(row).getByText('chưa nhập')).toBeTruthy();
    fireEvent.click(within(row).getByRole('link', { name: 'Sở Nội vụ' }));
    await screen.findByRole('heading', { level: 1, name: /Sở Nội vụ, quý IV\/2026/ });
    expect(screen.getAllByRole('link', { name: 'Tải Excel' })[0]?.getAttribute('href')).toBe(
      '/api/ratings/2026-Q4/table?unit=SNV',
    );
  });

  test('say so where there is nobody to rate', async () => {
    await open('/xep-loai?ky=2027-Q2', 'thu.dt');
    expect(await screen.findByText('Kỳ này chưa có ai để xếp loại')).toBeTruthy();
  });

  test('are not there for who oversees no body', async () => {
    await open('/xep-loai', 'an.nth');
    expect(await screen.findByText('Không có trang này')).toBeTruthy();
  });
});

describe('one body', () => {
  test('a person’s line opens on the months it rests on', async () => {
    await open('/xep-loai?ky=2026-Q4&don-vi=SNV', 'tuan.lm');
    fireEvent.click(await screen.findByRole('button', { name: 'Trần Thị Thu Hà' }));
    const month = await screen.findByRole('link', { name: '10/2026' });
    expect(month.getAttribute('href')).toBe('/phieu/CB-HA/2026-10');
    expect(screen.getByText('282,00 ÷ 3 tháng = 94,00')).toBeTruthy();
    expect(screen.getByText('Theo điểm: xuất sắc')).toBeTruthy();
  });

  test('a rating over the share is lowered with a reason, and not without', async () => {
    await open('/xep-loai?ky=2026-Q4&don-vi=SNV&xem=over&nguoi=CB-BAO', 'tuan.lm');
    fireEvent.click(await screen.findByRole('button', { name: 'Lưu quyết định' }));
    expect(await screen.findByText('Ô này còn trống.')).toBeTruthy();
    type('Lý do', 'Điểm thấp nhất trong nhóm');
    fireEvent.click(screen.getByRole('button', { name: 'Lưu quyết định' }));
    await waitFor(async () =>
      expect(await rating(server, 'tuan.lm').person('CB-BAO')).toMatchObject({
        level: 'good',
        decision: { decision: 'lowered', reason: 'Điểm thấp nhất trong nhóm' },
      }),
    );
  });

  test('what disqualifies somebody is entered beside their line and taken back', async () => {
    await open('/xep-loai?ky=2026-Q4&don-vi=SNV&nguoi=CB-DUYEN&viec=hanh-vi', 'phuc.nv');
    await screen.findByLabelText('Nội dung');
    type('Nội dung', 'Khiển trách');
    type('Ngày xảy ra', '03/11/2026');
    fireEvent.click(screen.getByRole('button', { name: 'Lưu hành vi' }));
    expect(await screen.findByText('Có hành vi làm mất mức: không hoàn thành')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Rút lại' }));
    type('Lý do rút lại', 'Quyết định bị hủy');
    fireEvent.click(screen.getByRole('button', { name: 'Rút hành vi này' }));
    expect(await screen.findByText('Đã rút: Quyết định bị hủy')).toBeTruthy();
  });

  test('its own score is entered by its superior, with comma or dot', async () => {
    await open('/xep-loai?ky=2026-Q4&don-vi=SNV&viec=diem', 'khanh.bv');
    await screen.findByLabelText('Tiêu chí chung (tối đa 30)');
    type('Tiêu chí chung (tối đa 30)', '31');
    type('Kết quả nhiệm vụ (tối đa 70)', '58.5');
    fireEvent.click(screen.getByRole('button', { name: 'Lưu điểm cơ quan' }));
    expect(await screen.findByText('Điểm ngoài khoảng cho phép của tiêu chí.')).toBeTruthy();
    type('Tiêu chí chung (tối đa 30)', '25,5');
    fireEvent.click(screen.getByRole('button', { name: 'Lưu điểm cơ quan' }));
    expect(await screen.findByText('25,50 tiêu chí chung + 58,50 kết quả')).toBeTruthy();
    expect((await rating(server, 'khanh.bv').body()).score).toMatchObject({ totalHundredths: 8400 });
  });
});

test('the person reads their own quarter, half-year and year', async () => {
  server.setNow('2026-12-30T02:00:00.000Z');
  await open('/phieu', 'ha.ttt');
  const row = (await screen.findByText('Quý IV/2026')).closest('tr') as HTMLElement;
  expect(within(row).getByText('94,00')).toBeTruthy();
  expect(within(row).getByText('Xuất sắc (tạm tính)')).toBeTruthy();
});

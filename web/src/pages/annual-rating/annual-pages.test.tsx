import { addPost, openTestServer, type TestServer } from '@so-viec/server/testing';
import { decideMonths, rating } from '@so-viec/server/testing/annual-ratings';
import { REVIEW_NOW } from '@so-viec/server/testing/reviewed-month';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 11, totalHundredths: 8000 });
});
afterEach(() => app.close());

const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};
const ha = (username: string) => rating(server, username, 'CB-HA');
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const MET = { on: '2026-12-02', text: 'Nhất trí.' };

describe('the page of a year', () => {
  test('is opened from my reviews; I rate myself at the level my months lead to', async () => {
    await open('/phieu', 'ha.ttt');
    const [link] = await screen.findAllByRole('link', { name: 'Xếp loại năm 2026' });
    fireEvent.click(link as HTMLElement);
    expect(await screen.findByText('điểm trung bình 11 tháng', { exact: false })).toBeTruthy();
    fill('Căn cứ', 'Đủ sản phẩm cả năm.');
    await press('Trình tự xếp loại');
    expect(await screen.findByText('Tự xếp loại: Hoàn thành tốt nhiệm vụ')).toBeTruthy();
    expect((await ha('ha.ttt').view()).own).toEqual({ level: 'good', text: 'Đủ sản phẩm cả năm.' });
  });

  test('keeps what the head typed when the day of the meeting is missing', async () => {
    await ha('ha.ttt').take('self-rating', { level: 'good' });
    await open('/xep-loai/nam/2026/CB-HA', 'an.nth');
    await screen.findByLabelText('Nội dung biên bản');
    fill('Nội dung biên bản', 'Họp phòng ngày 02/12.');
    await press('Ghi biên bản họp');
    expect(await screen.findByText('Ô này còn trống.')).toBeTruthy();
    expect(screen.getByLabelText('Nội dung biên bản')).toHaveProperty('value', 'Họp phòng ngày 02/12.');
    fill('Ngày họp', '02/12/2026');
    await press('Ghi biên bản họp');
    expect((await screen.findAllByText('Chờ cơ quan tổ chức đề xuất')).length).toBeGreaterThan(0);
  });

  test('has the form to print, and says who is waited for where nothing is the reader’s to do', async () => {
    await open('/xep-loai/nam/2026/CB-HA', 'son.lv');
    const [pdf] = await screen.findAllByRole('link', { name: 'Mẫu số 02, năm 2026, PDF' });
    expect(pdf?.getAttribute('href')).toBe('/api/reviews/CB-HA/years/2026/form?format=pdf');
    expect(screen.queryByRole('button', { name: /Ghi|Trình|Đề xuất/ })).toBeNull();
    expect((await screen.findAllByText('Chờ tự xếp loại')).length).toBeGreaterThan(0);
  });
});

describe('the list of a year', () => {
  test('counts by body whose turn it is; one decision is written for all who wait for it', async () => {
    await ha('ha.ttt').take('self-rating', { level: 'good' });
    await ha('an.nth').take('meeting', MET);
    await ha('phuc.nv').take('proposal', { level: 'good' });
    await open('/xep-loai/nam/2026', 'tuan.lm');
    const table = await screen.findByRole('table', { name: '' }).catch(() => screen.getAllByRole('table')[0]);
    expect(within(table as HTMLElement).getByText('Sở Nội vụ')).toBeTruthy();
    await press('Ghi quyết định cho 1 người');
    expect(screen.getByRole('checkbox', { name: 'Trần Thị Thu Hà: Tốt' })).toHaveProperty('checked', true);
    fill('Số quyết định', '12/QĐ-SNV');
    fill('Ngày quyết định', '03/12/2026');
    await press('Ghi quyết định cho 1 người');
    await screen.findByText('Đã ghi cho 1 người');
    expect((await ha('ha.ttt').view()).decided).toMatchObject({ level: 'good', number: '12/QĐ-SNV' });
  });

  test('offers the months of who left for another body to be handed over', async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    await server.db
      .updateTable('assignment')
      .set({ toOn: '2026-06-30' })
      .where('cadreId', '=', cadreIds.yen)
      .execute();
    const post = { unitId: unitIds.ccvc, positionId: positionIds.staff, fromOn: '2026-07-01' };
    await addPost(server.db, { cadreId: cadreIds.yen, ...post });
    await decideMonths(server, 'yen', { unit: 'stc', from: 1, to: 6 });
    await open('/xep-loai/nam/2026', 'huy.tq');
    await press('Bàn giao các tháng của Phan Thị Yến');
    expect(await screen.findByText('Đã bàn giao ngày 03/12/2026')).toBeTruthy();
  });
});

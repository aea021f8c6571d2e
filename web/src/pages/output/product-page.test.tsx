import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { checker, DAY_BY_DECREE, maker, NOW_BY_DECREE, storyOf } from '@so-viec/server/testing/products';
import { submitDay, twoProducts } from '@so-viec/server/testing/submitted-day';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;
let id: string;

beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  const lines = twoProducts().map((line) => ({ workedOn: DAY_BY_DECREE, ...line }));
  id = (await submitDay(server, 'ha.ttt', lines)).outputIds[1] ?? '';
});
afterEach(() => app.close());

const open = async (as: string) => {
  app = await openApp(`/san-pham/${id}`, { as, server });
  await screen.findByRole('heading', { level: 1, name: 'Tờ trình' });
};
const type = (name: RegExp | string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the page of a product', () => {
  test('tells who made it, the hours behind it and that it was handed in', async () => {
    await open('an.nth');
    expect(screen.getByText('1 giờ trong 1 ngày')).toBeTruthy();
    expect(screen.getByText(/^Nộp lần 1: 3 hồ sơ, ngày 20\/11\/2026, theo nhật ký/)).toBeTruthy();
    expect(screen.getByText('Nghị định 335/2025/NĐ-CP')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sửa' })).toBeNull();
    expect(screen.queryByRole('heading', { name: /^Việc được giao/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Duyệt sản phẩm' })).toBeTruthy();
  });

  test('says first what was asked of the work it belongs to, and what is beyond the number', async () => {
    const task = taskFor(server, { openedOn: '2026-11-02', dueOn: '2026-11-18', quantity: 1 });
    const taskId = (await giveTask(server, 'an.nth', task)).body.id;
    id = (await maker(server, 'ha.ttt').deliverTask(taskId, { name: 'Tờ trình', quantity: 3 })).body.outputId;
    await open('an.nth');
    expect(screen.getByText('Đúng thể thức, không phải sửa lại')).toBeTruthy();
    expect(screen.getByText('Theo văn bản: 12/KH-SNV ngày 05/01/2024')).toBeTruthy();
    expect(screen.getByText('Giao 1, đã nộp 3, ngoài số giao 2')).toBeTruthy();
    expect(screen.getAllByText('18/11/2026, sau hạn').length).toBeGreaterThan(0);
  });

  test('lets its maker ask for an objective cause and hand it in again after a fault', async () => {
    await checker(server, 'an.nth').fault(id, { quantity: 2 });
    await open('ha.ttt');
    press('Xin xác nhận nguyên nhân khách quan');
    type('Nguyên nhân', 'Mất điện cả ngày');
    press('Gửi');
    await screen.findByText('Đang chờ xác nhận nguyên nhân: Mất điện cả ngày');
    press('Nộp lại');
    await screen.findByText(/^Ghi đã sửa những gì, hoặc thêm tệp/);
    type('Đã sửa những gì', 'Đã bổ sung phụ lục');
    type('Số lượng nộp lại, trên 3', '1');
    type('Số, ký hiệu', '88/TTr-SNV');
    press('Nộp lại');
    await screen.findByText('Lần trước có 2 sản phẩm chưa đạt. Nộp lại đủ 2.');
    type('Số lượng nộp lại, trên 3', '2');
    press('Nộp lại');
    await screen.findByText(/^Nộp lần 2: 2 hồ sơ/);
    const story = await storyOf(server, 'ha.ttt', id);
    expect([story.standing, story.findings[0]?.cause, story.documentNumber]).toEqual([
      'waiting',
      'asked',
      '88/TTr-SNV',
    ]);
  });

  test('lets the head confirm the cause', async () => {
    const { id: fault } = await checker(server, 'an.nth').fault(id);
    const asked = { id: fault.replace(/.$/, (c) => (c === '0' ? '1' : '0')), ofCheckId: fault, quantity: 1 };
    await server.as('ha.ttt').post(`/api/outputs/${id}/causes`, { ...asked, reason: 'Bão số 13' });
    await open('an.nth');
    press('Xác nhận');
    await screen.findByText(/^Đã xác nhận nguyên nhân khách quan: không tính 1/);
  });

  test('takes shares that make the whole, and no others', async () => {
    await open('ha.ttt');
    press('Ghi làm chung');
    const people = await screen.findByRole('combobox', { name: 'Thêm người' });
    await screen.findByRole('option', { name: /Phạm Quốc Bảo/ });
    fireEvent.change(people, { target: { value: server.fixture.cadreIds.bao } });
    type(/Tỷ lệ của Phạm Quốc Bảo/, '400');
    const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu tỷ lệ' });
    expect(save().disabled).toBe(true);
    expect(screen.getByText('Cộng 1400‰ trên 1000‰')).toBeTruthy();
    type(/Tỷ lệ của Trần Thị Thu Hà/, '600');
    fireEvent.click(save());
    await screen.findByText('400‰');
    await waitFor(async () => expect((await storyOf(server, 'ha.ttt', id)).shares).toHaveLength(2));
  });

  test('refuses a link that is not https, beside the field', async () => {
    await open('ha.ttt');
    press('Thêm liên kết');
    type('Địa chỉ https', 'http://example.vn/58');
    const presses = screen.getAllByRole('button', { name: 'Thêm liên kết' });
    fireEvent.click(presses.at(-1) ?? document.body);
    await screen.findByText(/^Chỉ nhận địa chỉ bắt đầu bằng https/);
    type('Địa chỉ https', 'https://example.vn/58');
    fireEvent.click(presses.at(-1) ?? document.body);
    await screen.findByText('example.vn', { selector: 'span' });
  });
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { button } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { pressSure } from '../../testing/press-sure.ts';

let app: TestApp;
afterEach(() => app.close());

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const list = () => screen.getByRole('heading', { name: 'Tôi đã mời' }).closest('section') as HTMLElement;

async function openForm(): Promise<void> {
  app = await openApp('/cuoc-hop', { as: 'an.nth' });
  await screen.findByRole('form', { name: 'Ghi cuộc họp mới' });
  await screen.findByRole('button', { name: /Cả Phòng Công chức, viên chức/ });
}

async function callMeeting(): Promise<void> {
  type('Tên', 'Họp giao ban tuần 3');
  fireEvent.click(button('Cả Phòng Công chức'));
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ Hồ Văn Lợi' }));
  fireEvent.click(button('Lưu và mời'));
  await screen.findByText(/Đã lưu “Họp giao ban tuần 3”/);
}

test('a meeting is called for a whole unit at one press, and stands in the list with who answered', async () => {
  await openForm();
  await callMeeting();
  await within(list()).findByText('Họp giao ban tuần 3');
  expect(within(list()).getByText('12/01/2024, 1:30')).toBeDefined();
  expect(within(list()).getByText(/^0 nhận, 0 không dự, 4 chưa trả lời$/)).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>('Tên').value).toBe('');
  const { body } = await app.server
    .as('ha.ttt')
    .get<{ meetings: object[] }>('/api/work-days/2024-01-12/suggestions');
  expect(body.meetings).toMatchObject([
    { title: 'Họp giao ban tuần 3', outputName: 'Biên bản họp', minutes: 90 },
  ]);
});

test('what is missing or cannot be read is said beside its field, and nothing typed is lost', async () => {
  await openForm();
  type('Thời gian mỗi ngày', 'lâu');
  type('Sản phẩm chung', 'Thông báo kết luận');
  fireEvent.click(button('Lưu và mời'));
  const told = screen.getAllByRole('alert').map((one) => one.textContent);
  expect(told).toEqual([
    'Ô này còn trống.',
    'Không đọc được thời gian. Ghi 1:30 hoặc 90p.',
    'Chưa chọn ai. Chọn cả đơn vị, hoặc tìm theo tên.',
  ]);
  type('Tên', 'Họp');
  type('Thời gian mỗi ngày', '45p');
  fireEvent.click(button('Cả Phòng Công chức'));
  type('Đến hết ngày', '11/01/2024');
  fireEvent.click(button('Lưu và mời'));
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(1));
  expect(screen.getByLabelText<HTMLInputElement>('Sản phẩm chung').value).toBe('Thông báo kết luận');
});

test('people of the body are found by name', async () => {
  await openForm();
  const search = screen.getByRole('combobox', { name: 'Thêm người theo tên' });
  fireEvent.change(search, { target: { value: 'tuấn' } });
  await screen.findByText('Lê Minh Tuấn');
  fireEvent.keyDown(search, { key: 'Enter' });
  expect(screen.getByRole('button', { name: 'Bỏ Lê Minh Tuấn' })).toBeDefined();
  expect(screen.getByText('Đã chọn 1 người')).toBeDefined();
});

test('its number is added later, and it is cancelled after a question', async () => {
  await openForm();
  await callMeeting();
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi số, ký hiệu của “Họp giao ban tuần 3”' }));
  await screen.findByRole('form', { name: 'Sửa “Họp giao ban tuần 3”' });
  type('Số, ký hiệu', '12/TB-SNV');
  fireEvent.click(button('Lưu thay đổi'));
  await within(list()).findByText('Biên bản họp, 12/TB-SNV');
  const [ask] = await screen.findAllByRole('button', { name: 'Hủy cuộc họp “Họp giao ban tuần 3”' });
  fireEvent.click(ask as HTMLElement);
  await pressSure('Hủy cuộc họp “Họp giao ban tuần 3”');
  expect(await within(list()).findByText('Đã hủy')).toBeDefined();
});

import { addDay } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

test('a change of months past tells what it touches, and asks for the decision before it is saved', async () => {
  app = await openApp('/can-bo', { as: 'phuc.nv' });
  const { cadreIds, unitIds, positionIds } = app.server.fixture;
  const line = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  for (const day of ['2023-11-14', '2023-11-15']) {
    await addDay(app.server.db, { ...line, day, state: 'accepted', lines: [{ minutes: 60 }] });
  }
  fireEvent.click(await screen.findByRole('link', { name: 'Trần Thị Thu Hà' }));
  fireEvent.click((await screen.findAllByRole('link', { name: /^Đổi giờ, lịch tuần/ }))[0] as HTMLElement);
  await type('Giờ chuẩn một ngày', '7:00');
  await type('Từ ngày', '01/11/2023');
  expect(
    await screen.findByText(
      'Số liệu 2 tháng đã qua (11/2023–12/2023) được tính lại. Từ 01/11/2023 đã ghi 2 ngày, trong đó 2 ngày đã duyệt.',
    ),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(
    await screen.findByText(/^Ngày trước 01\/12\/2023 nằm trong những tháng đã có số liệu/),
  ).toBeTruthy();
  await type('Số quyết định', '12/QĐ-SNV');
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(await screen.findByText('Quyết định số 12/QĐ-SNV')).toBeTruthy();
});

test('leave of months past tells what it touches, and asks for the decision before it is saved', async () => {
  app = await openApp('/can-bo', { as: 'phuc.nv' });
  const { cadreIds, unitIds, positionIds } = app.server.fixture;
  const line = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  await addDay(app.server.db, { ...line, day: '2023-11-14', state: 'accepted', lines: [{ minutes: 90 }] });
  fireEvent.click(await screen.findByRole('link', { name: 'Trần Thị Thu Hà' }));
  fireEvent.click(await screen.findByRole('link', { name: 'Ghi ngày nghỉ' }));
  await type('Từ ngày', '14/11/2023');
  expect(
    await screen.findByText(
      'Nghỉ 1 ngày làm việc. Trong những ngày này đã ghi 1 ngày (1:30), đã duyệt 1 ngày (1:30). Giờ đã ghi, đã duyệt giữ nguyên. Ngày phải làm và bình quân của tháng 11/2023 đã qua được tính lại.',
    ),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText(/^Ngày trước 01\/12\/2023 nằm/)).toBeTruthy();
  await type('Số quyết định', '12/QĐ-SNV');
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText(/theo quyết định số 12\/QĐ-SNV/)).toBeTruthy();
});

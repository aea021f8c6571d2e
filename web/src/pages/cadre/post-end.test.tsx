import { addDay } from '@so-viec/server/testing';
import { refusedWithReadings } from '@so-viec/server/testing/trail';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const act = async (name: RegExp) =>
  fireEvent.click((await screen.findAllByRole('link', { name }))[0] as HTMLElement);
const save = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function openHa(...days: { day: string; state: 'accepted' | 'draft' }[]) {
  app = await openApp('/can-bo/CB-HA', { as: 'phuc.nv' });
  const { cadreIds, unitIds, positionIds } = app.server.fixture;
  const line = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  for (const one of days) await addDay(app.server.db, { ...line, ...one, lines: [{ minutes: 60 }] });
}

test('an end before days that count is refused beside its day, and keeps what was typed', async () => {
  await openHa({ day: '2024-01-11', state: 'accepted' }, { day: '2024-01-12', state: 'draft' });
  await act(/^Kết thúc/);
  await type('Ngày cuối cùng', '10/01/2024');
  expect(
    await screen.findByText(
      '1 ngày nháp hoặc bị trả lại sau ngày này không trình được nữa và không tính giờ; các dòng vẫn giữ.',
    ),
  ).toBeTruthy();
  save('Lưu');
  expect(
    await screen.findByText(
      /^Còn 1 ngày đã trình hoặc đã duyệt \(đầu tiên 11\/01\/2024, cuối cùng 11\/01\/2024\)/,
    ),
  ).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Ngày cuối cùng').value).toBe('10/01/2024');
});

test('an end in the past is taken back on the page', async () => {
  await openHa();
  await act(/^Kết thúc/);
  await type('Ngày cuối cùng', '10/01/2024');
  save('Lưu');
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(await screen.findByRole('link', { name: /^Đổi ngày kết thúc/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Chuyển đơn vị/ })).toBeNull();
  // What may not be read of who left is not asked for: the trail would say so of who ended the post.
  expect(await refusedWithReadings(app.server)).toEqual([]);
  await act(/^Bỏ ngày kết thúc/);
  expect(await screen.findByRole('form', { name: /^Bỏ ngày kết thúc 10\/01\/2024 tại/ })).toBeTruthy();
  save('Bỏ ngày kết thúc');
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(await screen.findByRole('link', { name: /^Chuyển đơn vị/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Bỏ ngày kết thúc/ })).toBeNull();
});

test('an end that is taken back says which days wait for it', async () => {
  await openHa({ day: '2024-01-11', state: 'draft' }, { day: '2024-01-12', state: 'draft' });
  await act(/^Kết thúc/);
  await type('Ngày cuối cùng', '10/01/2024');
  save('Lưu');
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  await act(/^Bỏ ngày kết thúc/);
  expect(
    await screen.findByText(
      '2 ngày nháp hoặc bị trả lại từ 11/01/2024 đang chờ; bỏ ngày kết thúc thì lại trình được.',
    ),
  ).toBeTruthy();
});

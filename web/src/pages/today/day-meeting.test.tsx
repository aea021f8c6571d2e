import { openTestServer } from '@so-viec/server/testing';
import { writeLine } from '@so-viec/server/testing/line';
import { meetingFor, takenLine } from '@so-viec/server/testing/meetings';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { button, foot, lines } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

type Day = { entries: { minutes: number; meeting: { outputName: string } | null; outputs: object[] }[] };
const saved = async () => (await app.browser.get<Day>('/api/work-days/2024-01-12')).body.entries;

async function openInvited() {
  const server = await openTestServer();
  await server.as('an.nth').put(`/api/meetings/${newId()}`, meetingFor(server, ['ha']));
  app = await openApp('/hom-nay', { as: 'ha.ttt', server });
  await screen.findByRole('button', { name: 'Nhận thành một dòng: Họp giao ban' });
}

test('a meeting of the day is one press away from a line, which names its product and can be taken back', async () => {
  await openInvited();
  expect(screen.getByText(/Nguyễn Thị Hồng Ân mời/)).toBeDefined();
  expect(await saved()).toEqual([]);
  fireEvent.click(button('Nhận thành một dòng'));
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
  expect(lines().join()).toContain('Sản phẩm chung: Biên bản họp giao ban');
  expect(await saved()).toMatchObject([
    { minutes: 90, meeting: { outputName: 'Biên bản họp giao ban' }, outputs: [] },
  ]);
  expect(screen.queryByRole('button', { name: /Nhận thành một dòng/ })).toBeNull();
  fireEvent.click(button('Hoàn tác'));
  await screen.findByRole('button', { name: /Nhận thành một dòng/ });
  await waitFor(async () => expect(await saved()).toEqual([]));
});

test('a meeting whose line is taken away later is offered again', async () => {
  const server = await openTestServer();
  const id = newId();
  await server.as('an.nth').put(`/api/meetings/${id}`, meetingFor(server, ['ha']));
  await writeLine(server, 'ha.ttt', takenLine(server, id));
  app = await openApp('/hom-nay', { as: 'ha.ttt', server });
  fireEvent.click(await screen.findByRole('button', { name: 'Thao tác với dòng 1' }));
  expect(screen.queryByRole('button', { name: /Nhận thành một dòng/ })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa dòng' }));
  expect(await screen.findByRole('button', { name: /Nhận thành một dòng/ })).toBeDefined();
});

test('a meeting is declined by one press, and that is taken back', async () => {
  await openInvited();
  fireEvent.click(button('Không dự'));
  await screen.findByText('Đã ghi không dự “Họp giao ban”');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Nhận thành một dòng/ })).toBeNull());
  fireEvent.click(button('Hoàn tác'));
  expect(await screen.findByRole('button', { name: /Nhận thành một dòng/ })).toBeDefined();
});

test('a line longer than its meeting by now says so, and takes its time at one press', async () => {
  const server = await openTestServer();
  const id = newId();
  await server.as('an.nth').put(`/api/meetings/${id}`, meetingFor(server, ['ha']));
  await writeLine(server, 'ha.ttt', takenLine(server, id));
  await server
    .as('an.nth')
    .put(`/api/meetings/${id}`, meetingFor(server, ['ha'], { minutes: 60, version: 1 }));
  app = await openApp('/hom-nay', { as: 'ha.ttt', server });
  expect(await screen.findByText('Nay chỉ còn 1:00 mỗi ngày, dòng này dài hơn.')).toBeDefined();
  fireEvent.click(button('Đổi thành 1:00'));
  await waitFor(async () => expect(await saved()).toMatchObject([{ minutes: 60 }]));
  await waitFor(() => expect(screen.queryByText(/dòng này dài hơn/)).toBeNull());
});

test('a meeting of a day that is handed in says how it is taken, and can be taken once the day is back', async () => {
  const server = await openTestServer();
  await submitDay(server, 'ha.ttt');
  await server.as('an.nth').put(`/api/meetings/${newId()}`, meetingFor(server, ['ha']));
  app = await openApp('/hom-nay', { as: 'ha.ttt', server });
  expect(await screen.findByText(/^Ngày này đã trình\. Dự thì bấm/)).toBeDefined();
  expect(screen.queryByRole('button', { name: /Nhận thành một dòng/ })).toBeNull();
  fireEvent.click(button('Lấy lại ngày đã trình'));
  expect(await screen.findByRole('button', { name: /Nhận thành một dòng/ })).toBeDefined();
});

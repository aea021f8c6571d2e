import { openTestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { newId } from '@so-viec/shared/id/uuidv7';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { session } from '../../lib/session.ts';
import { button } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

type Week = { days: { entries: { minutes: number }[] }[] };
const savedHours = async () =>
  ((await app?.browser.get<Week>('/api/work-weeks/2024-01-12'))?.body.days ?? []).map(({ entries }) =>
    entries.reduce((sum, { minutes }) => sum + minutes, 0),
  );

/** This week of Hà with a line on Monday 08/01 and one on Wednesday 10/01. */
async function openWeek(template?: object): Promise<void> {
  const server = await openTestServer();
  const [first = null, second = null] = server.fixture.productIds.staff;
  for (const [ordinal, line] of [
    { workedOn: '2024-01-08', minutes: 60, productId: first },
    { workedOn: '2024-01-10', minutes: 90, productId: second },
  ].entries())
    await writeLine(server, 'ha.ttt', lineOf(server, { ordinal, output: null, ...line }));
  if (template) await server.as('ha.ttt').put(`/api/work-templates/${newId()}`, template);
  app = await openApp('/lich', { as: 'ha.ttt', server });
  await screen.findByRole('grid');
}

async function keep(name: string): Promise<void> {
  fireEvent.click(button('Mẫu tuần'));
  fireEvent.change(await screen.findByLabelText('Lưu 2 dòng của tuần này thành mẫu tên'), {
    target: { value: name },
  });
  fireEvent.click(button('Lưu mẫu'));
  await screen.findByText(`Đã lưu mẫu “${name}”`);
}

async function removeLines(): Promise<void> {
  const rows = await app?.server.db.selectFrom('work_entry').select(['id', 'version']).execute();
  for (const { id, version } of rows ?? [])
    await app?.browser.post(`/api/work-entries/${id}/removal`, { version });
}

test('a week is kept and taken with its hours, each on its weekday; a second time it names what is there', async () => {
  await openWeek();
  await keep('Tuần thường');
  fireEvent.click(button('Mẫu tuần'));
  fireEvent.click(await screen.findByRole('button', { name: /^Tuần thường/ }));
  expect(await screen.findByText(/Không chép 2 dòng: T2 · .*\(ô đã có giờ\); T4 · /)).toBeDefined();
  expect(await savedHours()).toEqual([60, 0, 90, 0, 0, 0, 0]);
  const { server } = app as TestApp;
  await removeLines();
  cleanup();
  session.leave();
  app = await openApp('/lich', { as: 'ha.ttt', server });
  await screen.findByRole('grid');
  fireEvent.click(button('Mẫu tuần'));
  fireEvent.click(await screen.findByRole('button', { name: /^Tuần thường/ }));
  await waitFor(async () => expect(await savedHours()).toEqual([60, 0, 90, 0, 0, 0, 0]));
  fireEvent.click(button('Hoàn tác'));
  await waitFor(async () => expect(await savedHours()).toEqual([0, 0, 0, 0, 0, 0, 0]));
});

test('a template gives its works alone, as rows without hours', async () => {
  const line = { weekday: 5, productCode: '', title: 'Tiếp công dân', note: '', minutes: 120 };
  await openWeek({ name: 'Tuần trực', kind: 'week', lines: [line, { ...line, weekday: 4 }], version: 0 });
  const take = async () => {
    fireEvent.click(button('Mẫu tuần'));
    fireEvent.click(await screen.findByRole('button', { name: 'Dùng mẫu “Tuần trực”, chỉ lấy việc' }));
  };
  await take();
  expect(await screen.findByText('Đã thêm 1 việc của mẫu “Tuần trực”, chưa có giờ')).toBeDefined();
  expect(screen.getByRole('rowheader', { name: /Tiếp công dân/ })).toBeDefined();
  await take();
  expect(await screen.findByText('Việc của mẫu “Tuần trực” đã có đủ ở đây')).toBeDefined();
  expect(await savedHours()).toEqual([60, 0, 90, 0, 0, 0, 0]);
});

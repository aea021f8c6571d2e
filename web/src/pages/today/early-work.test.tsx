import { openTestServer } from '@so-viec/server/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { field, pickWork, press, refusals, type } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

/** Opens today while the list of work is on its way. Returns how to let it come. */
async function openBeforeTheList(): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const browser = server.as('ha.ttt');
  const raw = browser.raw.bind(browser);
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.spyOn(browser, 'raw').mockImplementation(async (path, init) => {
    if (path.includes('/suggestions')) await gate;
    return raw(path, init);
  });
  app = await openApp('/hom-nay', { as: 'ha.ttt', server });
  await screen.findByText('Thứ Sáu, 12/01/2024');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
  return async () => {
    release();
    await waitFor(() => expect(field('Việc theo vị trí việc làm').value).not.toBe(''));
    await act(async () => undefined);
  };
}

test('work taken before its list is there becomes the best answer, and never ad hoc work', async () => {
  const letItCome = await openBeforeTheList();
  pickWork('tham dinh');
  expect(document.activeElement).toBe(field('Nội dung đã làm'));
  type('Nội dung đã làm', 'Thẩm định 3 hồ sơ');
  await letItCome();
  await waitFor(() =>
    expect(field('Việc theo vị trí việc làm').value).toBe('Hồ sơ tuyển dụng được thẩm định'),
  );
  expect(document.activeElement).toBe(field('Nội dung đã làm'));
  type('Thời gian', '2h30');
  press('Escape');
  type DayBody = { entries: { note: string; productName: string; adHocBy: string }[] };
  await waitFor(async () =>
    expect((await app.browser.get<DayBody>('/api/work-days/2024-01-12')).body.entries).toMatchObject([
      { note: 'Thẩm định 3 hồ sơ', productName: 'Hồ sơ tuyển dụng được thẩm định', adHocBy: '' },
    ]),
  );
});

test('words that no work answers are left to be chosen', async () => {
  const letItCome = await openBeforeTheList();
  pickWork('khong co viec nay');
  type('Nội dung đã làm', 'Một việc khác');
  await letItCome();
  type('Thời gian', '1h');
  press('Escape');
  await waitFor(() => expect(refusals().join(' ')).toMatch(/việc/i));
  expect((await app.browser.get<{ entries: unknown[] }>('/api/work-days/2024-01-12')).body.entries).toEqual(
    [],
  );
});

import { openTestServer } from '@so-viec/server/testing';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

/** What the palette offers for words typed into it. */
async function offered(typed: string, as = 'an.nth') {
  const server = await openTestServer();
  await giveTask(server, 'an.nth', taskFor(server, { title: 'Đề án sắp xếp thôn, tổ dân phố' }), newId());
  app = await openApp('/hom-nay', { as, server });
  fireEvent.click((await screen.findAllByRole('button', { name: /^Tìm, mở trang/ }))[0] as HTMLElement);
  fireEvent.change(await screen.findByRole('combobox', { name: /^Tên trang/ }), {
    target: { value: typed },
  });
}

describe('the palette reaches', () => {
  test.each([
    ['duyet san pham', 'Duyệt sản phẩm'],
    ['phat sinh', 'Đề xuất và việc phát sinh chờ quyết định'],
    ['ke hoach', 'Kế hoạch tháng'],
    ['xin viec', 'Xin việc'],
    ['phieu thang 12', 'Phiếu của tôi tháng 12/2023'],
    ['sap xep thon', 'Đề án sắp xếp thôn, tổ dân phố'],
  ])('by “%s”: %s', async (typed, label) => {
    await offered(typed);
    await waitFor(() => expect(screen.getByRole('listbox').textContent).toContain(label));
  });

  test('no other page by the back key, which closes it', async () => {
    await offered('don vi');
    expect(screen.getByRole('dialog', { name: /Tìm/ })).toBeTruthy();
    window.history.back();
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /^Tên trang/ })).toBeNull());
    expect(window.location.pathname).toBe('/hom-nay');
  });

  test('no page of a head for a cadre', async () => {
    await offered('duyet san pham', 'ha.ttt');
    expect(screen.queryByRole('option', { name: 'Duyệt sản phẩm' })).toBeNull();
    expect(await screen.findByText(/^Không tìm thấy/)).toBeTruthy();
  });
});

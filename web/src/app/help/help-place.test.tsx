import { openTestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openHelp } from '../../lib/browser/help.ts';
import type { Me } from '../../lib/me.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(async () => {
  act(() => openHelp(false));
  await app.close();
});

const helpOf = () => screen.findByRole('complementary', { name: 'Trợ giúp trang này' });

describe('help', () => {
  test('opens beside the page, tells of it, follows to the next and closes where it was opened', async () => {
    app = await openApp('/thong-bao', { as: 'ha.ttt' });
    fireEvent.click(await screen.findByRole('button', { name: 'Trợ giúp' }));
    const panel = await helpOf();
    expect(panel.textContent).toContain('Trang này gom mọi điều máy báo cho bạn');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Trợ giúp trang này'));
    fireEvent.click(within(panel).getByRole('link', { name: 'Chữ nhỏ quá thì chỉnh cỡ chữ' }));
    await waitFor(() => expect(panel.textContent).toContain('Trang này chỉnh cỡ chữ'));
    fireEvent.keyDown(panel, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(document.activeElement?.textContent).toBe('Trợ giúp');
  });

  test('opens by F1, also before the sign-in', async () => {
    app = await openApp('/dang-nhap');
    await screen.findByRole('button', { name: 'Đăng nhập' });
    fireEvent.keyDown(document, { key: 'F1' });
    expect((await helpOf()).textContent).toContain('Trang này để đăng nhập');
  });
});

describe('a first day', () => {
  const begin = async () => {
    const server = await openTestServer();
    await server.db.deleteFrom('first_day').execute();
    return server;
  };
  const steps = () => screen.findByRole('complementary', { name: 'Ngày đầu: ba bước' });
  const keptOf = async () => (await app.server.as('ha.ttt').get<Me>('/api/me')).body.firstDay;

  test('goes on with what is on the page, on every machine', async () => {
    const server = await begin();
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    const panel = await steps();
    expect(panel.querySelector('[aria-current="step"]')?.textContent).toContain('Ghi một dòng');
    expect((await writeLine(server, 'ha.ttt', lineOf(server))).status).toBeLessThan(300);
    await app.refetch();
    await waitFor(() =>
      expect(panel.querySelector('[aria-current="step"]')?.textContent).toContain('Trình ngày'),
    );
    await waitFor(async () => expect(await keptOf()).toEqual({ state: 'open', step: 2 }));
  });

  test('shows where each step is done, and leaves nothing behind', async () => {
    const server = await begin();
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    await screen.findByRole('combobox', { name: /Việc theo vị trí việc làm/ });
    const show = async () => fireEvent.click(within(await steps()).getByText('Chỉ cho tôi chỗ đó'));
    await show();
    const place = document.activeElement as HTMLElement;
    expect(place.getAttribute('aria-label')).toContain('Việc theo vị trí việc làm');
    expect(place.className).toContain('ring');
    fireEvent.blur(place);
    expect(document.querySelector('[class*="ring"]')).toBeNull();
    expect((await writeLine(server, 'ha.ttt', lineOf(server))).status).toBeLessThan(300);
    await app.refetch();
    await waitFor(async () => expect((await steps()).textContent).toContain('Bấm “Trình ngày”'));
    await show();
    expect(document.activeElement?.textContent).toMatch(/^Trình ngày/);
  });

  test('is left for good, and taken up again from help', async () => {
    app = await openApp('/hom-nay', { as: 'ha.ttt', server: await begin() });
    fireEvent.click(within(await steps()).getByText('Tôi tự làm, đừng hiện nữa'));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    await waitFor(async () => expect(await keptOf()).toEqual({ state: 'left', step: 0 }));
    fireEvent.click(screen.getByRole('button', { name: 'Trợ giúp' }));
    fireEvent.click(within(await helpOf()).getByText('Làm lại ba bước ngày đầu'));
    await steps();
    await waitFor(async () => expect(await keptOf()).toEqual({ state: 'open', step: 0 }));
  });

  test('does not stand beside other pages', async () => {
    app = await openApp('/thong-bao', { as: 'ha.ttt', server: await begin() });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});

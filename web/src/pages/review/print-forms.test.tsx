import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer({ now: '2026-12-03T02:00:00.000Z' });
});
afterEach(() => app.close());

const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};

describe('the decree’s form', () => {
  test('is to be had from a month’s review as PDF and as Word', async () => {
    await open('/phieu/2026-11', 'ha.ttt');
    const [pdf, word] = await Promise.all(
      ['Mẫu số 01, tháng 11/2026, PDF', 'Mẫu số 01, tháng 11/2026, Word'].map((name) =>
        screen.findByRole('link', { name }),
      ),
    );
    expect(pdf?.getAttribute('href')).toBe('/api/reviews/CB-HA/2026-11/form?format=pdf');
    expect(word?.getAttribute('href')).toBe('/api/reviews/CB-HA/2026-11/form?format=docx');
    const year = screen.getByRole('link', { name: 'Mẫu số 02, năm 2026, Word' });
    expect(year.getAttribute('href')).toBe('/api/reviews/CB-HA/years/2026/form?format=docx');
    const bytes = await (await app.browser.raw(pdf?.getAttribute('href') ?? '')).text();
    expect(bytes.startsWith('%PDF-')).toBe(true);
  });

  test('is not offered for a month that is scored by degrees', async () => {
    await open('/phieu/2024-01', 'ha.ttt');
    await screen.findByText('Lịch sử phiếu');
    expect(screen.queryByText('In phiếu')).toBeNull();
  });

  test('comes for a whole unit in one file, which says how far it is and can be taken', async () => {
    await open('/phieu/don-vi/2026-11', 'an.nth');
    fireEvent.click(await screen.findByRole('button', { name: 'Bảng Excel' }));
    const link = await screen.findByRole('link', { name: /^Tải danh-gia-2026-11-.*xlsx$/ });
    const response = await app.browser.raw(link.getAttribute('href') ?? '');
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Mẫu số 01 (PDF)' });
    await waitFor(() => expect(button.disabled).toBe(false));
  });
});

import { createHash } from 'node:crypto';
import { openTestServer } from '@so-viec/server/testing';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { notice as english } from './notice.en.ts';
import { EDITION_OF, news, notice as vietnamese } from './notice.vi.ts';

let app: TestApp | undefined;
afterEach(() => app?.close());

describe('the privacy notice', () => {
  test('can be read without signing in, with nothing to accept', async () => {
    app = await openApp('/thong-bao-du-lieu');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Thông báo xử lý dữ liệu cá nhân' }),
    ).toBeTruthy();
    expect(screen.getByText(/91\/2025\/QH15/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tôi đã đọc' })).toBeNull();
  });

  test('is asked for again where its edition is another, then tells when it was read', async () => {
    const server = await openTestServer();
    await server.db.updateTable('notice_reading').set({ edition: 'earlier' }).execute();
    app = await openApp('/tuan', { as: 'ha.ttt', server });
    expect(await screen.findByText(/^Bản 2027-02, ngày 24\/11\/2026\. Mới trong bản này: /)).toHaveProperty(
      'textContent',
      expect.stringContaining(news),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Tôi đã đọc' }));
    await waitFor(async () =>
      expect(
        await server.db
          .selectFrom('notice_reading')
          .select('at')
          .where('edition', '=', NOTICE_EDITION)
          .where('accountId', '=', server.fixture.accountIds.ha)
          .execute(),
      ).toEqual([{ at: server.now().toISOString() }]),
    );
    cleanup();
    app = await openApp('/thong-bao-du-lieu', { as: 'ha.ttt', server });
    expect(await screen.findByText(/^Đã đọc bản này lúc/)).toBeTruthy();
  });

  test('has another edition with every other text, which asks everybody again', () => {
    const text = JSON.stringify([vietnamese, english]);
    const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
    expect([NOTICE_EDITION, EDITION_OF, fingerprint]).toEqual(['2027-02', '2026-11-24', '24de3b1d2b472aba']);
  });

  test('names what the work is used for, what is kept, and who sees it', () => {
    const said = (title: string) => vietnamese.find((section) => section.title === title)?.text.join(' ');
    expect(said('Mục đích')).toMatch(/chấm điểm và xếp loại/);
    for (const kept of [
      'thư điện tử',
      'địa chỉ mạng',
      'trình duyệt',
      'năng lực',
      'điểm',
      'xếp loại',
      'dấu hiệu',
    ])
      expect(said('Dữ liệu được xử lý')).toContain(kept);
    expect(said('Ai xem được')).toMatch(/người kiểm tra.+Người quản trị hệ thống/);
  });

  test('is kept to an account of nobody in the records by the file of what there is of it', async () => {
    const server = await openTestServer();
    const { vinh } = server.fixture.accountIds;
    await server.db.updateTable('account').set({ cadreId: null }).where('id', '=', vinh).execute();
    app = await openApp('/bao-mat', { as: 'vinh.dq', server });
    expect(await screen.findByText(/^Tài khoản này không gắn với hồ sơ cán bộ nào/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Tải dữ liệu của bạn' })).toBeTruthy();
  });

  test('has the same sections in both languages', () => {
    expect(english.map(({ text }) => text.length)).toEqual(vietnamese.map(({ text }) => text.length));
  });
});

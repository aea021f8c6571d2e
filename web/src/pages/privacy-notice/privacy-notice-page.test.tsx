import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { notice as english } from './notice.en.ts';
import { notice as vietnamese } from './notice.vi.ts';

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

  test('has the same sections in both languages', () => {
    expect(english.map(({ text }) => text.length)).toEqual(vietnamese.map(({ text }) => text.length));
  });
});

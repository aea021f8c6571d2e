import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

describe('the address where the first administrator is made', () => {
  test('says so when it no longer works', async () => {
    app = await openApp('/thiet-lap/khong-con');
    expect(await screen.findByRole('heading', { name: 'Địa chỉ này không còn dùng được' })).toBeTruthy();
    expect(screen.queryByLabelText('Mật khẩu mới')).toBeNull();
  });
});

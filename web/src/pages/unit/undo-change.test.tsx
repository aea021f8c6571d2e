import { openTestServer } from '@so-viec/server/testing';
import { change, merger } from '@so-viec/server/testing/unit-changes';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

async function merged(as: string): Promise<TestApp> {
  const server = await openTestServer();
  expect((await change(server, merger('2024-01-08', ['SNV-CCVC'], 'SNV'))).status).toBe(204);
  return openApp('/don-vi/SNV', { as, server });
}

describe('a merger entered wrongly', () => {
  it('is taken back from the history, once asked again', async () => {
    app = await merged('vinh.dq');
    fireEvent.click(await screen.findByRole('button', { name: 'Hủy vì ghi nhầm' }));
    expect(screen.getByText(/trở về như trước quyết định 12\/QĐ-UBND/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Hủy quyết định này' }));
    expect(await screen.findByText('Đã hủy: đơn vị trở về như trước')).toBeDefined();
    await waitFor(() => expect(screen.queryByText(/Nhận sáp nhập từ/)).toBeNull());
  });

  it('has no button for who may not change units', async () => {
    app = await merged('ha.ttt');
    expect(await screen.findByText(/Nhận sáp nhập từ/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Hủy vì ghi nhầm' })).toBeNull();
  });
});

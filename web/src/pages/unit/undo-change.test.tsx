import { openTestServer } from '@so-viec/server/testing';
import { change, merger, UNIT_CONTENT, unitChange } from '@so-viec/server/testing/unit-changes';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { pressSure } from '../../testing/press-sure.ts';

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
    await pressSure('Hủy quyết định này');
    expect(await screen.findByText('Đã hủy: đơn vị trở về như trước')).toBeDefined();
    await waitFor(() => expect(screen.queryByText(/Nhận sáp nhập từ/)).toBeNull());
  });

  it('has no button for who may not change units', async () => {
    app = await merged('ha.ttt');
    expect(await screen.findByText(/Nhận sáp nhập từ/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Hủy vì ghi nhầm' })).toBeNull();
  });
});

it('the history of a unit says what each fact was and is', async () => {
  const server = await openTestServer();
  const content = { ...UNIT_CONTENT, name: 'Phòng Công chức, viên chức', documentStyle: 'party' as const };
  const unit = { code: 'SNV-CCVC', version: 1 };
  expect((await change(server, unitChange('rename', '2024-01-08', { unit, content }))).status).toBe(204);
  app = await openApp('/don-vi/SNV-CCVC', { as: 'vinh.dq', server });
  const words = 'Cấp: phòng → cơ quan. Thể thức văn bản: văn bản hành chính → văn bản của Đảng';
  expect((await screen.findByText(new RegExp(words))).textContent).not.toContain('Là một cơ quan');
  fireEvent.click(await screen.findByRole('link', { name: /Đổi tên/ }));
  const level = await screen.findByLabelText<HTMLSelectElement>('Cấp');
  expect(screen.getByRole('group', { name: /Vai trò/ })).toBeDefined();
  fireEvent.change(level, { target: { value: 'division' } });
  expect(screen.queryByRole('group', { name: /Vai trò/ })).toBeNull();
  expect(screen.queryByLabelText('Là một cơ quan')).toBeNull();
});

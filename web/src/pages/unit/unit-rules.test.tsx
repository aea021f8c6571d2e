import { openTestServer } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const NOW = '2026-11-20T09:00:00.000Z';
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the rules of scoring of a body', () => {
  it('are chosen by its personnel from a month on', async () => {
    app = await openApp('/don-vi/SNV', { as: 'phuc.nv', server: await openTestServer({ now: NOW }) });
    await screen.findByText('bắt buộc theo nghị định');
    await press('Chọn quy tắc');
    fireEvent.change(screen.getByLabelText('Từ tháng'), { target: { value: '2026-11' } });
    fireEvent.change(screen.getByLabelText('Viên chức'), { target: { value: 'nd335-2025' } });
    await press('Ghi lựa chọn');
    await screen.findByText('Đã ghi quy tắc chấm điểm từ tháng 11/2026');
    await screen.findByRole('button', { name: 'Chọn quy tắc' });
    await waitFor(() => expect(screen.getAllByText('Nghị định 335/2025/NĐ-CP')).toHaveLength(2));
  });

  it('are read by everybody, at a division with its body', async () => {
    app = await openApp('/don-vi/SNV-CCVC', { as: 'ha.ttt', server: await openTestServer({ now: NOW }) });
    await screen.findByText('Theo cơ quan:');
    expect(screen.queryByRole('button', { name: 'Chọn quy tắc' })).toBeNull();
  });
});

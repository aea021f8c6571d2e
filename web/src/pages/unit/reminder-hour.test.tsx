import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

describe('the hour at which a body is reminded', () => {
  it('is set by its personnel on its page; what is no quarter is refused beside the field', async () => {
    app = await openApp('/don-vi/SNV', { as: 'phuc.nv' });
    await screen.findByText(/được nhắc lúc 16:30, giờ chung/);
    fireEvent.click(screen.getByRole('button', { name: 'Đổi giờ nhắc' }));
    const field = screen.getByLabelText('Nhắc lúc');
    fireEvent.change(field, { target: { value: '17:20' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu giờ nhắc' }));
    expect(await screen.findByText('Giờ có dạng 16:30, tròn mười lăm phút.')).toBeDefined();
    expect((field as HTMLInputElement).value).toBe('17:20');
    fireEvent.change(field, { target: { value: '17h15' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu giờ nhắc' }));
    expect(await screen.findByText(/được nhắc lúc 17:15\./)).toBeDefined();
    expect(screen.queryByLabelText('Nhắc lúc')).toBeNull();
  });

  it('is read by everybody and changed by nobody else', async () => {
    app = await openApp('/don-vi/SNV', { as: 'tuan.lm' });
    await screen.findByText(/được nhắc lúc 16:30/);
    expect(screen.queryByRole('button', { name: 'Đổi giờ nhắc' })).toBeNull();
  });

  it('is not asked of a division on the way there from its body', async () => {
    app = await openApp('/don-vi/SNV', { as: 'phuc.nv' });
    const asked = vi.fn(globalThis.fetch);
    vi.stubGlobal('fetch', asked);
    await screen.findByText(/được nhắc lúc 16:30/);
    fireEvent.click(screen.getAllByRole('link', { name: 'Phòng Công chức, viên chức' })[0] as HTMLElement);
    await screen.findByRole('heading', { name: 'Phòng Công chức, viên chức', level: 1 });
    await waitFor(() => expect(screen.queryByText(/được nhắc lúc 16:30/)).toBeNull());
    const answers = await Promise.all(asked.mock.results.map(({ value }) => value as Promise<Response>));
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  });
});

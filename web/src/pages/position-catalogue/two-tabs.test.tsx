import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => app.close());

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const type = async (label: string, value: string) =>
  fireEvent.change(await field(label), { target: { value } });

const AT = '/api/editions/MOI/positions/CV-99';
type Stored = { position: { id: string; version: number; name: string; sector: string; group: string } };
const stored = async () => (await server.as('vinh.dq').get<Stored>(AT)).body.position;

describe('a position that is changed in two tabs', () => {
  beforeEach(async () => {
    const admin = server.as('vinh.dq');
    await admin.post('/api/editions', {
      ...{ id: newId(), code: 'MOI', title: 'Danh mục mới', fromOn: '2024-02-01', copyOf: '2023' },
    });
    const cells = { name: 'Chuyên viên thử', sector: 'administrative', group: 'specialised', rank: '' };
    await admin.put(AT, { id: newId(), version: 0, ...cells });
    app = await openApp('/vi-tri/MOI/CV-99', { as: 'vinh.dq', server });
    await press('Sửa vị trí');
    await type('Tên', 'Bản của tôi');
    const { id, version } = await stored();
    await admin.put(AT, { id, version, ...cells, name: 'Bản của người khác' });
    await app.refetch();
  });

  test('is never written over by what was typed before, and both are shown', async () => {
    await press('Lưu vị trí');
    expect(await screen.findByText(/Người khác đã lưu trong lúc bạn gõ/)).toBeTruthy();
    expect(await screen.findByRole('cell', { name: 'Bản của người khác' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Bản của tôi' })).toBeTruthy();
    expect((await stored()).name).toBe('Bản của người khác');
    expect((await field('Tên')).value).toBe('Bản của tôi');
  });

  test('takes what was typed once it is chosen', async () => {
    await press('Lưu vị trí');
    await press('Giữ bản đang gõ, lưu lại');
    await press('Lưu vị trí');
    await waitFor(async () => expect((await stored()).name).toBe('Bản của tôi'));
  });
});

import { openTestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
beforeEach(async () => {
  const server = await openTestServer();
  const days = {
    fromOn: '2024-01-15',
    toOn: '2024-01-15',
    kind: 'annual',
    isHalf: true,
    half: 'afternoon',
    reason: 'Về quê',
  };
  await server.as('ha.ttt').put(`/api/leave-requests/${newId()}`, days);
  app = await openApp('/duyet', { as: 'an.nth', server });
});
afterEach(() => app.close());

const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const states = async () =>
  (await app.server.db.selectFrom('leave_request').select('state').execute()).map(({ state }) => state);

describe('requests for leave on Duyệt', () => {
  test('are counted in the navigation', async () => {
    expect((await screen.findAllByText('Đang chờ: 1 đơn nghỉ')).length).toBeGreaterThan(0);
  });

  test('are answered on the page of the person too, and stand there once', async () => {
    fireEvent.click(await screen.findByRole('link', { name: 'Trần Thị Thu Hà' }));
    await screen.findByText('Quá trình bố trí');
    await press(/^Đồng ý/);
    expect(await screen.findByText(/Đã đồng ý lúc/)).toBeTruthy();
    expect(screen.getAllByText(/nghỉ phép, buổi chiều/)).toHaveLength(1);
  });

  test('are granted in one press', async () => {
    expect(await screen.findByText(/nghỉ phép, buổi chiều/)).toBeTruthy();
    await press(/^Đồng ý/);
    expect(await screen.findByText('Đã đồng ý đơn nghỉ của Trần Thị Thu Hà')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Đơn nghỉ chờ trả lời')).toBeNull());
    expect(await states()).toEqual(['granted']);
  });

  test('are refused with a reason that the head writes', async () => {
    await press(/^Không đồng ý/);
    await press(/^Không đồng ý/);
    expect(await screen.findByText('Không đồng ý thì ghi lý do, để người xin nghỉ biết.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Lý do không đồng ý'), { target: { value: 'Ngày 15 họp phòng' } });
    await press(/^Không đồng ý/);
    await waitFor(async () => expect(await states()).toEqual(['refused']));
  });
});

import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { proposalFor, propose } from '@so-viec/server/testing/proposals';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => app.close());

const open = async (path = '/giao-viec/de-xuat') => {
  app = await openApp(path, { as: 'an.nth', server });
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const key = (code: string) => fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code });
const ofList = (dueOn: string | null = '2024-01-19') => ({
  productId: server.fixture.productIds.staff[3] ?? null,
  dueOn,
});
const add = async (title: string, changes: object = {}) =>
  propose(server, 'ha.ttt', newId(), proposalFor(server, { title, ...changes }));
const states = async () => {
  const rows = await server.db.selectFrom('task').select(['title', 'state']).orderBy('title').execute();
  return rows.map(({ title, state }) => `${title} ${state}`);
};

describe('proposals', () => {
  test('stand in rows without a form; what is of the list is taken by one press', async () => {
    await add('Rà soát hồ sơ', ofList());
    await open();
    await screen.findByText(/hệ số 2$/);
    expect(screen.queryByRole('form')).toBeNull();
    press(/^Nhận việc/);
    expect(await screen.findByText('Không còn đề xuất nào chờ')).toBeTruthy();
    expect(await states()).toEqual(['Rà soát hồ sơ open']);
  });

  test('of the list without a due day ask for it first; a taking goes back by Z', async () => {
    await add('Rà soát hồ sơ', ofList(null));
    await open();
    await screen.findByText(/hệ số 2$/);
    key('Digit1');
    const form = await screen.findByRole('form', { name: 'Rà soát hồ sơ' });
    expect(document.activeElement).toBe(screen.getByLabelText('Hạn'));
    fireEvent.change(screen.getByLabelText('Hạn'), { target: { value: '19/01/2024' } });
    fireEvent.submit(form);
    expect(await screen.findByText('Không còn đề xuất nào chờ')).toBeTruthy();
    expect(await states()).toEqual(['Rà soát hồ sơ open']);
    fireEvent.click(await screen.findByRole('button', { name: /Hoàn tác/ }));
    expect(await screen.findByRole('link', { name: 'Rà soát hồ sơ' })).toBeTruthy();
    expect(await states()).toEqual(['Rà soát hồ sơ proposed']);
  });

  test('are taken, changed and refused by 1, 2 and 3, several at once by X and Enter', async () => {
    await add('A', ofList());
    await add('B', ofList());
    await add('C');
    await open();
    await screen.findByRole('link', { name: 'A' });
    key('KeyX');
    key('KeyJ');
    key('KeyX');
    expect(screen.getByText('Đã chọn 2 đề xuất, nhận như đã đề xuất')).toBeTruthy();
    key('Enter');
    await waitFor(async () => expect(await states()).toEqual(['A open', 'B open', 'C proposed']));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'A' })).toBeNull());
    expect(screen.queryByRole('checkbox')).toBeNull();
    key('Digit1');
    const form = await screen.findByRole('form', { name: 'C' });
    fireEvent.submit(form);
    expect(await screen.findByText(/Hệ số phải từ 0,001/)).toBeTruthy();
    fireEvent.keyDown(form, { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
    key('Digit3');
    fireEvent.submit(await screen.findByRole('form', { name: 'Không nhận “C”' }));
    expect(
      await screen.findByText('Không nhận thì phải ghi lý do, để người đề xuất biết.', {
        selector: '[role=alert] *',
      }),
    ).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Lý do không nhận'), { target: { value: 'Đã có người làm' } });
    fireEvent.submit(screen.getByRole('form'));
    expect(await screen.findByText('Không còn đề xuất nào chờ')).toBeTruthy();
    expect(await states()).toEqual(['A open', 'B open', 'C refused']);
  });

  test('to hand work over stand under a title of their own, with both ends', async () => {
    const fromTaskId = newId();
    await giveTask(server, 'an.nth', taskFor(server, { title: 'Việc lớn', quantity: 3 }), fromTaskId);
    const { bao } = server.fixture.cadreIds;
    const to = { fromTaskId, cadreId: bao, quantity: 3, reason: 'Đi học', staysAssigned: false };
    await server.as('ha.ttt').put(`/api/handovers/${newId()}`, to);
    await open();
    expect(await screen.findByRole('heading', { name: 'Việc chuyển người chờ đồng ý' })).toBeTruthy();
    expect(screen.getByText('Từ Trần Thị Thu Hà sang Phạm Quốc Bảo, 3 sản phẩm')).toBeTruthy();
    press(/^Đồng ý chuyển/);
    expect(await screen.findByText('Không còn đề xuất nào chờ')).toBeTruthy();
  });

  test('are decided from the day that proposes them', async () => {
    const output = { id: newId(), name: 'Bảng rà soát', quantity: 1, documentNumber: '', documentOn: null };
    const line = { productId: null, adHocBy: 'Giám đốc', note: 'Rà soát', output };
    await submitDay(server, 'ha.ttt', [{ ...line, proposes: true, taskId: newId() }]);
    await open('/duyet');
    await screen.findByRole('button', { name: /^Nhận việc/ });
    press(/^Nhận việc/);
    const form = await screen.findByRole('form');
    fireEvent.change(within(form).getByLabelText('Hệ số'), { target: { value: '1,5' } });
    fireEvent.submit(form);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Nhận việc/ })).toBeNull());
    const task = await server.db.selectFrom('task').select(['state', 'coefficientMilli']).execute();
    expect(task).toEqual([{ state: 'open', coefficientMilli: 1500 }]);
  });
});

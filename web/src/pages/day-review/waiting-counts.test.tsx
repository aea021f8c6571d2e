import { openTestServer } from '@so-viec/server/testing';
import { addTask, checker, maker, NOW_BY_DECREE } from '@so-viec/server/testing/products';
import { proposalFor, propose } from '@so-viec/server/testing/proposals';
import { newId } from '@so-viec/shared/id/uuidv7';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

describe('beside “Duyệt” in the navigation', () => {
  test('stands all that waits, and the desk without days says the way to products', async () => {
    const server = await openTestServer({ now: NOW_BY_DECREE });
    const taskId = await addTask(server, 'ha');
    const { body } = await maker(server, 'ha.ttt').deliverTask(taskId);
    await propose(server, 'ha.ttt', newId(), proposalFor(server));
    app = await openApp('/duyet', { as: 'an.nth', server });
    expect((await screen.findAllByTitle('Đang chờ: 1 sản phẩm, 1 đề xuất')).length).toBeGreaterThan(0);
    const way = await screen.findByRole('link', { name: 'Còn 1 sản phẩm chờ chấm' });
    expect(way.getAttribute('href')).toBe('/duyet/san-pham');
    await checker(server, 'an.nth').check(body.outputId);
    await app.refetch();
    await waitFor(() => expect(screen.queryByRole('link', { name: /sản phẩm chờ chấm/ })).toBeNull());
    expect(screen.getAllByTitle('Đang chờ: 1 đề xuất').length).toBeGreaterThan(0);
  });
});

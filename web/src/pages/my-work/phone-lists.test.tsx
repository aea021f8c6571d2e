import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { maker } from '@so-viec/server/testing/products';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: media.includes('width <') }),
  );
  server = await openTestServer();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await app.close();
});

async function give(changes: object): Promise<string> {
  const id = newId();
  await giveTask(server, 'an.nth', taskFor(server, changes), id);
  return id;
}

test('on a phone what only waits for others is folded, with its count', async () => {
  await maker(server, 'ha.ttt').deliverTask(await give({ title: 'Rà soát', quantity: 1 }), {
    name: 'Báo cáo',
  });
  const half = await give({ title: 'Việc còn làm', quantity: 2 });
  await maker(server, 'ha.ttt').deliverTask(half, { name: 'Báo cáo đợt 1' });
  app = await openApp('/viec', { as: 'ha.ttt', server });
  const folded = (await screen.findByText('Việc đã nộp đủ, chờ chấm', { selector: 'h2' })).closest('details');
  expect(folded?.open).toBe(false);
  expect(folded?.querySelector('summary')?.textContent).toContain('1 việc');
  const products = screen.getByText('Sản phẩm đã nộp, chờ chấm', { selector: 'h2' }).closest('details');
  expect(products?.open).toBe(false);
  expect(screen.getByRole('link', { name: 'Việc còn làm' }).closest('details')).toBeNull();
});

test('on a phone given work begins with eight, the others come by a press that says how many', async () => {
  for (let day = 13; day < 24; day += 1) await give({ title: `Việc ${day}`, dueOn: `2024-01-${day}` });
  app = await openApp('/giao-viec', { as: 'an.nth', server });
  await screen.findByRole('link', { name: 'Việc 13' });
  const rows = () => [...document.querySelectorAll('a[data-task]')].map((link) => link.textContent);
  expect(rows()).toHaveLength(8);
  fireEvent.click(screen.getByRole('button', { name: 'Xem 3 việc nữa' }));
  expect(rows()).toHaveLength(11);
  const people = screen.getByText('Việc của từng người', { selector: 'h2' }).closest('details');
  expect(people?.open).toBe(false);
});

import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { DAY_BY_DECREE, NOW_BY_DECREE, storyOf } from '@so-viec/server/testing/products';
import { type SubmittedDay, submitDay, twoProducts } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;
let day: SubmittedDay;

beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  const lines = twoProducts().map((line) => ({ workedOn: DAY_BY_DECREE, ...line }));
  day = await submitDay(server, 'ha.ttt', lines);
  app = await openApp('/duyet', { as: 'an.nth', server });
  await screen.findByRole('heading', { level: 2, name: /Trần Thị Thu Hà/ });
});
afterEach(() => app.close());

const press = (code: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code });
const stories = () => Promise.all(day.outputIds.map((id) => storyOf(server, 'an.nth', id)));

describe('the review page by the decree', () => {
  test('shows accept, fault and late in place of degrees, each with its key', async () => {
    expect(screen.queryByRole('radio', { name: /50/ })).toBeNull();
    expect(screen.getByRole('radio', { name: /^Đạt/, checked: true })).toBeTruthy();
    expect(screen.getByRole('radio', { name: /^Chưa đạt/ })).toBeTruthy();
    press('Digit3');
    expect(screen.getByRole('button', { name: /^Chậm/, pressed: true })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Duyệt ngày, 4 sản phẩm đạt, 1 chậm/ })).toBeTruthy();
    press('Digit3');
    expect(screen.getByRole('button', { name: /^Duyệt ngày, 4 sản phẩm đạt/ })).toBeTruthy();
  });

  test('takes the day with a fault of some items, once it says why', async () => {
    press('ArrowDown');
    press('Digit2');
    expect(screen.getByRole('button', { name: /1 sản phẩm đạt, 3 chưa đạt/ })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Chưa đạt, trên 3'), { target: { value: '2' } });
    press('Enter');
    const reason = await screen.findByRole('textbox', { name: 'Dòng 2' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    fireEvent.change(reason, { target: { value: 'Sai số liệu' } });
    fireEvent.keyDown(reason, { code: 'Enter', key: 'Enter' });
    press('Enter');
    await waitFor(async () => {
      const [one, three] = await stories();
      expect([one?.standing, three?.standing]).toEqual(['accepted', 'fault']);
      expect(three?.findings).toMatchObject([{ quantity: 2, reason: 'Sai số liệu' }]);
    });
  });

  test('leads to the products one by one', () => {
    const link = screen.getByRole('link', { name: /^Sản phẩm/ });
    expect(link.getAttribute('href')).toBe('/duyet/san-pham');
  });
});

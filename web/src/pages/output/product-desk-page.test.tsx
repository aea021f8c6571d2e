import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { DAY_BY_DECREE, NOW_BY_DECREE, queueOf, storyOf } from '@so-viec/server/testing/products';
import { submitDay, twoProducts } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;

beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  const lines = twoProducts().map((line) => ({ workedOn: DAY_BY_DECREE, ...line }));
  await submitDay(server, 'ha.ttt', lines);
  app = await openApp('/duyet/san-pham', { as: 'an.nth', server });
  await screen.findByText(/^Còn 2 sản phẩm/);
});
afterEach(() => app.close());

const press = (code: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code });

test('Z takes back the decision made last, also before its answer is there', async () => {
  const [first, second] = (await queueOf(server, 'an.nth')).products;
  const standings = () =>
    Promise.all([first, second].map(async (of) => (await storyOf(server, 'an.nth', of?.id ?? '')).standing));
  press('Digit1');
  await waitFor(async () => expect(await standings()).toEqual(['accepted', 'waiting']));
  press('Digit1');
  press('KeyZ');
  await waitFor(async () => {
    const { checks } = await storyOf(server, 'an.nth', second?.id ?? '');
    expect(checks.map(({ kind }) => kind)).toContain('revoked');
  });
  expect(await standings()).toEqual(['accepted', 'waiting']);
});

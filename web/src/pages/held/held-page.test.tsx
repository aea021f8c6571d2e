import { openTestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { newId } from '@so-viec/shared/id/uuidv7';
import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Me } from '../../lib/me.ts';
import { openHeldStore } from '../../lib/outbox/open-store.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

test('a line that was changed elsewhere stands beside what the server has now', async () => {
  const server = await openTestServer();
  const line = lineOf(server, {
    workedOn: '2024-01-12',
    note: 'Bản trên máy chủ',
    minutes: 90,
    output: null,
  });
  const id = newId();
  await writeLine(server, 'ha.ttt', line, id);
  const accountId = (await server.as('ha.ttt').get<Me>('/api/me')).body.account.id;
  const key = `entry:${id}`;
  await (await openHeldStore()).put(accountId, key, () => ({
    ...{ accountId, key, kind: 'entry', day: '2024-01-12', version: 1, order: 1, stamp: 's', attempts: [] },
    draft: { said: { work: 'Việc', note: 'Bản của tôi', time: '1:00' } },
    request: {},
    isRefused: true,
    refusal: { code: 'stale-version', status: 412, params: {}, fields: [] },
  }));
  app = await openApp('/dang-giu', { as: 'ha.ttt', server });
  expect(await screen.findByText(/Bản của tôi · 1:00/)).toBeTruthy();
  expect(screen.getByText(/Mở ngày để chọn bản giữ lại/)).toBeTruthy();
  expect(await screen.findByText(/^Bản hiện có trên máy chủ: .*Bản trên máy chủ · 1:30/)).toBeTruthy();
});

import { openTestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { meetingFor, takenLine } from '@so-viec/server/testing/meetings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

test('a row of a meeting says that it is one, by whom it was called, and other ad hoc work that it is that', async () => {
  const server = await openTestServer();
  const id = newId();
  await server.as('an.nth').put(`/api/meetings/${id}`, meetingFor(server, ['ha'], { kind: 'conference' }));
  const asked = { productId: null, adHocBy: 'Anh Tùng', note: 'Đón đoàn', output: null };
  await writeLine(server, 'ha.ttt', takenLine(server, id));
  await writeLine(server, 'ha.ttt', lineOf(server, asked));
  app = await openApp('/lich', { as: 'ha.ttt', server });
  await screen.findByRole('grid');
  const heads = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(heads).toContain('Hội nghị Họp giao banNguyễn Thị Hồng Ân mời');
  expect(heads.join()).toMatch(/Phát sinh Đón đoàn/);
});

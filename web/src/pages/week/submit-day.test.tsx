import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;
afterEach(() => app.close());

async function openWeek(lines: Parameters<typeof lineOf>[1][]): Promise<void> {
  server = await openTestServer();
  for (const [ordinal, line] of lines.entries()) {
    expect((await writeLine(server, 'ha.ttt', lineOf(server, { ordinal, ...line }))).status).toBe(200);
  }
  app = await openApp('/lich', { as: 'ha.ttt', server });
  await screen.findByRole('grid');
}

const go = (row: number, column: number) =>
  act(() => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus());
const states = async () =>
  (await server.db.selectFrom('work_day').select(['workedOn', 'state']).orderBy('workedOn').execute()).map(
    ({ workedOn, state }) => `${workedOn} ${state}`,
  );

describe('a day of the week', () => {
  test('is handed in from the grid, the one that the cursor is on', async () => {
    await openWeek([{ workedOn: '2024-01-11' }, { workedOn: '2024-01-12', output: null }]);
    go(0, 3);
    fireEvent.click(await screen.findByRole('button', { name: 'Trình ngày 11/01' }));
    await waitFor(async () => expect(await states()).toEqual(['2024-01-11 submitted', '2024-01-12 draft']));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Trình ngày 11/01' })).toBeNull());
    go(0, 4);
    expect(await screen.findByRole('button', { name: 'Trình ngày 12/01' })).toBeTruthy();
  });

  test('is asked for its basis first where it is long', async () => {
    await openWeek([{ workedOn: '2024-01-12', minutes: 600 }]);
    go(0, 4);
    fireEvent.click(await screen.findByRole('button', { name: 'Trình ngày 12/01' }));
    expect(await screen.findByRole('dialog', { name: /12\/01/ })).toBeTruthy();
    expect(await states()).toEqual(['2024-01-12 draft']);
  });

  test('that was refused says so, by its name, wherever the cursor goes, until the next step', async () => {
    await openWeek([
      { workedOn: '2024-01-11', output: null },
      { workedOn: '2024-01-12', output: null },
    ]);
    await server.db.deleteFrom('work_entry').where('workedOn', '=', '2024-01-11').execute();
    go(0, 3);
    fireEvent.click(await screen.findByRole('button', { name: 'Trình ngày 11/01' }));
    go(0, 4);
    expect(await screen.findByText(/^Ngày 11\/01: /)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Trình ngày 12/01' }));
    await waitFor(async () => expect((await states()).at(-1)).toBe('2024-01-12 submitted'));
    expect(screen.queryByText(/^Ngày 11\/01: /)).toBeNull();
  });

  test('without lines offers nothing', async () => {
    await openWeek([{ workedOn: '2024-01-12' }]);
    go(0, 0);
    await screen.findByRole('grid');
    expect(screen.queryByRole('button', { name: /^Trình ngày/ })).toBeNull();
  });
});

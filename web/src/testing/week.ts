import { openTestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { act, fireEvent, screen } from '@testing-library/react';
import { press } from './day.ts';
import { openApp, type TestApp } from './open-app.tsx';

let app: TestApp | undefined;

type Week = {
  days: {
    days: { id: string; version: number; state: string; basis: string }[];
    entries: { minutes: number; note: string; productName: string; outputs: { name: string }[] }[];
  }[];
};
export const savedWeek = async () =>
  (await app?.browser.get<Week>('/api/work-weeks/2024-01-12'))?.body.days ?? [];
/** Minutes that the server has, day by day. */
export const savedHours = async () =>
  (await savedWeek()).map(({ entries }) => entries.reduce((sum, { minutes }) => sum + minutes, 0));

type Line = NonNullable<Parameters<typeof lineOf>[1]>;

/** This week of Hà with some lines. */
export async function openWeek(lines: Line[] = [{ workedOn: '2024-01-10', minutes: 60, output: null }]) {
  const server = await openTestServer();
  for (const [ordinal, line] of lines.entries()) {
    const { status } = await writeLine(server, 'ha.ttt', lineOf(server, { ordinal, ...line }));
    if (status !== 200) throw new Error(`line ${ordinal} is answered ${status}`);
  }
  app = await openApp('/lich', { as: 'ha.ttt', server });
  await screen.findByRole('grid');
  return server;
}

export async function closeWeek(): Promise<void> {
  await app?.close();
  app = undefined;
}

/** Asks the server anew for what the page shows. */
export const refetchWeek = () => act(() => app?.refetch() ?? Promise.resolve());

/** The cell of a row and a day. */
export const cell = (row: number, column: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
  if (!found) throw new Error(`no cell ${row}:${column}`);
  return found;
};
export const go = (row: number, column: number) => act(() => cell(row, column).focus());

/** Types into the cell that has the focus, over what is there, and presses a key. */
export function type(text: string, key = 'Enter', more: Partial<KeyboardEventInit> = {}): void {
  press(text.charAt(0));
  const input = document.activeElement as HTMLInputElement;
  if (input.tagName !== 'INPUT') throw new Error('no cell is typed into');
  fireEvent.change(input, { target: { value: text } });
  press(key, more);
}

/** What the week says at its foot. */
export const foot = () => document.querySelector('footer')?.textContent ?? '';
export const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((each) => each.textContent);

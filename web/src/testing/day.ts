import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { openApp, type TestApp } from './open-app.tsx';

// By selectors: working out the roles of a whole page at every key takes jsdom a second.

/** The field of the line being edited: "Thời gian", "Nội dung đã làm". */
export function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[aria-label^="${name}, Dòng"]`);
  if (!found) throw new Error(`no line being edited has a field "${name}"`);
  return found;
}

/** Types into a field of the line being edited, in place of what stands there. */
export function type(name: string, text: string): void {
  const input = field(name);
  act(() => input.focus());
  fireEvent.change(input, { target: { value: text } });
}

/** Presses a key where the focus is. */
export function press(key: string, more: Partial<KeyboardEventInit> = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
}

/** The words of the foot about saving. */
export const foot = () => document.querySelector('footer')?.textContent ?? '';

/** The lines as they can be read: one text for each, cells apart by "|". */
export function lines(): string[] {
  return [...document.querySelectorAll('[data-line] [role="row"]:first-child')].map((row) =>
    [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')]
      .map(
        (cell) => cell.querySelector<HTMLInputElement>('input, textarea, select')?.value ?? cell.textContent,
      )
      .join('|'),
  );
}

/** What is refused in the lines and the reasons, in words. */
export const refusals = (): string[] =>
  [...document.querySelectorAll('main [role="alert"]')].map((each) => each.textContent);

/** A button by the beginning of its words or its name. */
export function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find(
    (each) => each.getAttribute('aria-label')?.startsWith(name) || each.textContent.trim().startsWith(name),
  );
  if (!found) throw new Error(`there is no button "${name}"`);
  return found;
}

/** Opens today, empty, with the list of work at hand and the cursor in the first field. */
export async function openEmptyToday(as = 'ha.ttt'): Promise<TestApp> {
  const app = await openApp('/hom-nay', { as });
  await screen.findByText('Thứ Sáu, 12/01/2024');
  await waitFor(() => {
    if (document.activeElement?.getAttribute('role') !== 'combobox') throw new Error('no cursor yet');
  });
  await waitFor(() => {
    press('ArrowDown');
    if (document.querySelectorAll('[role=option]').length < 4) throw new Error('no list yet');
  });
  press('Escape');
  return app;
}

/** Looks work up and takes the best answer. */
export function pickWork(query: string): void {
  type('Việc theo vị trí việc làm', query);
  press('Enter');
}

/** Types a whole line without a product and goes on to the next. */
export function logLine(query: string, note: string, time: string): void {
  pickWork(query);
  type('Nội dung đã làm', note);
  press('Enter');
  type('Thời gian', time);
  press('Enter');
  press('Enter');
}

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { press } from '../../testing/day.ts';
import { cell, closeWeek, foot, go, openWeek, savedHours, savedWeek } from '../../testing/week.ts';

afterEach(closeWeek);

describe('several cells', () => {
  test('are filled to the right over the days that are worked and empty', async () => {
    await openWeek([{ workedOn: '2024-01-09', minutes: 120, note: 'Họp giao ban', output: null }]);
    go(0, 1);
    press('r', { ctrlKey: true, code: 'KeyR' });
    await waitFor(async () => expect(await savedHours()).toEqual([0, 120, 120, 120, 120, 0, 0]));
    expect(foot()).toMatch(/Đã điền 3 ô/);
    expect((await savedWeek())[4]?.entries[0]?.note).toBe('Họp giao ban');
    press('z', { ctrlKey: true, code: 'KeyZ' });
    await waitFor(async () => expect(await savedHours()).toEqual([0, 120, 0, 0, 0, 0, 0]));
  });

  test('are filled over a selection, with those that cannot be named', async () => {
    await openWeek([{ workedOn: '2024-01-11', minutes: 60, output: null }]);
    go(0, 3);
    press('ArrowRight', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(3);
    press('r', { ctrlKey: true, code: 'KeyR' });
    await waitFor(async () => expect(await savedHours()).toEqual([0, 0, 0, 60, 60, 0, 0]));
    expect(foot()).toMatch(/Không điền 1 ô:.*T7 · Hồ sơ.*ngày chưa tới/);
  });

  test('go to Excel as times and come back from it', async () => {
    await openWeek([{ workedOn: '2024-01-10', minutes: 90, output: null }]);
    go(0, 1);
    press('ArrowRight', { shiftKey: true });
    const kept: Record<string, string> = {};
    const data = {
      setData: (kind: string, text: string) => (kept[kind] = text),
      getData: () => '1,5\t0:45\r\n',
    };
    fireEvent.copy(document.activeElement as Element, { clipboardData: data });
    expect(kept['text/plain']).toBe('\t1:30\n');
    go(0, 3);
    fireEvent.paste(document.activeElement as Element, { clipboardData: data });
    await waitFor(async () => expect(await savedHours()).toEqual([0, 0, 90, 90, 45, 0, 0]));
  });

  test('pasted with what does not fit are shown before anything is written', async () => {
    await openWeek();
    go(0, 0);
    const data = { getData: () => '2\thọp\t-1\t12/01\t13:00\t1' };
    fireEvent.paste(document.activeElement as Element, { clipboardData: data });
    const question = screen.getByRole('alertdialog');
    expect(question.textContent).toMatch(/Dán 6 ô: 1 ô vừa, 5 ô không vừa/);
    expect(question.textContent).toMatch(/T7 · Hồ sơ.*ngày chưa tới/);
    expect(cell(0, 0).textContent).toBe('2:00');
    expect((await savedHours())[0]).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: 'Dán 1 ô vừa' }));
    await waitFor(async () => expect((await savedHours())[0]).toBe(120));
  });
});

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLanguage } from '../../lib/i18n/i18n.ts';
import { NoticePlace } from './notice-place.tsx';
import { notify, shownNotice } from './notices.ts';

beforeAll(startLanguage);
beforeEach(() => {
  vi.useFakeTimers();
  render(<NoticePlace />);
});
afterEach(() => {
  cleanup();
  shownNotice.set(undefined);
  vi.useRealTimers();
});

const show = (onUndo?: () => void) => act(() => notify({ text: 'Đã chép câu', ...(onUndo && { onUndo }) }));
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe('a notice', () => {
  test('goes after eight seconds', () => {
    show();
    wait(7999);
    expect(screen.getByText('Đã chép câu')).toBeTruthy();
    wait(1);
    expect(screen.queryByText('Đã chép câu')).toBeNull();
  });

  test('stays while one points at it', () => {
    show();
    fireEvent.pointerEnter(screen.getByText('Đã chép câu').parentElement ?? document.body);
    wait(60_000);
    expect(screen.getByText('Đã chép câu')).toBeTruthy();
  });

  test('takes back what was done, once', () => {
    const undone = vi.fn();
    show(undone);
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(undone).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

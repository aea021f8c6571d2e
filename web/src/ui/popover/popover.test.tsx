import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useCallback, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillJsdomGaps } from '../../testing/jsdom-gaps.ts';
import { keepInside } from './keep-inside.ts';
import { Popover } from './popover.tsx';

function Example() {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const trigger = (
    <button type="button" onClick={() => setOpen(true)}>
      Mở
    </button>
  );
  return (
    <>
      <Popover isOpen={isOpen} onClose={close} label="Bảng" trigger={trigger}>
        <button type="button" data-autofocus onClick={close}>
          Chọn
        </button>
      </Popover>
      <button type="button">Ngoài</button>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  fillJsdomGaps();
  render(<Example />);
  fireEvent.click(button('Mở'));
});
afterEach(cleanup);

describe('a panel beside its button', () => {
  test('takes the focus and gives it back with Escape', () => {
    expect(document.activeElement).toBe(button('Chọn'));
    fireEvent.keyDown(button('Chọn'), { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('Mở'));
  });

  test('gives the focus back after a choice', () => {
    fireEvent.click(button('Chọn'));
    expect(document.activeElement).toBe(button('Mở'));
  });

  test('closes by a press elsewhere, and when the focus leaves', () => {
    fireEvent.pointerDown(button('Ngoài'));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(button('Mở'));
    act(() => button('Ngoài').focus());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('Ngoài'));
  });
});

describe('a panel that would stand beyond the window', () => {
  test.each([
    ['the left edge', [-55, 300, 196, 560], '63px'],
    ['the right edge', [200, 300, 400, 560], '-48px'],
    ['the top', [40, -30, 300, 560], '0px 38px'],
    ['no edge', [40, 300, 300, 560], ''],
  ] as const)('is moved back from %s', (_, [left, top, right, bottom], moved) => {
    const panel = document.createElement('div');
    const { documentElement } = document;
    Object.defineProperty(documentElement, 'clientWidth', { value: 360, configurable: true });
    Object.defineProperty(documentElement, 'clientHeight', { value: 740, configurable: true });
    panel.getBoundingClientRect = () => ({ left, top, right, bottom }) as DOMRect;
    keepInside(panel);
    expect(panel.style.getPropertyValue('translate')).toBe(moved);
  });
});

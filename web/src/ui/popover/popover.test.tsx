import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useCallback, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Picker } from './picker.tsx';

afterEach(cleanup);

function open() {
  const onPick = vi.fn();
  const search = () => Promise.resolve([{ id: 'stc', name: 'Sở Tài chính' }]);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Picker id="unit" value={undefined} onPick={onPick} of="units" search={search} nothing="Không thấy" />
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'tai chinh' } });
  return onPick;
}

/** As a pointer of that kind goes down; jsdom knows no kinds of its own. */
function pointerDown(element: HTMLElement, pointerType: string): void {
  const event = createEvent.pointerDown(element);
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  fireEvent(element, event);
}

test('a thumb that goes down on a line may scroll the list: the tap picks', async () => {
  const onPick = open();
  const line = await screen.findByRole('option', { name: 'Sở Tài chính' });
  pointerDown(line, 'touch');
  expect(onPick).not.toHaveBeenCalled();
  fireEvent.click(line);
  expect(onPick).toHaveBeenCalledExactlyOnceWith({ id: 'stc', name: 'Sở Tài chính' });
});

test('a mouse picks as it goes down, once', async () => {
  const onPick = open();
  const line = await screen.findByRole('option', { name: 'Sở Tài chính' });
  pointerDown(line, 'mouse');
  expect(onPick).toHaveBeenCalledOnce();
  expect(screen.queryByRole('option')).toBeNull();
});

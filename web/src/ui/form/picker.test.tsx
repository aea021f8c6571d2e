import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type Choice, Picker } from './picker.tsx';

afterEach(cleanup);

const FINANCE = { id: 'stc', name: 'Sở Tài chính' };
const HOME = { id: 'snv', name: 'Sở Nội vụ' };

function open(search: (typed: string) => Promise<Choice[]> = () => Promise.resolve([FINANCE])) {
  const onPick = vi.fn();
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

test('Enter takes nothing of the list of fewer letters, and the first line once the list has followed', async () => {
  let answer: (found: Choice[]) => void = () => {};
  const late = new Promise<Choice[]>((resolve) => {
    answer = resolve;
  });
  const onPick = open((typed) => (typed === 'so noi' ? late : Promise.resolve([FINANCE, HOME])));
  const box = screen.getByRole('combobox');
  fireEvent.change(box, { target: { value: 'so' } });
  await screen.findByRole('option', { name: 'Sở Tài chính', selected: true });
  fireEvent.change(box, { target: { value: 'so noi' } });
  expect(screen.queryByRole('option', { selected: true })).toBeNull();
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onPick).not.toHaveBeenCalled();
  answer([HOME]);
  await screen.findByRole('option', { name: 'Sở Nội vụ', selected: true });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onPick).toHaveBeenCalledExactlyOnceWith(HOME);
});

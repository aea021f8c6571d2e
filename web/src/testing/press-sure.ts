import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** Presses the button that does what was asked about, the last of its name, once it takes a press. */
export async function pressSure(name: string | RegExp): Promise<void> {
  const button = (await screen.findAllByRole('button', { name })).at(-1);
  await waitFor(() => expect(button?.getAttribute('aria-disabled')).toBeNull());
  if (button) fireEvent.click(button);
}

import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PasswordInput } from './password-input.tsx';

afterEach(cleanup);

const field = () => screen.getByLabelText<HTMLInputElement>('Mật khẩu');

test('a password hides what is typed until it is asked to show it', () => {
  render(<PasswordInput aria-label="Mật khẩu" />);
  expect(field().type).toBe('password');
  fireEvent.click(screen.getByRole('button'));
  expect(field().type).toBe('text');
  fireEvent.click(screen.getByRole('button'));
  expect(field().type).toBe('password');
});

test('a password takes what is pasted, and what a manager of passwords knows', () => {
  render(<PasswordInput aria-label="Mật khẩu" autoComplete="current-password" />);
  const paste = createEvent.paste(field());
  fireEvent(field(), paste);
  expect(paste.defaultPrevented).toBe(false);
  expect([field().autocomplete, field().readOnly]).toEqual(['current-password', false]);
});

import { afterEach, beforeEach, expect, vi } from 'vitest';

// Noise in a test is failure: whoever expects an error spies on console.error and looks at it.
const said: unknown[][] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    said.push(args);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  const lines = said.splice(0).map((args) => args.map(String).join(' '));
  expect(lines, 'console.error was called').toEqual([]);
});

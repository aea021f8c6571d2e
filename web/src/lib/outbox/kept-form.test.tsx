import { afterEach, expect, test } from 'vitest';
import { keptForm } from './kept-form.ts';
import { wipeTyped } from './typed.ts';

afterEach(() => sessionStorage.clear());

test('What is typed into a form stays in the tab for its account, and goes when somebody signs out', () => {
  keptForm<string>('an', 'description:NV-01').keep('dở dang');
  expect(keptForm<string>('an', 'description:NV-01').read()).toBe('dở dang');
  expect(keptForm<string>('an', 'description:NV-02').read()).toBeUndefined();
  expect(keptForm<string>('ha', 'description:NV-01').read()).toBeUndefined();
  wipeTyped('an');
  expect(keptForm<string>('an', 'description:NV-01').read()).toBeUndefined();
});

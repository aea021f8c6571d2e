import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Me } from '../../lib/me.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(async () => {
  localStorage.removeItem('sv.reading');
  await app.close();
});

const readingOf = async (who: string) => (await app.server.as(who).get<Me>('/api/me')).body.reading;
const root = document.documentElement;

describe('text and colours', () => {
  test('hold at once, for the account on every machine', async () => {
    app = await openApp('/chu-va-mau', { as: 'ha.ttt' });
    await screen.findByRole('heading', { name: 'Chữ và màu' });
    fireEvent.click(screen.getByRole('radio', { name: '150 %' }));
    expect(root.getAttribute('data-text')).toBe('150');
    fireEvent.click(screen.getByRole('radio', { name: 'Đậm' }));
    expect(root.hasAttribute('data-contrast')).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Ít' }));
    expect(root.getAttribute('data-motion')).toBe('less');
    await waitFor(async () =>
      expect(await readingOf('ha.ttt')).toEqual({
        text: 150,
        scheme: 'auto',
        contrast: 'more',
        motion: 'less',
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Về như thường' }));
    expect([root.hasAttribute('data-text'), root.hasAttribute('data-contrast')]).toEqual([false, false]);
    await waitFor(async () => expect((await readingOf('ha.ttt'))?.text).toBe(100));
  });

  test('of the account come with the sign-in, not those of who sat here before', async () => {
    localStorage.setItem('sv.reading', JSON.stringify({ text: 200, accountId: 'somebody else' }));
    app = await openApp('/chu-va-mau', { as: 'ha.ttt' });
    await waitFor(() => expect(root.hasAttribute('data-text')).toBe(false));
    await app.server.as('ha.ttt').put('/api/me/reading', {
      ...{ text: 175, scheme: 'dark', contrast: 'auto', motion: 'auto' },
    });
    await app.refetch();
    await waitFor(() => expect(root.getAttribute('data-text')).toBe('175'));
    expect(root.getAttribute('data-mantine-color-scheme')).toBe('dark');
  });
});

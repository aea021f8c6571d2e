import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { help as en } from '../../lib/i18n/en/help/help.ts';
import { help } from '../../lib/i18n/vi/help/help.ts';
import { createAppRouter } from '../router.tsx';
import { HELP_OF } from './help-of.ts';

const { routesByPath } = createAppRouter(new QueryClient());

describe('help', () => {
  test('stands beside every page of the program', () => {
    const pages = Object.keys(routesByPath).sort();
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.filter((page) => !HELP_OF[page])).toEqual([]);
  });

  test('has no text that no page shows', () => {
    expect(Object.keys(help.page).sort()).toEqual([...new Set(Object.values(HELP_OF))].sort());
  });

  test.each(Object.entries(help.page))('of %s is short: what, some steps, and what if', (kind, text) => {
    const all = [text.what, text.how, text.stuck];
    const words = all.join(' ').split(/\s+/).length;
    expect(words).toBeGreaterThan(25);
    expect(words).toBeLessThan(140);
    expect(text.how.split('\n').length).toBeLessThanOrEqual(4);
    expect(en.page[kind as keyof typeof help.page].how.split('\n').length).toBe(text.how.split('\n').length);
  });
});

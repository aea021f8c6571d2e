import { expect, type Locator, type Page } from '@playwright/test';

/** Seconds of a practised but not fast hand (Card, Moran, Newell: the keystroke-level model of 1980). */
const KEY = 0.28;
const POINTING = 1.1;
const THINKING = 1.35;
/** What goes from field to field costs a key, and is no action of its own. */
const FREE = ['Tab', 'Enter', 'Shift+Tab'];

/**
 * One person at a page, counted as the product counts actions: a click, a tap, a shortcut, an arrow, a pick.
 * Typing, Tab and Enter are free, and all of it takes the seconds such a person needs.
 */
export function handOf(page: Page) {
  let actions = 0;
  let seconds = 0;
  const act = (cost: number) => {
    actions++;
    seconds += THINKING + cost;
  };
  const type = async (text: string) => {
    seconds += text.length * KEY;
    await page.keyboard.type(text);
  };
  return {
    press: async (key: string) => {
      if (FREE.includes(key)) seconds += KEY;
      else act(KEY * key.split('+').length);
      await page.keyboard.press(key);
    },
    type,
    /** Looks work up and takes the best answer: a pick. */
    pick: async (query: string) => {
      await type(query);
      await expect(page.getByRole('option').first()).toBeVisible();
      act(KEY);
      await page.keyboard.press('Enter');
    },
    click: async (target: Locator) => {
      act(POINTING);
      await target.click();
    },
    tap: async (target: Locator) => {
      act(POINTING);
      await target.tap();
    },
    actions: () => actions,
    seconds: () => seconds,
  };
}

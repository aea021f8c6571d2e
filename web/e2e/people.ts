import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import type { JourneyServer } from '@so-viec/server/testing/journey';

export const PASSWORD = 'mat-khau-thu-nghiem';

/** A browser of their own in which somebody of the fixture is signed in. */
export async function openAs(
  browser: Browser,
  server: JourneyServer,
  username: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openStranger(browser, server, options);
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/dang-nhap/);
  return page;
}

/** A browser in which nobody is signed in. */
export async function openStranger(
  browser: Browser,
  server: JourneyServer,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, ...options });
  return context.newPage();
}

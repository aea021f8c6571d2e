import type { BrowserContext, Page } from '@playwright/test';
import { MARK } from '@so-viec/server/testing/payloads';

declare global {
  interface Window {
    sprung?: string[];
  }
}

/** Notes in each page that is opened what a payload calls, and what the policy of the page stopped. */
export async function setTrap(context: BrowserContext): Promise<void> {
  await context.addInitScript((mark) => {
    const sprung: string[] = [];
    window.sprung = sprung;
    Object.defineProperty(window, mark, { value: () => sprung.push('called') });
    for (const ask of ['alert', 'confirm', 'prompt'] as const)
      window[ask] = (() => sprung.push(ask)) as never;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      sprung.push(`${violatedDirective} stopped ${blockedURI} ${sample}`);
    });
  }, MARK);
}

/** What came to life on a page: what the trap noted, and what of a payload stands there as more than words. */
export function liveOn(page: Page): Promise<{ live: string[]; holds: boolean }> {
  return page.evaluate((mark) => {
    const bearing = (text: string | null) => text?.includes(mark) ?? false;
    const live = [...(window.sprung ?? [])];
    for (const one of document.querySelectorAll('*')) {
      const name = one.tagName.toLowerCase();
      if (name === 'script' && bearing(one.textContent)) live.push('a script');
      if (name === 'iframe' && bearing(one.getAttribute('srcdoc'))) live.push('a frame');
      for (const { name: attribute, value } of one.attributes) {
        const isLive = /^on/.test(attribute) || /^\s*javascript:/i.test(value);
        if (isLive && bearing(value)) live.push(`${name} ${attribute}`);
      }
    }
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    const holds = bearing(document.body.textContent) || fields.some(({ value }) => bearing(value));
    return { live, holds };
  }, MARK);
}

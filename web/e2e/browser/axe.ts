import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { crampedOn } from './cramped.ts';

/** What axe knows of colours alone. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Everything that axe finds on a page, by all of its rules or by some: a line for each rule, its name and the places. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  return (await analyse(page, rules)).map(asLine);
}

/** What nobody may be shown: what axe calls serious or critical, a page that scrolls sideways, and what does not fit on it. */
export async function faultsOn(page: Page): Promise<string[]> {
  const violations = await analyse(page);
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...grave.map(asLine), ...(isWide ? ['scrolls sideways'] : []), ...(await crampedOn(page))];
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

async function analyse(page: Page, rules?: string[]): Promise<Violation[]> {
  // Legacy mode: without it a second window is opened to join the findings of frames from elsewhere, which we have none of.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  return (await (rules ? axe.withRules(rules) : axe).analyze()).violations;
}

const asLine = ({ id, nodes }: Violation) =>
  `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;

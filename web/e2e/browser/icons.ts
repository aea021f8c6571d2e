import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, CHROMIUM_PATH, unpackChromium } from './chromium.ts';

// `pnpm --filter web icons` draws the icons of the installed program from the mark in public/icon.svg.
const PUBLIC = join(import.meta.dirname, '..', '..', 'public');
const PAPER = '#f6f4f1';

/** `share` of the square that the mark takes; a mask cuts the corners of `ground`, so the mark keeps to the middle. */
const ICONS = [
  { name: 'icon-192', size: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512', size: 512, share: 0.68, ground: PAPER },
  { name: 'apple-touch-icon', size: 180, share: 0.86, ground: PAPER },
];

mkdirSync(join(PUBLIC, 'icons'), { recursive: true });
await unpackChromium();
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS });
const mark = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8');
for (const { name, size, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:${size}px;background:${ground}}svg{width:${size * share}px}</style>${mark}`,
  );
  await page.screenshot({ path: join(PUBLIC, 'icons', `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { newId } from '@so-viec/shared/id/uuidv7';
import { openAs } from '../people.ts';
import { CHROMIUM_FLAGS, CHROMIUM_PATH, unpackChromium } from './chromium.ts';

// `pnpm --filter web picture` takes the README's picture of Hôm nay over the fixture organisation.
const LINES: [product: number, note: string, minutes: number, output: string, number: string][] = [
  [0, 'Thẩm định 3 hồ sơ tiếp nhận của Sở Tài chính', 150, 'Văn bản thẩm định', '58/SNV-CCVC'],
  [3, 'Tổng hợp số liệu biên chế của 18 cơ quan', 120, 'Báo cáo biên chế quý IV', '61/BC-SNV'],
  [4, 'Góp ý quy chế nâng bậc lương của Sở Xây dựng', 75, 'Công văn góp ý', '64/SNV-CCVC'],
];

const server = await openJourneyServer('sqlite');
for (const [day, minutes] of [
  ['08', 480],
  ['09', 465],
  ['10', 480],
  ['11', 495],
] as const) {
  await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: `2024-01-${day}`, minutes }));
}
for (const [ordinal, [product, note, minutes, name, documentNumber]] of LINES.entries()) {
  const productId = server.fixture.productIds.staff[product] ?? null;
  const output = { id: newId(), name, quantity: 1, documentNumber };
  await writeLine(server, 'ha.ttt', lineOf(server, { productId, note, minutes, ordinal, output }));
}
await unpackChromium();
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS });
const page = await openAs(browser, server, 'ha.ttt', {
  viewport: { width: 1366, height: 600 },
  locale: 'vi-VN',
});
await page.getByText('61/BC-SNV').waitFor();
await page.getByRole('button', { name: 'Thêm dòng' }).click();
await page.keyboard.type('bao cao');
await page.getByRole('option').first().waitFor();
const folder = join(import.meta.dirname, '..', '..', '..', 'docs');
mkdirSync(folder, { recursive: true });
await page.screenshot({ path: join(folder, 'hom-nay.png') });
await browser.close();
await server.close();

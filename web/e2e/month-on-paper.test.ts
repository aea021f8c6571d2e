import { expect } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { newId } from '@so-viec/shared/id/uuidv7';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite', { now: '2024-01-31T09:42:11.123Z' });
});
test.afterEach(() => server.close());

const days = Array.from({ length: 31 }, (_, at) => `2024-01-${String(at + 1).padStart(2, '0')}`);

/** Writes so many lines on every working day. */
async function fill(lines: number): Promise<void> {
  const [first] = days;
  for (const workedOn of days) {
    if ([0, 6].includes(new Date(workedOn).getUTCDay()) || workedOn === first) continue;
    for (let at = 0; at < lines; at++) {
      const output = {
        id: newId(),
        name: `Báo cáo số ${at + 1} về biên chế`,
        quantity: 1,
        documentNumber: '',
      };
      const note = 'Tổng hợp số liệu, đối chiếu với các phòng và đơn vị trực thuộc, hoàn thiện dự thảo';
      await writeLine(server, 'ha.ttt', lineOf(server, { workedOn, minutes: 60, note, output }));
    }
  }
}

/** How many pages a PDF of the browser has. */
const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

for (const [what, lines] of [
  ['an empty month', 0],
  ['a usual month', 4],
  ['a long month', 8],
] as const) {
  test(`${what} is one page of A4 with every day and the places to sign`, async ({ browser }) => {
    await fill(lines);
    const page = await openAs(browser, server, 'ha.ttt', { viewport: { width: 360, height: 740 } });
    await page.goto('/lich/thang?thang=2024-01');
    await page.getByRole('link', { name: 'In để ký' }).last().click();
    const sheet = page.getByRole('article');
    await expect(sheet.getByRole('row')).toHaveCount(33);
    await expect(sheet.getByText('NGƯỜI GHI')).toBeAttached();
    await expect(sheet.getByText('Sở Nội vụ', { exact: true })).toBeAttached();
    expect(await faultsOn(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pagesOf(pdf)).toBe(1);
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect(box.slice(1).map((side) => Math.round(Number(side)))).toEqual([595, 842]);
  });
}

test('on a demo the month is one page too: what says so stands in its margin', async ({ browser }) => {
  await server.db.insertInto('setting').values({ name: 'demo', value: '1' }).execute();
  await fill(4);
  const page = await openAs(browser, server, 'ha.ttt');
  await page.goto('/lich/thang/in?thang=2024-01');
  const strip = page.getByText('Dữ liệu trình diễn');
  await expect(strip).toBeVisible();
  await expect(page.getByRole('article').getByRole('row')).toHaveCount(33);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(strip).toBeHidden();
  const inMargin = () => document.documentElement.style.getPropertyValue('--paper-head');
  expect(await page.evaluate(inMargin)).toContain('Dữ liệu trình diễn');
});

import { type CDPSession, expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { handOf } from './browser/hand.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

/** What the product promises of a usual day: four lines, mostly copied or frequent work. */
const GOAL = { actions: 12, seconds: 30 };
/** A key on the page of a day with thirty lines, on a processor slowed four times: 95 of 100 are answered in this. */
const KEY_GOAL_MS = 50;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterEach(() => server.close());

/** Lines of a day, each of the next work of the position. */
async function writeLines(workedOn: string, count: number): Promise<void> {
  const products = server.fixture.productIds.staff;
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const productId = products[ordinal % 3] ?? null;
    const line = { workedOn, minutes: count > 5 ? 10 : 90, output: null, ordinal, productId };
    await writeLine(server, 'ha.ttt', lineOf(server, { ...line, note: `Xử lý hồ sơ, phần ${ordinal + 1}` }));
  }
}

async function openDay(page: Page): Promise<void> {
  await page.goto('/hom-nay');
  await page.getByRole('heading', { level: 1, name: /12\/01\/2024/ }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** The minutes of today's lines, as the server has them. */
async function minutesOfDay(): Promise<number[]> {
  type Day = { entries: { minutes: number }[] };
  const { body } = await server.as('ha.ttt').get<Day>('/api/work-days/2024-01-12');
  return body.entries.map(({ minutes }) => minutes);
}

const SLOWED = 4;

/**
 * What 95 of 100 keys take at most on a processor slowed four times: `answered`, milliseconds from the key to the
 * picture that answers it (the browser rounds to eight); `worked`, what the page's own thread did for it, which does
 * not hang on what else the machine does.
 */
async function costOfKeys(page: Page, keys: readonly string[]) {
  const machine = await page.context().newCDPSession(page);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(() => {
    const took: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') took.push(entry.duration);
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(globalThis, { tookMs: took });
  });
  for (const key of keys) await page.keyboard.press(key, { delay: 0 });
  await page.waitForTimeout(300);
  const answered = await page.evaluate(() => (globalThis as unknown as { tookMs: number[] }).tookMs);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  await machine.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked: number[] = [];
  let before = await secondsOfThread(machine);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
    const after = await secondsOfThread(machine);
    worked.push((after - before) * 1000 * SLOWED);
    before = after;
  }
  await machine.detach();
  // A key that the browser does not tell of was answered within 16 ms.
  const told = [...answered, ...keys.slice(answered.length).map(() => 16)];
  return { answered: Math.round(p95Of(told)), worked: Math.round(p95Of(worked)) };
}

async function secondsOfThread(machine: CDPSession): Promise<number> {
  const { metrics } = await machine.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

const p95Of = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;

/** Prints what the day cost beside its goal, and holds it; what the machine takes hangs on what else it does. */
function judge(where: string, hand: ReturnType<typeof handOf>, machineSeconds: number): void {
  process.stdout.write(
    `a usual day of four lines ${where}: ${hand.actions()} actions (goal under ${GOAL.actions}), ` +
      `${hand.seconds().toFixed(1)} s of a hand and ${machineSeconds.toFixed(1)} s of the machine (goal ${GOAL.seconds})\n`,
  );
  expect(hand.actions()).toBeLessThan(GOAL.actions);
  expect(hand.seconds()).toBeLessThan(GOAL.seconds);
}

test('a usual day of four lines stays under its goal in the office', async ({ browser }) => {
  await writeLines('2024-01-11', 3);
  const page = await openAs(browser, server, 'ha.ttt', { viewport: { width: 1366, height: 768 } });
  await openDay(page);
  const hand = handOf(page);
  const start = performance.now();
  await hand.press('Alt+h');
  await hand.click(page.getByRole('row', { name: /^2 / }).getByText('1:30'));
  await hand.type('2h');
  await hand.press('Enter');
  await hand.click(page.getByRole('button', { name: 'Thêm dòng' }));
  await hand.pick('hop');
  await hand.type('Giao ban phòng');
  await hand.press('Enter');
  await hand.type('1h30');
  await hand.press('Enter');
  await hand.press('Control+Enter');
  await expect(page.getByText(/^Đã trình lúc/)).toBeVisible();
  judge('in the office', hand, (performance.now() - start) / 1000);
  expect(await minutesOfDay()).toEqual([90, 120, 90, 90]);
});

test('a usual day of four lines stays under its goal on a phone', async ({ browser }) => {
  await writeLines('2024-01-11', 3);
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  await openDay(page);
  const hand = handOf(page);
  const start = performance.now();
  await hand.tap(page.getByRole('button', { name: 'Chép 11/01' }));
  await hand.tap(page.getByRole('button', { name: 'Thêm dòng' }));
  await hand.pick('hop');
  await hand.type('Giao ban phòng');
  await hand.tap(page.getByRole('button', { name: '1:00', exact: true }));
  await hand.tap(page.getByRole('button', { name: 'Xong', exact: true }));
  await hand.tap(page.getByRole('button', { name: /^Sửa Dòng 2/ }));
  await hand.tap(page.getByRole('button', { name: '1:00', exact: true }));
  await hand.tap(page.getByRole('button', { name: 'Xong', exact: true }));
  await hand.tap(page.getByRole('button', { name: 'Trình ngày 12/01' }));
  await expect(page.getByText(/^Đã trình lúc/)).toBeVisible();
  judge('on a phone', hand, (performance.now() - start) / 1000);
  expect(await minutesOfDay()).toEqual([90, 60, 90, 60]);
});

test('a key on a day of thirty lines is answered at once on a slow machine', async ({ browser }) => {
  await writeLines('2024-01-12', 30);
  const page = await openAs(browser, server, 'ha.ttt', { viewport: { width: 1366, height: 768 } });
  await openDay(page);
  await page.getByRole('row', { name: /^15 / }).getByText('Xử lý hồ sơ').click();
  const typed = await costOfKeys(page, [...'bo sung ho so cua So Tai chinh']);
  await page.keyboard.press('Escape');
  const steps = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'];
  const moved = await costOfKeys(
    page,
    steps.flatMap((key) => Array.from({ length: 6 }, () => key)),
  );
  process.stdout.write(
    `a key with 30 lines on a processor slowed four times, p95: typed ${typed.answered} ms, moved ${moved.answered} ms ` +
      `(goal ${KEY_GOAL_MS}); of these the page worked ${typed.worked} and ${moved.worked} ms\n`,
  );
  expect(typed.worked).toBeLessThan(KEY_GOAL_MS);
  expect(moved.worked).toBeLessThan(KEY_GOAL_MS);
});

import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { letPush, openPushService, pushBrowser, sendPushesTo } from '@so-viec/server/testing/pushes';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs, PASSWORD } from './people.ts';

test.use({ serviceWorkers: 'allow' });

let server: JourneyServer;
let service: Awaited<ReturnType<typeof openPushService>>;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
  service = await openPushService();
});
test.afterEach(async () => {
  await service.close();
  await server.close();
});

/** The browser's own service is out of reach here: what it would give stands in, the worker is the real one. */
async function standIn(page: Page) {
  const { given, read } = pushBrowser('https://push.example/send/ha');
  const { endpoint, ...keys } = given;
  await page.context().grantPermissions(['notifications'], { origin: server.url });
  await page.context().addInitScript(
    (made) => {
      const subscription = { toJSON: () => made, unsubscribe: async () => true };
      PushManager.prototype.subscribe = async () => subscription as unknown as PushSubscription;
      PushManager.prototype.getSubscription = async () => null;
    },
    { endpoint, keys },
  );
  return read;
}

/** Hands a message to the page's worker, as the browser does when one comes for it. */
async function delivererOf(page: Page): Promise<(data: string) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  const registrationId = await registered;
  return async (data) => {
    await noteWhatIsDone(page);
    await cdp.send('ServiceWorker.deliverPushMessage', { origin: server.url, registrationId, data });
  };
}

interface Shown {
  title: string;
  body: string | undefined;
  data: unknown;
}

/** What the worker did with a message, kept by the browser and not by a worker that may start anew. */
const DONE = 'e2e-done';

const workerOf = async (page: Page) =>
  page.context().serviceWorkers().at(-1) ?? (await page.context().waitForEvent('serviceworker'));

/**
 * Has the worker note what it shows, as a browser without a desktop draws and keeps no notices, and when it is done with a
 * message. Said before each message: a worker that has started anew knows nothing of it.
 */
async function noteWhatIsDone(page: Page): Promise<void> {
  await (await workerOf(page)).evaluate((name) => {
    const scope = self as unknown as { registration: ServiceWorkerRegistration; isNoted?: boolean };
    if (scope.isNoted) return;
    scope.isNoted = true;
    const note = async (of: string, what: object) =>
      (await caches.open(name)).put(`/${of}/${crypto.randomUUID()}`, new Response(JSON.stringify(what)));
    scope.registration.showNotification = (title, { body, data } = {}) =>
      note('shown', { title, body, data });
    const events = (self as unknown as { ExtendableEvent: { prototype: Held } }).ExtendableEvent.prototype;
    type Held = { type: string; waitUntil(work: Promise<unknown>): void };
    const { waitUntil } = events;
    const noting = async (work: Promise<unknown>) => {
      try {
        await work;
      } finally {
        await note('handled', {});
      }
    };
    events.waitUntil = function (this: Held, work: Promise<unknown>) {
      const isPush = this.type === 'push';
      waitUntil.call(this, isPush ? noting(work) : work);
    };
  }, DONE);
}

/** What was noted of a kind. */
const noted = (page: Page, of: 'shown' | 'handled'): Promise<Shown[]> =>
  page.evaluate(
    async ([name = '', kind]) => {
      const cache = await caches.open(name);
      const keys = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(`/${kind}/`));
      return Promise.all(keys.map(async (key) => (await cache.match(key))?.json()));
    },
    [DONE, of],
  );

test('a notice shows on the machine where it was switched on, and never to another person there', async ({
  browser,
}) => {
  await letPush(server);
  const page = await openAs(browser, server, 'ha.ttt', { viewport: { width: 360, height: 740 } });
  const read = await standIn(page);
  await page.goto('/thong-bao/cai-dat');
  await page.getByRole('button', { name: 'Bật trên máy này' }).click();
  await expect(page.getByRole('button', { name: 'Tắt trên máy này' })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  const deliver = await delivererOf(page);
  const given = await giveTask(server, 'an.nth', taskFor(server, { title: 'Báo cáo quý' }));
  expect(given.status).toBe(200);
  const later = new Date(server.now().getTime() + 5 * 60_000);
  expect(await sendPushesTo(service, server, later)).toMatchObject({ sent: 1 });
  const [message] = service.taken.map(({ body }) => JSON.stringify(read(body)));
  await deliver(message ?? '');
  await expect.poll(() => noted(page, 'handled')).toHaveLength(1);
  expect(await noted(page, 'shown')).toEqual([
    {
      title: 'Được giao việc “Báo cáo quý”',
      ...{ body: expect.stringContaining('Hạn'), data: expect.stringContaining(`${server.url}/viec/`) },
    },
  ]);

  const signedIn = await page.evaluate(
    async ([username, password]) => {
      const body = JSON.stringify({ username, password });
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch('/api/session', { method: 'POST', headers, body })).status;
    },
    ['bao.pq', PASSWORD],
  );
  expect(signedIn).toBe(200);
  const asked = page.context().waitForEvent('response', (one) => one.url().includes('/api/pushed-here/'));
  await deliver(message ?? '');
  expect((await asked).status()).toBe(404);
  await expect.poll(() => noted(page, 'handled')).toHaveLength(2);
  expect(await noted(page, 'shown')).toHaveLength(1);
});

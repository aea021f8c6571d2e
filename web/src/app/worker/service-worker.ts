import { toldOf } from './push.rules.ts';
import { cacheOf, cachesToDrop, kindOf, type Release, releaseOf, SHELL, USED } from './worker.rules.ts';

// Built by itself into /sw.js (web/worker.config.ts). It opens the program without a network and never touches /api.

/** Written in by the build. */
declare const __RELEASE__: Release;

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};
type Messaging = Extendable & { data: unknown };
type Pushed = Extendable & { data: { text(): string } | null };
type Clicked = Extendable & { notification: Notification };
type OpenPage = { url: string; focus(): Promise<unknown> };
type WorkerSelf = {
  location: { origin: string };
  registration: Pick<ServiceWorkerRegistration, 'showNotification' | 'pushManager'> & {
    navigationPreload?: { enable(): Promise<void> };
  };
  clients: {
    claim(): Promise<void>;
    matchAll(of: { type: 'window'; includeUncontrolled: true }): Promise<OpenPage[]>;
    openWindow(address: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Messaging) => void): void;
  addEventListener(type: 'push', listener: (event: Pushed) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: Clicked) => void): void;
};
const scope = self as unknown as WorkerSelf;

const release = __RELEASE__;
const OWN = cacheOf(release.id);
/** How long a page waits for the network before it is opened as it was kept. */
const PATIENCE_MS = 3000;

/** Files with a hash in their names are the same in every release that has them. */
async function keep(files: readonly string[]): Promise<void> {
  const cache = await caches.open(OWN);
  for (const file of files) {
    if (await cache.match(file)) continue;
    const response = (await caches.match(file, { ignoreVary: true })) ?? (await fetch(file));
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    await cache.put(file, response);
  }
}

/** Keeps a page with its header, whose nonce belongs to it; a page of another release has a worker of its own. */
async function keepPage(page: Response): Promise<boolean> {
  if (!page.ok || releaseOf(await page.clone().text()) !== release.id) return false;
  await (await caches.open(OWN)).put(SHELL, page);
  return true;
}

async function install(): Promise<void> {
  const page = await fetch('/', { cache: 'no-store', headers: { Accept: 'text/html' } });
  if (!(await keepPage(page))) throw new Error('the server has another release by now');
  await keep(release.day);
  // Pages of the release before go on: their files stay in its cache.
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  const used = new Set<string>();
  const names = await caches.keys();
  for (const name of names) if (await (await caches.open(name)).match(USED)) used.add(name);
  for (const name of cachesToDrop(names, (each) => used.has(each), OWN)) await caches.delete(name);
  await (await caches.open(OWN)).put(USED, new Response());
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

const keptPage = async () => (await caches.open(OWN)).match(SHELL);

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

/** The network first; the kept page when there is none, when it takes too long, or when what answers is in trouble. */
async function openPage(event: Fetching): Promise<Response> {
  const kept = keptPage();
  const fromNetwork = event.preloadResponse
    .then((early) => early ?? fetch(event.request))
    .catch(() => undefined);
  const inTime = await Promise.race([fromNetwork, after(PATIENCE_MS)]);
  if (inTime && inTime.status < 500) {
    event.waitUntil(keepPage(inTime.clone()));
    return inTime;
  }
  return (await kept) ?? inTime ?? (await fromNetwork) ?? Response.error();
}

/** From any release kept here, else from the network and kept. */
async function openAsset(event: Fetching): Promise<Response> {
  const kept = await caches.match(event.request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(event.request);
  const copy = response.clone();
  if (response.ok) event.waitUntil(caches.open(OWN).then((cache) => cache.put(event.request, copy)));
  return response;
}

/** Icons and the manifest: as they are now, else as they were kept. */
const openOther = async (request: Request): Promise<Response> =>
  fetch(request).catch(async () => (await caches.match(request, { ignoreVary: true })) ?? Response.error());

/** Whether a message is still for who sits here. Out of reach of the server it is: most phones are, and few are shared. */
const isForHere = (subscription: string): Promise<boolean> =>
  fetch(`/api/pushed-here/${subscription}`).then(
    ({ status }) => status !== 404,
    () => true,
  );

/** Shows what came, unless it is another person's by now: then nothing more comes. */
async function tell(text: string | undefined): Promise<void> {
  const told = toldOf(text, scope.location.origin);
  if (!told) return;
  if (!(await isForHere(told.to))) {
    await (await scope.registration.pushManager.getSubscription())?.unsubscribe();
    return;
  }
  await scope.registration.showNotification(told.title, told.shown);
}

/** Opens what a notice leads to beside what is open: no page is left under anybody's hands. */
async function follow(address: string): Promise<void> {
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = open.find(({ url }) => url === address);
  await (there ? there.focus() : scope.clients.openWindow(address));
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, scope.location.origin);
  if (kind === 'page') event.respondWith(openPage(event));
  if (kind === 'asset') event.respondWith(openAsset(event));
  if (kind === 'other') event.respondWith(openOther(event.request));
});
scope.addEventListener('message', (event) => {
  if (event.data === 'keep-rest') event.waitUntil(keep(release.rest));
});
scope.addEventListener('push', (event) => event.waitUntil(tell(event.data?.text())));
scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(follow(String(event.notification.data)));
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@so-viec/server';
import { ORIGIN } from '@so-viec/server/testing';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { CLIENT_ID, CLIENT_SECRET, openTestProvider } from '@so-viec/server/testing/provider';
import { faultsOfTrail } from '@so-viec/server/testing/trail';
import { rightWrites, routesOf } from '../fixture/routes.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';
import { hostileBytes, sendBytes } from './bytes.ts';
import { type Answered, faultOf } from './judge.ts';
import { type Hostile, hostileRequest, knownOf, type Material } from './requests.ts';

type Server = Awaited<ReturnType<typeof openJourneyServer>>;

const BYTES_EVERY = 10;
/** Requests before the organisation is made anew: some of them are taken. */
const ANEW_EVERY = 1000;

/**
 * Requests of people who mean harm: every one is answered soon, as a refusal or an answer that tells nothing of the machine,
 * and after them the trail is whole.
 */
export const HOSTILE: Row = {
  name: 'hostile',
  what: 'hostile requests, a tenth of them as raw bytes',
  on: ['sqlite', 'postgres'],
  short: 30_000,
  long: 500_000,
  batch: 5000,
  run: sendAll,
};

async function sendAll(count: number, { kind, from, tell }: Around): Promise<Outcome> {
  const faults = { broken: [] as string[], hang: [] as string[], telling: [] as string[] };
  const unsound: string[] = [];
  const clientFolder = mkdtempSync(join(tmpdir(), 'sv-client-'));
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Sổ Việc</title>');
  const provider = await openTestProvider();
  const config = { clientFolder, trustsProxy: true, oidc: oidcOf(provider.issuer) };
  for (let begun = 0; begun < count; begun += ANEW_EVERY) {
    const server = await openJourneyServer(kind, { config });
    try {
      const material = materialOf(server);
      for (let n = begun; n < Math.min(count, begun + ANEW_EVERY); n++) {
        const [what, fault] = await tryOne(server, material, from + n);
        if (fault) faults[fault].push(`${from + n}: ${what}`);
        tell(n + 1);
      }
      const found = await faultsOfTrail(server);
      unsound.push(...found.map(({ kind: what, table, id }) => `${from + begun}: ${what} ${table} ${id}`));
    } finally {
      await server.close();
    }
  }
  await provider.close();
  rmSync(clientFolder, { recursive: true });
  const { broken, hang, telling } = faults;
  return {
    figures: {
      requests: counted(count),
      'answers from 500 on': never(broken.length),
      'over 1 s, twice': never(hang.length),
      telling: never(telling.length),
      'faults of the trail': never(unsound.length),
    },
    faults: [...broken, ...unsound, ...telling, ...hang].slice(0, 30),
  };
}

/** With a provider the server reads what it keeps in a browser that signs in there. */
function oidcOf(issuer: string): Config['oidc'] {
  return {
    ...{ issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, name: null, scope: 'openid' },
    ...{
      secondFactors: [],
      redirectUri: `${ORIGIN}/api/session/oidc/callback`,
      afterSignOut: `${ORIGIN}/dang-nhap`,
    },
  };
}

async function tryOne(server: Server, material: Material, number: number) {
  if (number % BYTES_EVERY === 0) {
    const paths = material.routes.slice(0, 40).map(({ path }) => path.replaceAll(':', ''));
    const raw = hostileBytes(number, ['/', '/healthz', '/api/me', ...paths]);
    const send = () => sendBytes(Number(new URL(server.url).port), raw);
    return [raw.bytes.toString('latin1').slice(0, 80), await judged(send)] as const;
  }
  const hostile = hostileRequest(number, material);
  const { username, method, path, headers, body } = hostile;
  const what = `${username} ${method} ${path.slice(0, 200)} ${headers.Cookie?.slice(0, 300) ?? ''} ${body?.slice(0, 300) ?? ''}`;
  return [what, await judged(() => send(server, hostile))] as const;
}

/** A machine that is busy is slow once: only what is slow again hangs. */
async function judged(send: () => Promise<Answered>) {
  const fault = faultOf(await send());
  return fault === 'hang' ? faultOf(await send()) : fault;
}

async function send(server: Server, { username, method, path, headers, body }: Hostile): Promise<Answered> {
  const browser = username === null ? server.stranger() : server.as(username);
  const start = performance.now();
  const answer = await browser.raw(path, { method, headers, ...(body !== undefined && { body }) });
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  const ms = performance.now() - start;
  // Somebody may have been signed out by one of them, unless its own cookie says so.
  if (answer.status === 401 && username && !headers.Cookie) browser.signInLater(username);
  // A file is bytes of its own, packed or not.
  const isText = /json|text|html/.test(answer.headers.get('Content-Type') ?? '');
  return { status: answer.status, body: isText ? text : '', ms };
}

function materialOf(server: Server): Material {
  const bodies = new Map([...rightWrites(server)].map(([route, { body }]) => [route, body]));
  return { routes: routesOf(server), bodies, known: knownOf(server) };
}

import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const CLIENT_ID = 'so-viec';
export const CLIENT_SECRET = 'mat-ma-cua-so-viec';

interface Asked {
  nonce: string;
  challenge: string;
  redirectUri: string;
}

/** A provider of OpenID Connect on this machine. What it says wrong in a test is set before. */
export interface TestProvider {
  issuer: string;
  /** Claims that take the place of the true ones in the next tokens. */
  claims: Record<string, unknown>;
  /** How the next tokens are signed: by its own key, by another one, or not at all. */
  signedBy: 'itself' | 'another' | 'nobody';
  offersSignOut: boolean;
  /** What it says to be in its metadata; another provider's name is a lie. */
  named: string;
  /** Where it sends on who asks for its metadata; null: it answers itself. */
  sendsOn: string | null;
  /** The paths that it was asked for. */
  asked: string[];
  /** The tokens that it gave last: the ID token, the access token. */
  given: string[];
  /** The access token that comes with the next ID tokens. */
  accessToken: string;
  /** Whom a browser that comes by itself is signed in as. */
  person: string;
  /** The address a browser is sent to; comes back with the one it goes on to, as if this person had signed in there. */
  signIn(address: string, subject: string): string;
  /** How often it was asked for what it is. */
  discoveries: number;
  close(): Promise<void>;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(claims: object, key: KeyObject | undefined): string {
  const head = part(key ? { alg: 'ES256', kid: 'one' } : { alg: 'none' });
  const said = `${head}.${part(claims)}`;
  const signature = key && sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' });
  return `${said}.${signature?.toString('base64url') ?? ''}`;
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Name and secret are written as in a form (RFC 6749, 2.3.1). */
function isClient(header = ''): boolean {
  const said = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();
  return decodeURIComponent(said) === `${CLIENT_ID}:${CLIENT_SECRET}`;
}

/** Opens a provider on a port of this machine; by the name `localhost` it is another site than 127.0.0.1. */
export async function openTestProvider(host = '127.0.0.1'): Promise<TestProvider> {
  const [own, other] = [newKeys(), newKeys()];
  const codes = new Map<string, Asked & { subject: string }>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const provider: TestProvider = {
    issuer,
    claims: {},
    signedBy: 'itself',
    person: '',
    offersSignOut: true,
    named: issuer,
    sendsOn: null,
    asked: [],
    given: [],
    accessToken: 'x',
    discoveries: 0,
    signIn(address, subject) {
      const { searchParams: asked } = new URL(address);
      const [code, redirectUri] = [randomUUID(), asked.get('redirect_uri') ?? ''];
      const [nonce, challenge] = [asked.get('nonce') ?? '', asked.get('code_challenge') ?? ''];
      codes.set(code, { nonce, challenge, redirectUri, subject });
      const query = new URLSearchParams({ code, state: asked.get('state') ?? '' });
      return `${redirectUri}?${query}`;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };

  function metadata() {
    provider.discoveries += 1;
    return {
      issuer: provider.named,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      ...(provider.offersSignOut && { end_session_endpoint: `${issuer}/out` }),
    };
  }

  /** Each code serves once, for whoever holds the verifier and the client's secret. */
  async function token(request: IncomingMessage): Promise<object | undefined> {
    const form = new URLSearchParams(await text(request));
    const code = form.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || !isClient(request.headers.authorization) || asked.challenge !== challenge) return undefined;
    if (asked.redirectUri !== form.get('redirect_uri')) return undefined;
    const now = Math.floor(Date.now() / 1000);
    const { subject: sub, nonce } = asked;
    const claims = { iss: issuer, aud: CLIENT_ID, sub, nonce, iat: now, exp: now + 60, ...provider.claims };
    const key = { itself: own, another: other, nobody: undefined }[provider.signedBy]?.privateKey;
    provider.given = [tokenOf(claims, key), provider.accessToken];
    const [id_token, access_token] = provider.given;
    return { access_token, token_type: 'Bearer', id_token };
  }

  /** Where a browser is sent on to: signed in at once, or signed out. */
  function onwards({ pathname, href, searchParams }: URL): string | null {
    if (pathname.startsWith('/.well-known/')) return provider.sendsOn;
    if (pathname === '/authorize') return provider.signIn(href, provider.person);
    return pathname === '/out' ? searchParams.get('post_logout_redirect_uri') : null;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    provider.asked.push(request.url ?? '');
    const address = onwards(new URL(request.url ?? '', issuer));
    if (address !== null) {
      response.writeHead(302, { Location: address }).end();
      return;
    }
    const body =
      request.url === '/.well-known/openid-configuration'
        ? metadata()
        : request.url === '/keys'
          ? { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }] }
          : request.url === '/token' && (await token(request));
    response.writeHead(body ? 200 : 400, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body || { error: 'invalid_grant' }));
  }

  return provider;
}

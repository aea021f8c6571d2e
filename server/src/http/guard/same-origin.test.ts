import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let proxied: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  proxied = await openTestServer({ config: { publicOrigin: 'https://so-viec.tinh.vn' } });
});
afterAll(async () => {
  await server.close();
  await proxied.close();
});

const JSON_TYPE = { 'Content-Type': 'application/json' };
const SIGN_IN = JSON.stringify({ username: 'ha.ttt', password: 'mat-khau-thu-nghiem' });

/** The code with which a sign-in under these headers is refused, or its status. */
async function signIn(
  at: TestServer,
  headers: Record<string, string>,
  body: string = SIGN_IN,
): Promise<unknown> {
  const response = await at.app.request('/api/session', { method: 'POST', headers, body });
  const answer = (await response.json()) as { code?: string };
  return answer.code ?? response.status;
}

describe('a write', () => {
  it.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'http://behind-a-proxy' }],
    [{ Origin: 'http://localhost' }],
  ])('is taken from our own page: %j', async (headers) => {
    expect(await signIn(server, { ...JSON_TYPE, ...headers })).toBe(200);
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ Origin: 'http://evil.example' }],
    [{ Origin: 'null' }],
    [{}],
  ])('is refused from elsewhere: %j', async (headers) => {
    expect(await signIn(server, { ...JSON_TYPE, ...headers })).toBe('cross-origin');
  });

  it('is taken from the address that people type, where that is known', async () => {
    expect(await signIn(proxied, { ...JSON_TYPE, Origin: 'https://so-viec.tinh.vn' })).toBe(200);
    expect(await signIn(proxied, { ...JSON_TYPE, Origin: 'http://localhost' })).toBe('cross-origin');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('is refused as %j', async (type) => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type };
    expect(await signIn(server, headers)).toBe('not-json');
  });

  it('without a body needs no content type', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Length': '0' };
    const response = await server.app.request('/api/session/challenge', { method: 'POST', headers });
    expect(response.status).toBe(200);
    const elsewhere = { ...headers, 'Sec-Fetch-Site': 'cross-site' };
    const refused = await server.app.request('/api/session/challenge', {
      method: 'POST',
      headers: elsewhere,
    });
    expect(refused.status).toBe(403);
  });

  it('by any method is looked at', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await server.app.request('/api/session', { method, headers: JSON_TYPE });
      expect([method, response.status]).toEqual([method, 403]);
    }
  });

  it.each(['{', '', '[1, 2', '{"username": NaN}'])('of %j is refused as no JSON', async (body) => {
    expect(await signIn(server, { ...JSON_TYPE, 'Sec-Fetch-Site': 'same-origin' }, body)).toBe('bad-json');
  });

  it.each(['[]', 'null', '"ha.ttt"', '{"username": 5, "password": null}'])(
    'of %j is bad input',
    async (body) => {
      expect(await signIn(server, { ...JSON_TYPE, 'Sec-Fetch-Site': 'same-origin' }, body)).toBe('bad-input');
    },
  );

  it('over a megabyte is refused as too large', async () => {
    const body = JSON.stringify({ username: 'ha.ttt', password: 'a'.repeat(1024 * 1024) });
    expect(await signIn(server, { ...JSON_TYPE, 'Sec-Fetch-Site': 'same-origin' }, body)).toBe('too-large');
  });

  it.each(['ha\u0000ttt', 'ha\ud800', 'ha\uffffttt'])(
    'with the character in %j is refused beside its field',
    async (username) => {
      const { status, body } = await server.stranger().post('/api/session', { username, password: 'x' });
      expect([status, body.fields]).toEqual([400, [{ path: 'username', code: 'bad-character' }]]);
    },
  );
});

describe('every answer', () => {
  it('of the API may run and show nothing', async () => {
    const { headers } = await server.app.request('/api/me');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each(['/healthz', '/khong/co', '/assets/khong-co.js'])('of %s carries a strict policy', async (path) => {
    const { headers } = await server.app.request(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'/);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });

  it('has a nonce of its own', async () => {
    const [one, other] = await Promise.all([server.app.request('/healthz'), server.app.request('/healthz')]);
    expect(one.headers.get('Content-Security-Policy')).not.toBe(other.headers.get('Content-Security-Policy'));
  });

  it('of the API is kept by nobody', async () => {
    const { headers } = await server.as('ha.ttt').get('/api/me');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect((await server.app.request('/api/me')).headers.get('Cache-Control')).toBe('no-store');
  });

  it('asks for https where the address has it', async () => {
    const { headers } = await proxied.app.request('/healthz');
    expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=31536000/);
  });

  it('to an unknown address of the API is a problem like any other', async () => {
    const known = await server.as('ha.ttt').get('/api/khong-co');
    expect([known.status, known.body.code, known.headers.get('Content-Type')]).toEqual([
      404,
      'not-found',
      'application/problem+json',
    ]);
    expect((await server.stranger().get('/api/khong-co')).status).toBe(401);
  });
});

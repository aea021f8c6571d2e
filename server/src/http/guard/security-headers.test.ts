import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';

const TOKEN = 'kq7Zr0vXw2LmN8aTbYdEfGhJ';
const HTML = { Accept: 'text/html' };
const folder = mkdtempSync(join(tmpdir(), 'sv-headers-'));
let server: TestServer;
let cookie: string;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'huong-dan'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'sổ việc');
  writeFileSync(join(folder, 'huong-dan', 'nguoi-ghi.pdf'), '%PDF-1.4');
  const config = { clientFolder: folder, metricsToken: TOKEN, publicOrigin: 'https://so-viec.tinh.vn' };
  server = await openTestServer({ config });
  cookie = await cookieOf('phuc.nv');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const JSON_FROM_HERE = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };

async function cookieOf(username: string): Promise<string> {
  const body = JSON.stringify({ username, password: 'mat-khau-thu-nghiem' });
  const answer = await server.app.request('/api/session', { method: 'POST', headers: JSON_FROM_HERE, body });
  expect(answer.status).toBe(200);
  return (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

/** Every kind of answer there is: what is asked, and the status that proves that it is of that kind. */
const KINDS: [kind: string, status: number, path: string, init: () => RequestInit][] = [
  ['the page', 200, '/', () => ({ headers: HTML })],
  ['a deep page', 200, '/hom-nay/2024-01-12', () => ({ headers: HTML })],
  ['an asset', 200, '/assets/app-1a2b.js', () => ({})],
  ['an asset that is not there', 404, '/assets/none.js', () => ({})],
  ['a file of the client', 200, '/huong-dan/nguoi-ghi.pdf', () => ({})],
  ['nothing', 404, '/khong-co.php', () => ({})],
  ['health', 200, '/healthz', () => ({})],
  ['readiness', 200, '/readyz', () => ({})],
  ['figures', 200, '/metrics', () => ({ headers: { Authorization: `Bearer ${TOKEN}` } })],
  ['figures kept back', 401, '/metrics', () => ({})],
  ['data', 200, '/api/me', () => ({ headers: { Cookie: cookie } })],
  ['a stranger’s refusal', 401, '/api/me', () => ({})],
  ['a refused right', 403, '/api/job-runs', () => ({ headers: { Cookie: cookie } })],
  ['no such data', 404, '/api/khong-co', () => ({ headers: { Cookie: cookie } })],
  ['a write from elsewhere', 403, '/api/session', () => ({ method: 'POST', body: '{}' })],
  ['bad JSON', 400, '/api/session', () => ({ method: 'POST', headers: JSON_FROM_HERE, body: '{' })],
  [
    'too much',
    413,
    '/api/session',
    () => ({ method: 'POST', headers: JSON_FROM_HERE, body: `"${'a'.repeat(2 ** 20)}"` }),
  ],
  [
    'a sheet',
    200,
    '/api/summary/2024-01/export?format=xlsx&view=units',
    () => ({ headers: { Cookie: cookie } }),
  ],
];

describe('every kind of answer carries the headers that keep a page safe', () => {
  it.each(KINDS)('%s (%i)', async (_kind, status, path, init) => {
    const { status: got, headers } = await server.app.request(path, init());
    expect(got).toBe(status);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect([headers.get('Server'), headers.get('X-Powered-By')]).toEqual([null, null]);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
    if (path.startsWith('/assets/') && status === 200) return;
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
    if (path.startsWith('/api/')) expect(headers.get('Cache-Control')).toContain('no-store');
  });
});

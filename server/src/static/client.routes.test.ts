import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../app.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { NONCE_PLACEHOLDER } from './client.routes.ts';

const SCRIPT = 'console.log("sổ việc");\n'.repeat(100);
const PAGE = `<!doctype html><meta name="sv-release" content="1a2b3c"><script nonce="${NONCE_PLACEHOLDER}"></script><meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}">`;
const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sv-dist-'));
  write('index.html', PAGE);
  write('assets/app-1a2b.js', SCRIPT);
  write('assets/app-1a2b.js.br', brotliCompressSync(SCRIPT));
  write('assets/app-1a2b.js.gz', gzipSync(SCRIPT));
  write('assets/be-vietnam.woff2', 'wOF2');
  write('icon.svg', '<svg/>');
  write('sw.js', 'self');
  write('huong-dan/nguoi-ghi.pdf', '%PDF-1.4');
  write('manifest.webmanifest', '{}');
  write('.vite/manifest.json', '{}');
  server = await openTestServer({ config: { clientFolder: folder } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const get = async (path: string, headers: Record<string, string> = {}) =>
  server.app.request(path, { headers });

describe('the page', () => {
  it.each(['/', '/ngay/2024-01-12', '/tong-hop/2024-01?donvi=SNV', '/don-vi/SNV.01', '/thiet-lap/abc_-9'])(
    'is at %s, with the nonce of its own answer',
    async (path) => {
      const response = await get(path, HTML);
      const text = await response.text();
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1];
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'text/html; charset=UTF-8',
      ]);
      expect(text).toBe(PAGE.replaceAll(NONCE_PLACEHOLDER, nonce ?? 'none'));
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  it('is not at an address of a file that is not there', async () => {
    for (const path of ['/assets/app-0000.js', '/favicon.ico', '/robots.txt']) {
      expect([path, (await get(path, { Accept: '*/*' })).status]).toEqual([path, 404]);
    }
    expect((await get('/assets/app-0000.js', HTML)).status).toBe(404);
  });

  it('comes anew soon after the client was built anew', async () => {
    write('index.html', `${PAGE}<p>mới</p>`);
    utimesSync(join(folder, 'index.html'), new Date(), new Date(Date.now() + 5000));
    const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 251);
    expect(await (await get('/')).text()).toContain('<p>mới</p>');
    later.mockRestore();
  });
});

describe('a file of the client', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
    ['identity', null, (bytes: Buffer) => bytes],
    ['', null, (bytes: Buffer) => bytes],
  ])('comes for %j packed as %s', async (accepted, encoding, unpack) => {
    const response = await get('/assets/app-1a2b.js', { 'Accept-Encoding': accepted });
    expect([response.status, response.headers.get('Content-Encoding')]).toEqual([200, encoding]);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(unpack(bytes).toString()).toBe(SCRIPT);
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
  });

  it.each([
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/be-vietnam.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8', 'public, max-age=3600'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'public, max-age=3600'],
    ['/huong-dan/nguoi-ghi.pdf', 'application/pdf', 'public, max-age=3600'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ])('%s is %s and kept as %s', async (path, type, kept) => {
    const { headers } = await get(path);
    expect([headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual([type, kept]);
  });

  it.each([
    '/.vite/manifest.json',
    '/assets/app-1a2b.js.br',
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
  ])('%s is none', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, 'Không có tệp này.\n']);
  });
});

describe('an answer of the API', () => {
  it.each(['/assets', '/assets/', '/huong-dan', '/huong-dan/', '/.vite/', '/'])(
    '%s lists no files',
    async (path) => {
      const text = await (await get(path)).text();
      for (const name of ['be-vietnam.woff2', 'nguoi-ghi.pdf', 'manifest.json'])
        expect(text).not.toContain(name);
    },
  );

  it('tells the release that the server has, also when it refuses', async () => {
    const { status, headers } = await get('/api/me');
    expect([status, headers.get('Sv-Release')]).toEqual([401, '1a2b3c']);
  });
});

describe('a server without the client', () => {
  it('says how to build it', async () => {
    const { db, config, now, life } = server;
    const app = createApp({
      db,
      config: { ...config, clientFolder: join(folder, 'khong-co') },
      log: server.log,
      now,
      life,
    });
    const response = await app.request('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
  });
});

describe('the word that the nonce replaces', () => {
  it('is the one that Vite writes', () => {
    const config = readFileSync(join(import.meta.dirname, '../../../web/worker.config.ts'), 'utf8');
    expect(config).toContain(`'${NONCE_PLACEHOLDER}'`);
  });
});

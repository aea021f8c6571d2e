import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RETENTION } from '@so-viec/shared/retention/retention';
import { describe, expect, it } from 'vitest';
import { sourcesUnder } from './forbidden.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const sources = sourcesUnder(ROOT)
  .filter((path) => /^(?:shared|db|server)\//.test(path))
  .map((path) => ({ path, text: read(path) }));

/** The parts of SECURITY.md by their titles. */
const part = (title: string) => read('SECURITY.md').split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const holding = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('what is stated of the sources', () => {
  /** What opens a connection outward, and whom it is for, as SECURITY.md calls them. */
  const OUTWARD: Record<string, string> = {
    'db/src/dialects.ts': 'PostgreSQL',
    'db/src/postgres-pool.ts': 'PostgreSQL',
    'db/src/backup/postgres-contents.ts': 'PostgreSQL',
    'db/src/backup/drill-place.ts': 'PostgreSQL',
    'server/src/backup/copy/postgres-tools.ts': 'PostgreSQL',
    'server/src/auth/federated/provider.ts': 'provider of OpenID Connect',
    'server/src/auth/federated/directory.ts': 'directory',
    'server/src/mail/transport.ts': 'mail server',
    'server/src/push/inner-address.ts': 'push services of browsers',
    'server/src/push/push-setting.ts': 'push services of browsers',
    'server/src/push/push-transport.ts': 'push services of browsers',
    // It listens, and calls nobody.
    'server/src/listen.ts': '',
  };

  it('is whom the program talks to: nothing else opens a connection', () => {
    const opening = holding(
      /(?:from |import\()'(?:node:(?:net|tls|http|https|http2|dns|dns\/promises|dgram|child_process)|nodemailer|ldapts|openid-client|web-push|pg|undici)'|[^.\w]fetch\(/,
    );
    expect(opening.sort()).toEqual(Object.keys(OUTWARD).sort());
    const stated = part('Whom it talks to');
    for (const whom of Object.values(OUTWARD)) expect(stated).toContain(`| ${whom}`);
  });

  /** Each algorithm that the sources name to `node:crypto`, as SECURITY.md writes it. */
  const ALGORITHMS: Record<string, string> = {
    'aes-128-gcm': 'AES-128-GCM',
    'aes-256-gcm': 'AES-256-GCM',
    argon2id: 'argon2id',
    'chacha20-poly1305': 'ChaCha20-Poly1305',
    ed25519: 'Ed25519',
    prime256v1: 'P-256',
    sha256: 'SHA-256',
    SHA1: 'HMAC-SHA-1',
    x25519: 'X25519',
  };

  it('are all algorithms and their sizes: none is below 128 bits', () => {
    const names =
      /['"]((?:aes|des|rc[24]|bf|camellia|chacha20)-[\w-]+|argon2\w*|sha-?\d[\w-]*|md5|ed25519|ed448|x25519|x448|prime256v1|secp\w+|P-\d+)['"]/gi;
    const crypto = sources.filter(({ text }) => /'node:crypto'|'otpauth'/.test(text));
    const used = new Set(
      crypto.flatMap(({ text }) => [...text.matchAll(names)].map(([, name]) => name ?? '')),
    );
    expect([...used].filter((name) => !(name in ALGORITHMS))).toEqual([]);
    expect(used.size).toBeGreaterThan(5);
    for (const name of used) expect(part('Keys')).toContain(ALGORITHMS[name]);
  });

  it('is where it writes: the log to stderr, the rest to the database and its own files', () => {
    expect(holding(/\bconsole\.|process\.(?:stdout|stderr)/)).toEqual(['server/src/main.ts']);
    expect(holding(/(?:appendFile|createWriteStream)\w*\(/).filter((path) => /log/i.test(path))).toEqual([]);
    expect(part('What is written down')).toContain('Nothing else is written.');
  });

  it('are the classes of data, their least and usual months', () => {
    const cells = read('docs/personal-data.md')
      .split('\n')
      .flatMap((line) => [...line.matchAll(/\| ([\w-]+) \| (\d+) \| (\d+|for good) (?=\|)/g)])
      .map(([, name, least, usual]) => [name, least, usual]);
    const stated = Object.entries(RETENTION).map(([name, { least, usual }]) => [
      name,
      String(least),
      String(usual ?? 'for good'),
    ]);
    expect(cells.sort()).toEqual(stated.sort());
  });
});

import { globSync, readFileSync } from 'node:fs';

/** What no source of the program holds, and why. */
export const FORBIDDEN: [name: string, pattern: RegExp][] = [
  ['code run from text', /\beval\(|\bnew Function\(|\bsetTimeout\(\s*['"`]/],
  [
    'text put into a page as HTML',
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/,
  ],
  ['chance that can be guessed', /Math\.random\(/],
  ['a weak hash', /create(?:Hash|Hmac)\(\s*['"](?:md5|sha1)['"]|hash\(\s*['"](?:md5|sha1)['"]/i],
  ['a weak cipher', /['"](?:aes-\d+-(?:ecb|cbc)|des-\w[-\w]*|rc4)['"]|RSA_PKCS1_PADDING/i],
  ['a service that nobody vouches for', /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/],
];

/** The sources that run in use: no tests, and what only tests need neither. */
export function sourcesUnder(root: string): string[] {
  const all = globSync('{shared,db,server,web}/src/**/*.{ts,tsx}', { cwd: root });
  return all.filter((path) => !/\.test\.tsx?$|\/testing\//.test(path));
}

/** What of it a text holds. */
export function forbiddenIn(text: string): string[] {
  return FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** The same for a file, with its path. */
export function forbiddenAt(root: string, path: string): string[] {
  return forbiddenIn(readFileSync(`${root}/${path}`, 'utf8')).map((name) => `${path}: ${name}`);
}

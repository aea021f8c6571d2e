import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MAKES_SCOPE = /\bas\s+(unknown\s+as\s+)?Scope\b|<Scope>\s*[({]|satisfies\s+Scope\b/;

describe('a scope', () => {
  it('is made in server/src/access and nowhere else', () => {
    const sources = globSync('{shared,db,server,web,scripts}/src/**/*.{ts,tsx}', { cwd: ROOT });
    const shipped = sources.filter((path) => !/\.test\.tsx?$|[\\/]testing[\\/]/.test(path));
    const makers = shipped.filter((path) => MAKES_SCOPE.test(readFileSync(join(ROOT, path), 'utf8')));
    const own = join('server', 'src', 'access');
    expect(shipped.length).toBeGreaterThan(100);
    expect(makers.filter((path) => !path.startsWith(own))).toEqual([]);
    expect(makers).toContain(join(own, 'scopes.ts'));
  });
});

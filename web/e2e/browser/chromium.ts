import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const require = createRequire(import.meta.url);
const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')));
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  version: string;
};
const folder = join(import.meta.dirname, '..', '..', '..', '.cache', `chromium-${version}`);

/** The browser for journeys and screenshots: CHROMIUM_PATH, or the one of the npm package once it is unpacked. */
export const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? join(folder, 'launch');

/** Flags for a browser in a container: no sandbox as root, the same glyphs everywhere. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--lang=vi',
];

/** Unpacks the browser into .cache/ (2 s, once); nothing to do when CHROMIUM_PATH names one. */
export async function unpackChromium(): Promise<void> {
  if (existsSync(CHROMIUM_PATH)) return;
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which is not there.`);
  if (process.platform !== 'linux') throw new Error('The browser package is for Linux: set CHROMIUM_PATH.');
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  await inflateInto(fresh, ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']);
  writeLauncher(fresh);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** The package unpacks into the folder of temporary files, so that is what `target` is for a moment. */
async function inflateInto(target: string, names: string[]): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = target;
  try {
    await Promise.all(names.map((name) => inflate(join(packageFolder, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** A launcher that lends a bare system the libraries and fonts it lacks. */
function writeLauncher(fresh: string): void {
  const lines = ['#!/bin/sh'];
  if (spawnSync(join(fresh, 'chromium'), ['--version']).status === 127) {
    lines.push(`export LD_LIBRARY_PATH="${folder}/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`);
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const fonts = `<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir>`;
    writeFileSync(join(fresh, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>\n`);
    lines.push(`export FONTCONFIG_FILE="${folder}/fonts.conf"`);
  }
  lines.push(`exec "${folder}/chromium" "$@"`, '');
  writeFileSync(join(fresh, 'launch'), lines.join('\n'), { mode: 0o755 });
}

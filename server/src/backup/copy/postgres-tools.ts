import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { BackupProblem } from './backup-problem.ts';

type Tool = 'pg_dump' | 'pg_restore';

/** Where the tools are (null: on the PATH), and the database they work on. */
export interface PostgresTools {
  folder: string | null;
  url: string;
}

/** A dump in PostgreSQL's own format of a state that another connection holds, as it comes, and when it ended well. */
export async function dumpPostgres(
  tools: PostgresTools,
  { snapshot, version }: { snapshot: string; version: number },
): Promise<{ bytes: Readable; ended: Promise<void> }> {
  await refuseOldTool(tools, 'pg_dump', version);
  // Quick packing: the backup is to be short, and copies are few.
  const args = ['--format=custom', '--compress=1', '--no-owner', '--no-acl', `--snapshot=${snapshot}`];
  const child = start(tools, 'pg_dump', args);
  child.stdin?.end();
  return { bytes: child.stdout as Readable, ended: endOf(child, 'pg_dump') };
}

/** Fills an empty database from such a dump, whole or not at all. */
export async function restorePostgres(tools: PostgresTools, bytes: Readable): Promise<void> {
  const args = ['--no-owner', '--no-acl', '--exit-on-error', '--single-transaction'];
  const child = start(tools, 'pg_restore', args);
  child.stdout?.resume();
  const ended = endOf(child, 'pg_restore');
  const fed = child.stdin ? pipeline(bytes, child.stdin) : undefined;
  const [end, feeding] = await Promise.allSettled([ended, fed]);
  // A tool that gave up closes its input: why it did is what is said.
  if (end.status === 'rejected') throw end.reason;
  if (feeding.status === 'rejected') throw feeding.reason;
}

/** A dump of a newer server is refused by the tool itself, after a while and in English. */
async function refuseOldTool(tools: PostgresTools, tool: Tool, server: number): Promise<void> {
  const wanted = Math.floor(server / 10_000);
  const found = await versionOf(tools, tool);
  if (found >= wanted) return;
  throw new BackupProblem(
    `${tool} là bản ${found}, cũ hơn máy chủ PostgreSQL ${wanted}: cài postgresql-client-${wanted} hoặc đặt SV_PG_BIN vào thư mục của bản đó.`,
  );
}

async function versionOf(tools: PostgresTools, tool: Tool): Promise<number> {
  const said = await promisify(execFile)(pathOf(tools, tool), ['--version']).catch((error: unknown) => {
    throw problemOf(error, tool);
  });
  return Number(/\(PostgreSQL\) (\d+)/.exec(said.stdout)?.[1] ?? 0);
}

const pathOf = ({ folder }: PostgresTools, tool: Tool): string => (folder ? join(folder, tool) : tool);

/** The password goes by the environment: what is typed after a command can be read by everybody on the machine. */
function start(tools: PostgresTools, tool: Tool, args: readonly string[]): ChildProcess {
  const url = new URL(tools.url);
  const PGPASSWORD = decodeURIComponent(url.password);
  url.password = '';
  return spawn(pathOf(tools, tool), [...args, `--dbname=${url.href}`], {
    env: { ...process.env, ...(PGPASSWORD && { PGPASSWORD }), LC_ALL: 'C' },
  });
}

function endOf(child: ChildProcess, tool: Tool): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(0, 2000);
    });
    child.once('error', (error) => reject(problemOf(error, tool)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new BackupProblem(`${tool} dừng với mã ${code}: ${said.trim().split('\n')[0]}`));
    });
  });
}

function problemOf(error: unknown, tool: Tool): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error;
  return new BackupProblem(
    `Không có ${tool} trên máy này: cài postgresql-client hoặc đặt SV_PG_BIN vào thư mục có ${tool}.`,
  );
}

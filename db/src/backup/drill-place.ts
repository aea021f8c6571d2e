import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { DatabaseProblem } from '../database-problem.ts';

/** An empty place for a database, for as long as a drill takes. */
export interface DrillPlace {
  url: string;
  remove(): Promise<void>;
}

/** Says that a database is a drill's, so that none of anybody else is ever dropped. */
const MARK = 'so-viec drill';

/**
 * An empty place beside a database: a folder beside the SQLite file, a second database of the PostgreSQL server. What a
 * drill that was broken off left there is taken away first. Throws a DatabaseProblem.
 */
export function openDrillPlace(url: string): Promise<DrillPlace> {
  return url.startsWith('file:') ? folderBeside(url.slice('file:'.length)) : databaseBeside(url);
}

async function folderBeside(path: string): Promise<DrillPlace> {
  const folder = join(dirname(path), '.so-viec-drill');
  const remove = () => rm(folder, { recursive: true, force: true });
  await remove();
  await mkdir(folder, { mode: 0o700 });
  return { url: `file:${join(folder, 'so-viec.db')}`, remove };
}

async function databaseBeside(url: string): Promise<DrillPlace> {
  const beside = new URL(url);
  const name = `${decodeURIComponent(beside.pathname.slice(1))}_drill`;
  beside.pathname = `/${encodeURIComponent(name)}`;
  const remove = () => asked(url, async (client) => void (await dropOwn(client, name)));
  await asked(url, async (client) => {
    await dropOwn(client, name);
    const quoted = client.escapeIdentifier(name);
    await client.query(`create database ${quoted} template template0`);
    await client.query(`comment on database ${quoted} is '${MARK}'`);
  });
  return { url: beside.href, remove };
}

async function dropOwn(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ mark: string | null }>(
    "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1",
    [name],
  );
  const [known] = rows;
  if (!known) return;
  if (known.mark !== MARK) throw new DatabaseProblem('drill-place', name);
  await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
}

async function asked(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await use(client);
  } catch (error) {
    const isRefused = (error as { code?: string }).code === '42501';
    throw isRefused ? new DatabaseProblem('no-drill-right', (error as Error).message) : error;
  } finally {
    await client.end();
  }
}

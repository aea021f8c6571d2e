import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NEEDED = ['initdb', 'postgres', 'pg_dump', 'pg_restore'];

/** A folder of the machine with a whole PostgreSQL, tools and all: the one that comes with the install has no pg_dump. */
export function installedPostgres(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const found = existsSync(versions) ? readdirSync(versions).map((one) => join(versions, one, 'bin')) : [];
  const folders = [...found, ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name))));
}

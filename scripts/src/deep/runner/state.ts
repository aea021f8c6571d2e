import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind, Outcome } from '../row.ts';

/** How far the long form of a row has come on one database. */
export interface Standing {
  row: string;
  kind: Kind;
  wanted: number;
  done: number;
  seconds: number;
  startedAt: string;
  /** Null while it is under way or was interrupted. */
  endedAt: string | null;
  outcome: Outcome;
}

/** Where standings are kept between runs. */
export interface Store {
  find(row: string, kind: Kind): Standing | undefined;
  keep(standing: Standing): void;
}

/** A file for each row and database in a folder. */
export function storeIn(folder: string): Store {
  const pathOf = (row: string, kind: Kind) => join(folder, `${row}.${kind}.json`);
  return {
    find(row, kind) {
      try {
        return JSON.parse(readFileSync(pathOf(row, kind), 'utf8')) as Standing;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    keep(standing) {
      mkdirSync(folder, { recursive: true });
      const path = pathOf(standing.row, standing.kind);
      writeFileSync(`${path}.part`, `${JSON.stringify(standing, null, 2)}\n`);
      renameSync(`${path}.part`, path);
    },
  };
}

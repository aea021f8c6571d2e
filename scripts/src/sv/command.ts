import type { Db } from '@so-viec/db';
import { auditPlaceOf, openConfiguredDatabase, readConfig, sealTrail } from '@so-viec/server';

/** Where a command writes and what it is told by. */
export interface Surroundings {
  out: (text: string) => void;
  err: (text: string) => void;
  env: NodeJS.ProcessEnv;
  /** Where the person stands: files they name are relative to it. */
  folder: string;
  now: () => Date;
}

/** One word after `sv`. `run` answers with the exit code; a CommandProblem it throws is one sentence on stderr. */
export interface Command {
  name: string;
  /** How it is typed, one line for each form. */
  usage: readonly string[];
  run(args: string[], around: Surroundings): Promise<number>;
}

/** What cannot be done, in one sentence. 2 is for what was typed wrong. */
export class CommandProblem extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Typed wrong: says how it is typed. */
export function wrongUse(usage: readonly string[]): CommandProblem {
  return new CommandProblem(`Gõ: ${usage.join(' | ')}`, 2);
}

/** Opens the configured database, migrated, for as long as `use` takes; one that is not there is refused. */
export const withDatabase = <T>(around: Surroundings, use: (db: Db) => Promise<T>): Promise<T> =>
  during(around, use, true);

/** The same for what a new database is filled with: one that is not there is made. */
export const withNewDatabase = <T>(around: Surroundings, use: (db: Db) => Promise<T>): Promise<T> =>
  during(around, use, false);

async function during<T>(
  around: Surroundings,
  use: (db: Db) => Promise<T>,
  mustBeThere: boolean,
): Promise<T> {
  const config = readConfig(around.env, process.cwd());
  const db = await openConfiguredDatabase(config, mustBeThere);
  try {
    const result = await use(db);
    await sealTrail(db, auditPlaceOf(config), around.now(), 'command');
    return result;
  } finally {
    await db.destroy();
  }
}

import { resolve } from 'node:path';
import { type Config, ConfigProblem, openAsItIs, readConfig, readKeyFile, restore } from '@so-viec/server';
import { formatInstant } from '@so-viec/shared/civil-day/civil-day';
import type { Command } from '../command.ts';
import { readOne, sentences } from './copies.ts';

/** `sv restore FILE`: puts a copy where no database is yet, after every row of it was found. */
export const command: Command = {
  name: 'restore',
  usage: ['sv restore FILE [--key KEY-FILE] [--json]'],
  async run(args, { out, env, folder }) {
    const { word, key, json } = readOne(command, args);
    const config = readConfig(env, process.cwd());
    const { databaseUrl, backup } = config;
    const taken = await sentences(async () => {
      const identity = key === undefined ? undefined : await readKeyFile(resolve(folder, key));
      return restore({ copy: resolve(folder, word), databaseUrl, identity, pgTools: backup.pgTools });
    });
    if (json) out(`${JSON.stringify(taken)}\n`);
    else out(`Đã khôi phục bản sao lúc ${formatInstant(taken.madeAt)}, khớp từng dòng với bản kê.\n`);
    const missing = json ? undefined : await missingKey(config);
    if (missing) out(`Trước khi khởi động: ${missing}\n`);
    return 0;
  },
};

/** What keeps the database that was put back from being started: the key of its trail is in no copy. */
async function missingKey(config: Config): Promise<string | undefined> {
  try {
    const db = await openAsItIs(config);
    await db.destroy();
    return undefined;
  } catch (error) {
    // What an older program made has no trail yet; its tables come with the start.
    return error instanceof ConfigProblem ? error.message : undefined;
  }
}

import { resolve } from 'node:path';
import { readConfig, readKeyFile, restore } from '@so-viec/server';
import type { Command } from '../command.ts';
import { readOne, sentences } from './copies.ts';

/** `sv restore FILE`: puts a copy where no database is yet, after every row of it was found. */
export const command: Command = {
  name: 'restore',
  usage: ['sv restore FILE [--key KEY-FILE] [--json]'],
  async run(args, { out, env, folder }) {
    const { word, key, json } = readOne(command, args);
    const { databaseUrl, backup } = readConfig(env, process.cwd());
    const taken = await sentences(async () => {
      const identity = key === undefined ? undefined : await readKeyFile(resolve(folder, key));
      return restore({ copy: resolve(folder, word), databaseUrl, identity, pgTools: backup.pgTools });
    });
    if (json) out(`${JSON.stringify(taken)}\n`);
    else out(`Đã khôi phục bản sao lúc ${taken.madeAt}, khớp từng dòng với bản kê.\n`);
    return 0;
  },
};

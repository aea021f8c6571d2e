import { resolve } from 'node:path';
import { backUp, readConfig } from '@so-viec/server';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import type { Command } from '../command.ts';
import { readOne, sentences } from './copies.ts';

const MEGABYTE = 1_000_000;

/** `sv backup DIR`: a copy of the running database, read back, with its manifest. */
export const command: Command = {
  name: 'backup',
  usage: ['sv backup DIR [--json]'],
  async run(args, { out, env, folder, now }) {
    const { word, json } = readOne(command, args);
    const { databaseUrl } = readConfig(env, process.cwd());
    const made = await sentences(() => backUp(databaseUrl, resolve(folder, word), now()));
    if (json) out(`${JSON.stringify(made)}\n`);
    else out(`Đã sao lưu và đọc lại: ${made.path} (${formatWhole(Math.ceil(made.bytes / MEGABYTE))} MB).\n`);
    return 0;
  },
};

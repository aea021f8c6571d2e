import { resolve } from 'node:path';
import { backUp, readConfig, refuseWrongRecipients } from '@so-viec/server';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import type { Command } from '../command.ts';
import { readOne, sentences, yielding } from './copies.ts';

const MEGABYTE = 1_000_000;

/** `sv backup DIR`: a copy of the running database, read back, with its manifest; encrypted for SV_BACKUP_FOR. */
export const command: Command = {
  name: 'backup',
  usage: ['sv backup DIR [--json]'],
  async run(args, { out, env, folder, now }) {
    const { word, json } = readOne(command, args);
    const { databaseUrl, backup } = readConfig(env, process.cwd());
    const { recipients, pgTools } = backup;
    await refuseWrongRecipients(backup);
    const order = { databaseUrl, folder: resolve(folder, word), recipients, pgTools };
    const made = await yielding(() => sentences(() => backUp({ ...order, at: now().toISOString() })));
    const how = recipients.length > 0 ? 'mã hóa' : 'chưa mã hóa';
    const size = formatWhole(Math.ceil(made.bytes / MEGABYTE));
    if (json) out(`${JSON.stringify(made)}\n`);
    else out(`Đã sao lưu và đọc lại: ${made.path} (${size} MB, ${how}).\n`);
    return 0;
  },
};

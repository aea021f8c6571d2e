import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { newKey, readConfig } from '@so-viec/server';
import { type Command, CommandProblem } from '../command.ts';
import { readOne } from './copies.ts';

/** `sv backup-key FILE`: a new key for copies; the file with the secret half is kept away from the server. */
export const command: Command = {
  name: 'backup-key',
  usage: ['sv backup-key FILE'],
  async run(args, { out, env, folder, now }) {
    const path = resolve(folder, readOne(command, args).word);
    const { dataFolder, backup } = readConfig(env, process.cwd());
    for (const place of [dataFolder, backup.folder]) {
      if (place === null || relative(place, path).startsWith('..')) continue;
      throw new CommandProblem(`Khóa không được nằm cùng dữ liệu hay bản sao (${place}): chọn nơi khác.`);
    }
    const { identity, recipient } = await newKey();
    const text = `# Sổ Việc ${now().toISOString()}\n# public key: ${recipient}\n${identity}\n`;
    await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new CommandProblem(`Đã có tệp ${path}: chọn tên khác, khóa cũ còn mở các bản sao cũ.`);
    });
    out(`Đã ghi khóa vào ${path}: cất ở nơi khác máy chủ, mất khóa là mất mọi bản sao mã hóa.\n`);
    out(`Đặt trên máy chủ: SV_BACKUP_FOR=${recipient}\n`);
    return 0;
  },
};

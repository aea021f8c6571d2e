import { openMigrated, putKnownCalendar, readConfig } from '@so-viec/server';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';

/** `sv migrate`: brings the database to this program and says what ran. */
export const command: Command = {
  name: 'migrate',
  usage: ['sv migrate [--json]'],
  async run(args, { out, env }) {
    const { options } = readOptions(command, args, { json: 'switch' });
    const { db, migrations } = await openMigrated(readConfig(env, process.cwd()));
    try {
      await putKnownCalendar(db);
      if (options.json) out(`${JSON.stringify({ migrations })}\n`);
      else if (migrations.length === 0) out('Cơ sở dữ liệu đã ở bản mới nhất.\n');
      else out(`Đã nâng cấp cơ sở dữ liệu: ${migrations.join(', ')}.\n`);
    } finally {
      await db.destroy();
    }
    return 0;
  },
};

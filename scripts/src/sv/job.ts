import { closeUnusedAccounts } from '@so-viec/server';
import { type Command, withDatabase, wrongUse } from './command.ts';
import { readOptions } from './options.ts';

/** `sv job`: what the server does by itself every day, for a timer of the machine. Once a day, whoever asks. */
export const command: Command = {
  name: 'job',
  usage: ['sv job close-unused [--json]'],
  async run(args, around) {
    const { words, options } = readOptions(command, args, { json: 'switch' });
    if (words.length !== 1 || words[0] !== 'close-unused') throw wrongUse(command.usage);
    const done = await withDatabase(around, (db) => closeUnusedAccounts(db, around.now()));
    if (options.json)
      around.out(`${JSON.stringify({ job: 'close-unused', done: done !== undefined, ...done })}\n`);
    else if (!done) around.out('Hôm nay đã làm việc này rồi.\n');
    else around.out(`Đã khóa ${done.closed.length} tài khoản 45 ngày không dùng.\n`);
    return 0;
  },
};

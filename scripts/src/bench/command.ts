import { join } from 'node:path';
import type { Command } from '../sv/command.ts';
import { readOptions } from '../sv/options.ts';
import { prepareDatabase } from './database.ts';
import { measureReading } from './reading.ts';
import { type Bench, reportOf } from './report.ts';
import { measureSaving } from './saving.ts';

const MONTHS = 12;
const TEN_TIMES = 10 * MONTHS;

/** `sv bench`: how fast this machine is, on 1.4 million entries and on ten times the history. Its data stay in .cache. */
export const command: Command = {
  name: 'bench',
  usage: ['sv bench [--json]'],
  async run(args, { out, err }) {
    const { options } = readOptions(command, args, { json: 'switch' });
    const folder = join(process.cwd(), '.cache', 'bench');
    const year = join(folder, `months-${MONTHS}.db`);
    const decade = join(folder, `months-${TEN_TIMES}.db`);
    for (const [path, months] of [
      [year, MONTHS],
      [decade, TEN_TIMES],
    ] as const) {
      await prepareDatabase(path, months);
    }
    if (process.stderr.isTTY) err('Đang đo, khoảng một phút …\n');
    const bench: Bench = {
      reading: await measureReading(year),
      tenTimes: await measureReading(decade),
      saving: await measureSaving(year),
    };
    out(options.json ? `${JSON.stringify(bench)}\n` : reportOf(bench));
    return 0;
  },
};

import type { Db } from '@so-viec/db';
import { beginOwnTrail, openMigrated, readConfig } from '@so-viec/server';
import { isMonth, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import { createProgress, type Progress } from '../progress/progress.ts';
import { type Command, CommandProblem, type Surroundings, wrongUse } from '../sv/command.ts';
import { readOptions } from '../sv/options.ts';
import { DEMO_ACCOUNTS } from './accounts.ts';
import { fillDemo } from './fill.ts';
import { type DemoOptions, DemoProblem } from './story/options.ts';

/** `sv demo`: fills an empty database with a made-up province. */
export const command: Command = {
  name: 'demo',
  usage: ['sv demo [--cadres N] [--from YYYY-MM] [--to YYYY-MM] [--seed N]'],
  async run(args, around) {
    const kinds = { cadres: 'text', from: 'text', to: 'text', seed: 'text' } as const;
    const { words, options } = readOptions(command, args, kinds);
    if (words.length > 0) throw wrongUse(command.usage);
    const wanted: DemoOptions = {
      ...numberOf('cadres', options.cadres),
      ...numberOf('seed', options.seed),
      ...monthOf('from', 'fromMonth', options.from),
      ...monthOf('to', 'toMonth', options.to),
      today: todayIn(around.now()),
      withLiveMonths: false,
    };
    let days = 0;
    let progress: Progress | undefined;
    const onProgress = (done: number, total: number): void => {
      days = total;
      progress ??= createProgress('Tạo dữ liệu mẫu', total);
      progress.update(done);
    };
    try {
      await fillConfigured(around, (db) => fillDemo(db, wanted, onProgress));
    } catch (error) {
      throw error instanceof DemoProblem ? new CommandProblem(error.message) : error;
    } finally {
      progress?.done();
    }
    const [first] = DEMO_ACCOUNTS;
    around.out(
      `Đã tạo dữ liệu mẫu: ${formatWhole(days)} ngày ghi. Đăng nhập thử: ${first?.username}, mật khẩu ${first?.password}.\n`,
    );
    return 0;
  },
};

/** The trail begins with what was filled in, and where nothing was, not at all. */
async function fillConfigured({ env }: Surroundings, fill: (db: Db) => Promise<void>): Promise<void> {
  const { db, place } = await openMigrated(readConfig(env, process.cwd()));
  try {
    await fill(db);
    await beginOwnTrail(db, place);
  } finally {
    await db.destroy();
  }
}

function numberOf<K extends string>(name: K, text: string | undefined): { [N in K]?: number } {
  if (text === undefined) return {};
  if (!/^\d{1,9}$/.test(text)) throw new CommandProblem(`--${name} phải là số nguyên, đang là "${text}".`, 2);
  return { [name]: Number(text) } as { [N in K]: number };
}

function monthOf<K extends string>(name: string, key: K, text: string | undefined): { [N in K]?: string } {
  if (text === undefined) return {};
  if (!isMonth(text)) throw new CommandProblem(`--${name} phải có dạng YYYY-MM, đang là "${text}".`, 2);
  return { [key]: text } as { [N in K]: string };
}

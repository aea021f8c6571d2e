import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportReview, type NoFile } from '@so-viec/server';
import { formatMonth, isMonth } from '@so-viec/shared/civil-day/civil-day';
import { type Command, CommandProblem, withDatabase, wrongUse } from '../command.ts';
import { readOptions } from '../options.ts';

const WHY: Readonly<Record<NoFile, (cadre: string, month: string) => string>> = {
  'no-cadre': (cadre) => `Không có cán bộ nào mã "${cadre}".`,
  'no-post': (cadre, month) => `Tháng ${month} cán bộ ${cadre} không giữ vị trí nào.`,
  degrees: (cadre, month) =>
    `Tháng ${month} cán bộ ${cadre} tính điểm theo Đề án số 09, không có tỷ lệ để sv score tính lại.`,
};

/** `sv export review`: the file from which `sv score` computes a person's month by itself. */
export const command: Command = {
  name: 'export',
  usage: ['sv export review CADRE PERIOD --out FILE'],
  async run(args, around) {
    const { words, options } = readOptions(command, args, { out: 'text' });
    const [what, cadre, month, ...more] = words;
    const { out } = options;
    const isUsed = what === 'review' && cadre !== undefined && month !== undefined && more.length === 0;
    if (!isUsed || out === undefined) throw wrongUse(command.usage);
    if (!isMonth(month)) throw new CommandProblem(`Kỳ phải có dạng YYYY-MM, đang là "${month}".`, 2);
    const file = await withDatabase(around, (db) => exportReview(db, { cadre, month }, around.now()));
    if (typeof file === 'string') throw new CommandProblem(WHY[file](cadre, formatMonth(month)));
    writeFileSync(resolve(around.folder, out), `${JSON.stringify(file, null, 2)}\n`);
    return 0;
  },
};

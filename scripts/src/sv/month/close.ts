import { type ClosedByMachine, closeOnMachine, Problem } from '@so-viec/server';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import type { Obstacle } from '@so-viec/shared/closing/closing.rules';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import { type Command, CommandProblem, withDatabase } from '../command.ts';
import { readMonth } from '../options.ts';

/** `sv close`: closes a month of a unit and all below it, or of everything. Closed twice is once. */
export const command: Command = {
  name: 'close',
  usage: ['sv close YYYY-MM [--unit CODE] [--json]'],
  async run(args, around) {
    const { month, unit, json } = readMonth(command, args);
    const done = await withDatabase(around, async (db) => {
      try {
        return await closeOnMachine(db, { month, unit }, around.now());
      } catch (error) {
        throw error instanceof Problem ? new CommandProblem(sentenceOf(month, error)) : error;
      }
    });
    if (!done)
      throw new CommandProblem(`Không có đơn vị nào mã "${unit}" trong tháng ${formatMonth(month)}.`);
    around.out(json ? `${JSON.stringify({ month, closed: done })}\n` : done.map(lineOf(month)).join(''));
    return 0;
  },
};

const lineOf = (month: string) => (done: ClosedByMachine) =>
  done.units === 0
    ? `${done.name} (${done.code}): tháng ${formatMonth(month)} đã khóa từ trước, bản ${done.edition}\n  ${done.fingerprint}\n`
    : `${done.name} (${done.code}): đã khóa tháng ${formatMonth(month)}, bản ${done.edition}, ${formatWhole(done.units)} đơn vị, chuyển tiếp ${formatWhole(done.undecided)} sản phẩm chưa quyết định\n  ${done.fingerprint}\n`;

const WORDS: Record<Obstacle['kind'], (one: Obstacle) => string> = {
  'before-data': () => 'chưa có số liệu, tháng đầu tiên có nhật ký',
  'month-running': () => 'tháng chưa kết thúc',
  'days-unsent': ({ count }) => `${formatWhole(count)} ngày chưa trình`,
  'days-submitted': ({ count }) => `${formatWhole(count)} ngày chờ duyệt`,
  grace: ({ count }) => `${formatWhole(count)} người còn được ghi thêm`,
  'units-open': ({ count }) => `${formatWhole(count)} đơn vị chưa khóa`,
};

function sentenceOf(month: string, { body }: Problem): string {
  if (body.code !== 'closing-blocked') return `Không khóa được tháng ${formatMonth(month)} (${body.code}).`;
  const parts = (body.current as Obstacle[]).map((one) => {
    const names = one.who.slice(0, 5).map(({ name }) => name);
    const rest = one.who.length > 5 ? ` và ${formatWhole(one.who.length - 5)} người khác` : '';
    return `${WORDS[one.kind](one)}${names.length > 0 ? ` (${names.join(', ')}${rest})` : ''}`;
  });
  return `Chưa khóa được tháng ${formatMonth(month)}: ${parts.join('; ')}.`;
}

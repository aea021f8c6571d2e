import { parseArgs } from 'node:util';
import { isMonth, type Month } from '@so-viec/shared/civil-day/civil-day';
import { type Command, CommandProblem, wrongUse } from './command.ts';

type Kinds = Record<string, 'text' | 'switch'>;
export interface Options<K extends Kinds> {
  words: string[];
  options: { [N in keyof K]: K[N] extends 'switch' ? boolean : string | undefined };
}

/** Reads what was typed after a command. Throws a CommandProblem that shows its use for anything unknown. */
export function readOptions<const K extends Kinds>(
  command: Pick<Command, 'usage'>,
  args: string[],
  kinds: K,
): Options<K> {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? 'string' : 'boolean' } as const,
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const read = Object.entries(kinds).map(([name, kind]) => [
      name,
      kind === 'text' ? values[name] : values[name] === true,
    ]);
    return { words: positionals, options: Object.fromEntries(read) };
  } catch {
    throw wrongUse(command.usage);
  }
}

/** Reads a month and, where one is named, a unit: `YYYY-MM [--unit CODE] [--json]`. */
export function readMonth(
  command: Pick<Command, 'usage'>,
  args: string[],
): { month: Month; unit: string | undefined; json: boolean } {
  const { words, options } = readOptions(command, args, { unit: 'text', json: 'switch' });
  const [month, ...more] = words;
  if (month === undefined || more.length > 0) throw wrongUse(command.usage);
  if (!isMonth(month)) throw new CommandProblem(`Tháng phải có dạng YYYY-MM, đang là "${month}".`, 2);
  return { month, ...options };
}

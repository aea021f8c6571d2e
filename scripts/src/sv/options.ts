import { parseArgs } from 'node:util';
import { type Command, wrongUse } from './command.ts';

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

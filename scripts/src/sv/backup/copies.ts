import { BackupProblem } from '@so-viec/server';
import { type Command, CommandProblem, wrongUse } from '../command.ts';
import { readOptions } from '../options.ts';

/** Reads the one word after the command, and whether JSON is asked for. */
export function readOne(of: Command, args: string[]): { word: string; json: boolean } {
  const { words, options } = readOptions(of, args, { json: 'switch' });
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw wrongUse(of.usage);
  return { word, json: options.json };
}

/** What stands in the way of a copy, as the command says it. */
export async function sentences<T>(does: () => Promise<T>): Promise<T> {
  try {
    return await does();
  } catch (error) {
    throw error instanceof BackupProblem ? new CommandProblem(error.message) : error;
  }
}

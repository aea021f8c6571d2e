import { constants, getPriority, setPriority } from 'node:os';
import { BackupProblem } from '@so-viec/server';
import { type Command, CommandProblem, wrongUse } from '../command.ts';
import { readOptions } from '../options.ts';

/** Reads the one word after the command, whose key opens a copy, and whether JSON is asked for. */
export function readOne(
  of: Command,
  args: string[],
): { word: string; key: string | undefined; json: boolean } {
  const { words, options } = readOptions(of, args, { key: 'text', json: 'switch' });
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw wrongUse(of.usage);
  return { word, ...options };
}

/** What stands in the way of a copy, as the command says it. */
export async function sentences<T>(does: () => Promise<T>): Promise<T> {
  try {
    return await does();
  } catch (error) {
    throw error instanceof BackupProblem ? new CommandProblem(error.message) : error;
  }
}

/** Lets whoever works on the running server go first meanwhile. */
export async function yielding<T>(does: () => Promise<T>): Promise<T> {
  const usual = getPriority();
  setPriority(Math.max(usual, constants.priority.PRIORITY_BELOW_NORMAL));
  try {
    return await does();
  } finally {
    takeBack(usual);
  }
}

function takeBack(usual: number): void {
  try {
    setPriority(usual);
  } catch {
    // Only an administrator of the machine may go first again.
  }
}

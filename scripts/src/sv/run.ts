import { DatabaseProblem } from '@so-viec/db';
import { ConfigProblem } from '@so-viec/server';
import { CommandProblem, type Surroundings } from './command.ts';
import { commandNames, findCommand } from './commands.ts';

const HELP = new Set(['--help', '-h', 'help']);

/** Runs what was typed after `sv` and answers with the exit code. Errors are one sentence on stderr. */
export async function runSv([name, ...args]: string[], around: Surroundings): Promise<number> {
  if (name === undefined || HELP.has(name)) {
    const text = await helpText();
    if (name !== undefined) around.out(text);
    else around.err(text);
    return name === undefined ? 2 : 0;
  }
  const command = await findCommand(name);
  if (!command) {
    around.err(`Không có lệnh ${name}: sv --help liệt kê các lệnh.\n`);
    return 2;
  }
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    around.out(`${command.usage.join('\n')}\n`);
    return 0;
  }
  try {
    return await command.run(args, around);
  } catch (error) {
    around.err(`${sentenceOf(error)}\n`);
    return error instanceof CommandProblem ? error.exitCode : 1;
  }
}

function sentenceOf(error: unknown): string {
  const isOurs = [CommandProblem, DatabaseProblem, ConfigProblem].some((kind) => error instanceof kind);
  if (isOurs) return (error as Error).message;
  const first = String(error instanceof Error ? error.message : error).split('\n')[0];
  return `Lỗi ngoài dự tính: ${first}`;
}

async function helpText(): Promise<string> {
  const commands = await Promise.all(commandNames().map(findCommand));
  const lines = commands.flatMap((command) => command?.usage ?? []);
  return `Sổ Việc, dòng lệnh:\n\n${lines.map((line) => `    ${line}`).join('\n')}\n`;
}

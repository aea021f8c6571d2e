import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';

/** Each file exports `command`. Those of others are listed as soon as their file is there. */
const FILES: Readonly<Record<string, string>> = {
  migrate: './migrate.ts',
  demo: '../demo/command.ts',
  summary: './summary.ts',
  import: './import.ts',
  account: './account.ts',
  bench: '../bench/command.ts',
};

const urlOf = (file: string) => new URL(file, import.meta.url);

export function commandNames(): string[] {
  return Object.entries(FILES).flatMap(([name, file]) =>
    existsSync(fileURLToPath(urlOf(file))) ? [name] : [],
  );
}

/** The command of a name, loaded when it is asked for, or undefined. */
export async function findCommand(name: string): Promise<Command | undefined> {
  const file = FILES[name];
  if (file === undefined || !commandNames().includes(name)) return undefined;
  const module: { command: Command } = await import(urlOf(file).href);
  return module.command;
}

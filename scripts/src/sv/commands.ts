import type { Command } from './command.ts';

/** Loaded when asked for: none waits for what another needs. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  migrate: () => import('./migrate.ts'),
  demo: () => import('../demo/command.ts'),
  summary: () => import('./month/summary.ts'),
  check: () => import('./month/check.ts'),
  close: () => import('./month/close.ts'),
  report: () => import('./month/report.ts'),
  score: () => import('./score/command.ts'),
  export: () => import('./export/command.ts'),
  import: () => import('./import.ts'),
  account: () => import('./account.ts'),
  backup: () => import('./backup/backup.ts'),
  'backup-key': () => import('./backup/backup-key.ts'),
  restore: () => import('./backup/restore.ts'),
  verify: () => import('./verify/verify.ts'),
  bench: () => import('../bench/command.ts'),
};

export function commandNames(): string[] {
  return Object.keys(COMMANDS);
}

/** The command of a name, or undefined. */
export async function findCommand(name: string): Promise<Command | undefined> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load && (await load()).command;
}

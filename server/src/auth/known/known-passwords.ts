import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalPassword } from '@so-viec/shared/account/password.rules';

const LIST = join(import.meta.dirname, 'known-passwords.txt');

let read: string | undefined;

/** The list between line ends; read when the first password is chosen. */
const list = (): string => {
  read ??= `\n${readFileSync(LIST, 'utf8').replace(/^#.*\n/gm, '')}`;
  return read;
};

/** The passwords that leaked most often, the most used first. */
export function listKnownPasswords(): string[] {
  return list().trim().split('\n');
}

/** Whether the whole password is one of those that leaked most often, in small or capital letters. */
export function isKnownPassword(text: string): boolean {
  const typed = normalPassword(text).toLowerCase();
  return !typed.includes('\n') && list().includes(`\n${typed}\n`);
}

import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another, on paper or on the telephone. */
const ALPHABET = 'abcdefghkmnprstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** First passwords serve for so long [config, issue 3]. */
const HOURS = 24;

/** The instant up to which a first password given now opens the account. */
export const firstPasswordEnd = (now: Date): string =>
  new Date(now.getTime() + HOURS * 3_600_000).toISOString();

/** Groups of four random letters and digits, like "kfm4-p2xa-…", easy to copy from paper. */
export function paperCode(groups: number): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** A password for one use: 97 bits. */
export const firstPassword = (): string => paperCode(GROUPS);

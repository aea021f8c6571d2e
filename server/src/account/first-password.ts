import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another, on paper or on the telephone. */
const ALPHABET = 'abcdefghkmnprstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** A password for one use, like "kfm4-p2xa-…": 97 bits, easy to copy from paper. */
export function firstPassword(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

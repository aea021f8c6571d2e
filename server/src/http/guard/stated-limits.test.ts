import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD_LEAST, PASSWORD_LEAST_OF_TWO, passwordInput } from '@so-viec/shared/account/account.schema';
import { passwordProblem } from '@so-viec/shared/account/password.rules';
import { FILE_KINDS } from '@so-viec/shared/file/file-kind';
import { describe, expect, it } from 'vitest';
import * as limits from '../../auth/limits.ts';
import { readConfig } from '../../config.ts';
import { UPLOAD_LIMIT } from '../upload.ts';
import { FILE_COUNTS, MINUTES_SAVED } from './slow-calls.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { IDLE_LIMIT, ADMIN_IDLE_LIMIT, FREE_TRIES, FIRST_WAIT, LONGEST_WAIT, FORGET, WAIT_LIMIT } = limits;
const { FREE_TRIES_FROM_NETWORK, NETWORK_STEP, FREE_TRIES_ON_NAME, NAME_STEP, BROWSER_KNOWN } = limits;
const HOURS = readConfig({}, '/srv').sessionLimit / (60 * MINUTE);
const kinds = Object.keys(FILE_KINDS).map((kind) => kind.toUpperCase());

const STATED = [
  [
    'a session that nobody uses',
    `${IDLE_LIMIT / MINUTE} minutes, an administrator's ${ADMIN_IDLE_LIMIT / MINUTE}`,
  ],
  ['a session however busy', `${HOURS} hours (\`SV_SESSION_HOURS\`, 1 to 24)`],
  [
    'wrong passwords on one name from one network',
    `${FREE_TRIES}, then ${FIRST_WAIT / MINUTE} minute to wait, doubling to ${LONGEST_WAIT / MINUTE}; ` +
      `forgotten after ${FORGET / MINUTE} quiet minutes`,
  ],
  [
    `wrong passwords from one network in ${FORGET / MINUTE} minutes`,
    `${FREE_TRIES_FROM_NETWORK}, then one in ${NETWORK_STEP / 1000} seconds`,
  ],
  [
    'wrong passwords on one name from everywhere in a day',
    `${FREE_TRIES_ON_NAME}, then one in ${NAME_STEP / MINUTE} minutes`,
  ],
  ['a browser that signed in before has its own tries for', `${BROWSER_KNOWN / DAY} days`],
  ['a sign-in that waits for its code', `${WAIT_LIMIT / MINUTE} minutes`],
  ['characters of a password', `${PASSWORD_LEAST} at least, ${PASSWORD_LEAST_OF_TWO} beside a second factor`],
  [
    'calls of one account in a minute',
    `${readConfig({}, '/srv').callsPerMinute} (\`SV_CALLS\`, 0: without), those of ${MINUTES_SAVED} minutes at once; ` +
      `a file counts for ${FILE_COUNTS}; then 429 with the seconds to wait`,
  ],
  ['a file that is handed in', `${UPLOAD_LIMIT / 2 ** 20} MB; ${kinds.join(', ')}`],
];

describe('the limits of the program', () => {
  it('are those that SECURITY.md states', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../SECURITY.md'), 'utf8');
    const section = text.split('\n## Limits\n')[1]?.split('\n## ')[0] ?? '';
    const table = section.split('\n').filter((line) => line.startsWith('| '));
    expect(table.slice(1)).toEqual(STATED.map(([what, limit]) => `| ${what} | ${limit} |`));
  });
});

describe('a long password', () => {
  it('is taken with sixty-four characters', () => {
    const next = 'chiều nay mưa rất to ngoài bến sông cạnh ngôi chợ sớm năm con trâu';
    expect([...next].length).toBeGreaterThanOrEqual(64);
    expect(passwordInput.safeParse({ current: 'x', next }).success).toBe(true);
    expect(passwordProblem(next, { username: 'ha.ttt' })).toBeUndefined();
  });
});

import * as z from 'zod/mini';
import { filledText } from '../text/text.schema.ts';
import { username } from './username.ts';

/** Edition of the privacy notice that people must have read. */
export const NOTICE_EDITION = '2027-02';

/** Without a second factor, and beside one (rules §7). */
export const PASSWORD_LEAST = 15;
export const PASSWORD_LEAST_OF_TWO = 8;
const PASSWORD_MOST = 200;

const secret = z
  .string()
  .check(
    z.minLength(1, { error: 'missing' }),
    z.maxLength(PASSWORD_MOST, { error: `too-long:${PASSWORD_MOST}` }),
  );

/** A name that was never given to anybody is refused like a wrong password, so any text will do here. */
export const signInInput = z.object({ username: filledText(100), password: secret });
export const passwordInput = z.object({ current: secret, next: secret });
export const noticeInput = z.object({ edition: z.literal(NOTICE_EDITION) });
export const setupInput = z.object({
  token: filledText(100),
  username,
  displayName: filledText(200),
  password: secret,
});
